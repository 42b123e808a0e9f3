import { execFileSync } from "node:child_process";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { FUNCTIONS, type FunctionName } from "../function-names.ts";
import { temporaryDirectory } from "../local/testing/temporary.ts";
import { bundleFunction, REPOSITORY_ROOT } from "./bundle.ts";

/** Most that a new execution environment may load before its first event, in kilobytes. */
const LIMIT_KB: Readonly<Record<FunctionName, number>> = {
  api: 400,
  notify: 600,
  // Every message of its is a mail to be drawn, so what draws it comes at once.
  deliver: 700,
  "ai-worker": 400,
  "record-results": 500,
  "run-timers": 500,
  "exchange-pools": 500,
  "provision-domain": 300,
  "relay-outbox": 300,
  // Once a deployment; it can also invite the first operator.
  migrate: 400,
};

/** What takes tens of milliseconds to load, and is loaded when it is first needed. */
const HEAVY =
  /node_modules\/(@aws-sdk|@smithy|@aws-crypto|better-auth|@better-auth|openai|resend|aws-xray-sdk-core|@aws-lambda-powertools\/tracer|mammoth|unpdf|read-excel-file|write-excel-file)\//;
const ALSO_HEAVY_BUT_FOR_DELIVER = /node_modules\/(@react-email|react|react-dom)\//;

const patient = { timeout: 180_000 };

describe.each(FUNCTIONS)("%s", (name) => {
  test("loads little before its first event, and nothing heavy that can wait", patient, async () => {
    const { eager } = await bundleFunction(name, temporaryDirectory());
    expect(eager.bytes / 1000).toBeLessThanOrEqual(LIMIT_KB[name]);
    expect(eager.bytes).toBeGreaterThan(10_000);
    const heavy = eager.modules.filter(
      (module) => HEAVY.test(module) || (name !== "deliver" && ALSO_HEAVY_BUT_FOR_DELIVER.test(module)),
    );
    expect(heavy).toEqual([]);
  });
});

test("the API knows no route, no schema and no use case before it is asked for one", patient, async () => {
  const { eager } = await bundleFunction("api", temporaryDirectory());
  const routes = eager.modules.filter((module) => module.startsWith("functions/api/routes/"));
  expect(routes).toEqual(["functions/api/routes/areas.ts", "functions/api/routes/health.ts"]);
  expect(eager.modules.filter((module) => /^shared\/(contracts|services)\/|node_modules\/zod\//.test(module))).toEqual(
    [],
  );
});

test("nor a table that only a use case reads: each import names the file of its table", patient, async () => {
  const { eager } = await bundleFunction("api", temporaryDirectory());
  const tables = eager.modules.filter((module) => module.startsWith("shared/db/schema/"));
  // What the wall itself reads (tenant, session, rate limit), and what those rows point to.
  expect(tables.map((module) => basename(module, ".ts"))).toEqual([
    "_shared",
    "catalog",
    "company",
    "identity",
    "membership",
    "messaging",
    "tenant-domain",
    "tenant",
  ]);
});

test("every area of the API loads from its chunks", patient, async () => {
  const api = join(REPOSITORY_ROOT, "functions/api");
  const functionsDirectory = temporaryDirectory({
    "probe/index.ts": `
      import { AREAS } from ${JSON.stringify(join(api, "routes/areas.ts"))};
      export const handler = async () => {
        await import(${JSON.stringify(join(api, "gateway/route.ts"))});
        const routers = await Promise.all(Object.values(AREAS).flat().map((load) => load()));
        return routers.map(({ routes }) => routes.length);
      };`,
  });
  const out = temporaryDirectory();
  await bundleFunction("probe", out, { functionsDirectory });
  const url = pathToFileURL(join(out, "index.mjs")).href;
  const script = `import(${JSON.stringify(url)}).then((m) => m.handler()).then((n) => console.log(JSON.stringify(n)))`;
  const routes = JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })) as number[];
  expect(routes.length).toBeGreaterThan(50);
  expect(routes.filter((count) => count === 0)).toEqual([]);
});

test("nothing of React's slow half for development is in any bundle's way", patient, async () => {
  const { eager } = await bundleFunction("deliver", temporaryDirectory());
  expect(eager.modules.filter((module) => /react.*\.development\.js$/.test(module))).toEqual([]);
});
