import { parseArgs } from "node:util";
import { LocalError } from "./local-error.ts";
import type { DemoTenant } from "./seed.ts";
import { type LocalStack, startLocalStack } from "./stack.ts";

const USAGE = `Usage: npm run dev -- [--reset] [--empty] [--large]
  --reset  lose all local data first
  --empty  no demo colleges
  --large  with a college of 20,000 students, 200 drives and 200,000 applications
PORT moves the front door (3000); PLACEMENT_DATA_DIR holds all state (.placement).`;

const started = performance.now();
let stack: LocalStack | undefined;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(signal));

try {
  const flags = readFlags();
  stack = await startLocalStack({
    dataDir: process.env["PLACEMENT_DATA_DIR"] || ".placement",
    port: readPort(process.env["PORT"]),
    web: true,
    watch: true,
    seed: !flags.empty,
    large: flags.large,
    reset: flags.reset,
  });
  if (stopping) await stack.stop();
  else await announce(stack);
} catch (error) {
  if (stopping) process.exit(1);
  process.stderr.write(`${error instanceof LocalError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

async function announce(running: LocalStack): Promise<void> {
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  if (running.whenPortalReady) {
    process.stdout.write(`\nAPI up after ${seconds()} s; the portal is compiling its first page …\n`);
    await running.whenPortalReady;
  }
  if (stopping) return;
  process.stdout.write(`Ready after ${seconds()} s.\n\n${tableOf(running)}\nCtrl-C stops it; the data stays.\n`);
}

async function stop(signal: string): Promise<void> {
  if (stopping) {
    // Asked twice: now. Every child ends with this process.
    process.exit(130);
  }
  stopping = true;
  process.stdout.write(`\n${signal === "SIGINT" ? "Stopping; once more to stop at once …" : "Stopping …"}\n`);
  if (stack === undefined) return;
  await stack.stop();
  process.exit(0);
}

function readFlags(): { reset: boolean; empty: boolean; large: boolean } {
  try {
    const flag = { type: "boolean" } as const;
    const { values } = parseArgs({ options: { reset: flag, empty: flag, large: flag } });
    return { reset: values.reset ?? false, empty: values.empty ?? false, large: values.large ?? false };
  } catch (error) {
    throw new LocalError(`${(error as Error).message}\n${USAGE}`);
  }
}

function readPort(text = "3000"): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new LocalError(`PORT=${text} is no port number.`);
  return port;
}

function tableOf({ demo, urls }: LocalStack): string {
  const rows = [
    ...demo.flatMap((tenant) => loginRows(tenant)),
    ["Inbox", urls.inbox, "every mail that the system sends", ""],
    ["DNS", urls.dns, "records for a college's own domain", ""],
    ["API", `${urls.frontDoor}/ready`, "", ""],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function loginRows({ name, url, logins }: DemoTenant): string[][] {
  if (logins.length === 0) return [[name, url, "", ""]];
  return logins.map(({ role, email, password }, index) => [
    index === 0 ? name : "",
    index === 0 ? url : "",
    `${role}: ${email}`,
    password,
  ]);
}
