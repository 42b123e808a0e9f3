import { execFile } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { temporaryDirectory } from "../local/testing/temporary.ts";
import { bundleFunction, REPOSITORY_ROOT } from "./bundle.ts";

/** A part of a trace, as X-Ray's daemon is sent it. */
interface Part {
  readonly name: string;
  readonly id: string;
  readonly trace_id: string;
  readonly parent_id: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly fault?: boolean;
  readonly cause?: { readonly exceptions: readonly { readonly message: string; readonly type: string }[] };
}

const FIRST = { root: "1-5759e988-bd862e3fe1be46a994272793", parent: "53995c3f42cd8ad8" };
const SECOND = { root: "1-5759e999-bd862e3fe1be46a994272799", parent: "53995c3f42cd8ad9" };
const header = ({ root, parent }: typeof FIRST, sampled: 0 | 1) => `Root=${root};Parent=${parent};Sampled=${sampled}`;

/** A daemon on this machine that keeps what it is sent. */
async function daemon() {
  const parts: Part[] = [];
  const socket = createSocket("udp4", (datagram) => {
    parts.push(JSON.parse(datagram.toString().split("\n")[1] ?? "") as Part);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return { parts, address: `127.0.0.1:${socket.address().port}` };
}

/** Bundles a function and calls it once for each header, in one process as Lambda would; what that wrote and loaded. */
async function run(source: string, headers: readonly string[], address: string) {
  const functionsDirectory = temporaryDirectory({ "probe/index.ts": source });
  const out = temporaryDirectory();
  await bundleFunction("probe", out, { functionsDirectory });
  const script = `
    import { registerHooks } from "node:module";
    registerHooks({
      load: (url, context, next) => {
        console.log("loads " + url);
        return next(url, context);
      },
    });
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(out, "index.mjs")).href)});
    const headers = ${JSON.stringify(headers)};
    let isBusy = false;
    // No call begins within the one before it, and what that one has left in its asynchronous context.
    const runtime = setInterval(async () => {
      if (isBusy) return;
      isBusy = true;
      process.env._X_AMZN_TRACE_ID = headers.shift();
      await handler({}, {});
      isBusy = false;
      if (headers.length === 0) clearInterval(runtime);
    }, 5);`;
  const env = {
    PATH: process.env["PATH"],
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    LAMBDA_TASK_ROOT: out,
    AWS_XRAY_DAEMON_ADDRESS: address,
  };
  const args = ["--input-type=module", "-e", script];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  expect(stderr).toBe("");
  return stdout;
}

const CONSUMER = `
  import { consume } from ${JSON.stringify(join(REPOSITORY_ROOT, "functions/_lib/consume.ts"))};
  import { observed } from ${JSON.stringify(join(REPOSITORY_ROOT, "functions/_lib/observed.ts"))};
  const consumer = consume({
    schema: { safeParse: (data) => ({ success: true, data }) },
    book: { queue: "deliveries", write: async () => {} },
    handleEach: async ({ requestId }) => {
      await new Promise((later) => setTimeout(later, 20));
      if (requestId === "bad") throw new TypeError("no mailbox asha.rao@example.in\\n  of Asha Rao");
      return { outcome: "done" };
    },
  });
  const record = (requestId) => ({
    messageId: requestId,
    body: JSON.stringify({ tenantId: "college-1", requestId }),
    attributes: { ApproximateReceiveCount: "1" },
  });
  export const handler = observed(() => consumer({ Records: [record("good"), record("bad")] }));`;

const patient = { timeout: 60_000 };

test("a bundled consumer sends X-Ray each message of a sampled call, by tenant and request", patient, async () => {
  const { parts, address } = await daemon();
  await run(CONSUMER, [header(FIRST, 0), header(FIRST, 1), header(SECOND, 0), header(SECOND, 1)], address);
  await expect.poll(() => parts.length).toBe(4);
  const of = ({ root, parent }: typeof FIRST) => ({ name: "deliveries message", trace_id: root, parent_id: parent });
  const good = { annotations: { tenantId: "college-1", requestId: "good" } };
  const bad = { annotations: { tenantId: "college-1", requestId: "bad" }, fault: true };
  expect(parts.toSorted((a, b) => a.trace_id.localeCompare(b.trace_id))).toMatchObject([
    { ...of(FIRST), ...good },
    { ...of(FIRST), ...bad },
    { ...of(SECOND), ...good },
    { ...of(SECOND), ...bad },
  ]);
  const [fault] = parts.flatMap(({ cause }) => cause?.exceptions ?? []);
  expect(fault).toMatchObject({ type: "TypeError", message: "TypeError: no mailbox [address]" });
  expect(JSON.stringify(parts)).not.toMatch(/asha|Asha/);
});

test("X-Ray's SDK is in a chunk that calls which are not sampled leave alone", patient, async () => {
  const { parts, address } = await daemon();
  const unsampled = await run(CONSUMER, [header(FIRST, 0), ""], address);
  expect(unsampled).toContain("MessagesHandled");
  expect(unsampled).not.toMatch(/loads .*tracer/);
  expect(parts).toEqual([]);
  expect(await run(CONSUMER, [header(FIRST, 1)], address)).toMatch(/loads .*tracer/);
});

test("a bundled API names the part of a trace by its route", patient, async () => {
  const { parts, address } = await daemon();
  const api = join(REPOSITORY_ROOT, "functions/api/app.ts");
  await run(
    `import { createApp } from ${JSON.stringify(api)};
     const app = createApp({ newId: () => "request-1", originVerifySecrets: [] });
     export const handler = async () => {
       const { status } = await app.request("/api/calendar/Zx9QpLm2", { headers: { "x-request-id": "request-2" } });
       if (status !== 403) throw new Error("answered with " + status);
     };`,
    [header(FIRST, 1)],
    address,
  );
  await expect
    .poll(() => parts)
    .toMatchObject([
      { name: "GET /api/calendar/:token", trace_id: FIRST.root, annotations: { requestId: "request-2" } },
    ]);
  expect(JSON.stringify(parts)).not.toContain("Zx9QpLm2");
});
