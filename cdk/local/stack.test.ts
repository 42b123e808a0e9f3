import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { type LocalStack, startLocalStack } from "./stack.ts";

const functionsDirectory = join(import.meta.dirname, "testing/functions");
const dataDir = mkdtempSync(join(tmpdir(), "placement-stack-"));
const start = () => startLocalStack({ dataDir, port: 0, quiet: true, functionsDirectory });
const patient = { timeout: 60_000 };

interface Seen {
  readonly id: string;
  readonly by: string;
}

describe("the assembly on one machine", () => {
  let stack: LocalStack;
  const get = async (path: string) => (await fetch(stack.urls.frontDoor + path)).json() as Promise<unknown>;
  const post = async (path: string, body: string) =>
    fetch(stack.urls.frontDoor + path, { method: "POST", body, headers: { "content-type": "text/plain" } });
  const notify = (body: string) => post("/api/notify", body);
  const seen = async () => (await get("/api/seen")) as Seen[];

  beforeAll(async () => {
    stack = await start();
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("is ready, and says so on the front door", async () => {
    const answer = await fetch(`${stack.urls.frontDoor}/ready`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
  });

  test("gives the API its environment by the template, and its own database role", async () => {
    const { environment, user } = (await get("/api/environment")) as {
      environment: Record<string, string>;
      user: string;
    };
    expect(user).toBe("placement_app");
    expect(environment).toMatchObject({
      STAGE: "local",
      PORTAL_URL_TEMPLATE: stack.urls.portalTemplate,
      QUEUE_NOTIFICATIONS_URL: stack.queueUrls["NotificationsQueue"],
      FILES_BUCKET: "placement-files-bucket",
    });
    expect(environment["AUTH_SECRET"]).toMatch(/^[0-9a-f]{48}$/);
    expect(environment["AUTH_SECRET"]).not.toBe(environment["ORIGIN_VERIFY_SECRETS"]);
    expect(environment["RESEND_API_KEY"]).toBeUndefined();
  });

  test("carries a message from the API by a queue to its consumer, again when it fails at first", async () => {
    await notify("hello");
    await notify("again");
    await expect.poll(seen, patient).toEqual(
      expect.arrayContaining([
        { id: "again 2", by: "placement_app" },
        { id: "hello 1", by: "placement_app" },
      ]),
    );
  });

  test("runs schedules, as the role that they sign in as", async () => {
    await expect.poll(seen, patient).toContainEqual({ id: "swept", by: "placement_relay" });
  });

  test("hides what a function throws, and keeps it in its log", async () => {
    const answer = await fetch(`${stack.urls.frontDoor}/api/fail`);
    expect([answer.status, await answer.json()]).toEqual([500, { message: "Internal Server Error" }]);
    await expect.poll(() => readFileSync(join(dataDir, "logs/api.log"), "utf8"), patient).toContain("as asked");
  });

  test("lets a function do what the template's role allows, and tells what is missing for more", async () => {
    const keep = async (key: string) => (await post("/api/keep", key)).json() as Promise<{ refused?: string }>;
    expect(await keep("tenants/1/a")).toEqual({});
    expect((await keep("elsewhere/a")).refused).toContain(
      'Missing in the role of ApiFunction: {"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::placement-files-bucket/elsewhere/a"}',
    );
    expect(await get("/api/receive")).toEqual({
      refused: expect.stringContaining("is not authorized to perform: sqs:ReceiveMessage") as unknown,
    });
  });

  test("refuses a second stack on the same data", async () => {
    await expect(start()).rejects.toThrow(/is in use by process/);
  });

  test("writes down the environment for sam local invoke", () => {
    const variables = JSON.parse(readFileSync(join(dataDir, "sam-env.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    expect(variables["DeliverFunction"]).toMatchObject({ STAGE: "local", RESEND_BASE_URL: stack.urls.mail });
    expect(variables["DeliverFunction"]).not.toHaveProperty("DATABASE_URL");
  });

  test("survives a restart with its data and its secrets, and loses no message that was queued", async () => {
    const before = (await get("/api/environment")) as { environment: Record<string, string> };
    const sql = postgres(stack.databaseUrl, { max: 1 });
    const held = await sql.reserve();
    await held`begin`;
    // The consumer waits for this table, and so cannot finish before the stack stops.
    await held`lock table seen in access exclusive mode`;
    await notify("kept");
    await expect.poll(() => waitsForTable(stack.databaseUrl), patient).toBe(true);
    await stack.stop();
    await sql.end({ timeout: 0 });
    expect(existsSync(join(dataDir, "running.json"))).toBe(false);
    stack = await start();
    const after = (await get("/api/environment")) as { environment: Record<string, string> };
    expect(after.environment["AUTH_SECRET"]).toBe(before.environment["AUTH_SECRET"]);
    await expect
      .poll(async () => (await seen()).map(({ id }) => id), patient)
      .toEqual(expect.arrayContaining(["hello 1", expect.stringMatching(/^kept/)]));
  });

  // Last: the two stacks share the server's roles, and each gives them its own passwords.
  test("uses servers that the environment names, rather than its own", async () => {
    const { environment } = (await get("/api/environment")) as { environment: Record<string, string> };
    const database = new URL(stack.databaseUrl);
    database.pathname = "/elsewhere";
    const directory = mkdtempSync(join(tmpdir(), "placement-external-"));
    const other = await startLocalStack({
      dataDir: directory,
      port: 0,
      quiet: true,
      functionsDirectory,
      env: {
        DATABASE_URL: database.href,
        S3_ENDPOINT: environment["S3_ENDPOINT"],
        SQS_ENDPOINT: environment["SQS_ENDPOINT"],
      },
    });
    try {
      const answer = await fetch(`${other.urls.frontDoor}/api/environment`);
      const seenThere = ((await answer.json()) as { environment: Record<string, string>; user: string }).environment;
      expect(new URL(seenThere["DATABASE_URL"] ?? "").pathname).toBe("/elsewhere");
      expect(seenThere["SQS_ENDPOINT"]).toBe(environment["SQS_ENDPOINT"]);
      expect(existsSync(join(directory, "postgres"))).toBe(false);
    } finally {
      await other.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

test("leaves no process behind when it is killed", async () => {
  const directory = mkdtempSync(join(tmpdir(), "placement-killed-"));
  const script = `
    const { startLocalStack } = await import(${JSON.stringify(join(import.meta.dirname, "stack.ts"))});
    await startLocalStack({ dataDir: ${JSON.stringify(directory)}, port: 0, quiet: true, functionsDirectory: ${JSON.stringify(functionsDirectory)} });
    console.log("up");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line === "up") break;
  expect(processesOf(directory).length).toBeGreaterThan(1);
  child.kill("SIGKILL");
  await expect.poll(() => processesOf(directory), patient).toEqual([]);
  rmSync(directory, { recursive: true, force: true });
});

/** Whether somebody waits for a lock, as another connection sees it. */
async function waitsForTable(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1 });
  const waiting = await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock'`;
  await sql.end();
  return waiting.length > 0;
}

function processesOf(directory: string): string[] {
  const listing = execFileSync("ps", ["axeww", "-o", "pid=,args="], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return listing.split("\n").filter((line) => line.includes(directory) && !line.includes("ps axeww"));
}
