import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "../..");

/** Next to a developer's own `.next`, so that neither build breaks the other. */
const DIST_DIR = ".next-e2e";

/** Builds the portal once for all journeys, as a deployment does. */
export default async function buildPortal(): Promise<void> {
  process.env["PORTAL_DIST_DIR"] = DIST_DIR;
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(process.execPath, [next, "build", "web"], { cwd: root, env, maxBuffer: 2 ** 26 });
}
