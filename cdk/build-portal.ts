import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY_ROOT } from "./constructs/bundle.ts";
import { PORTAL_OUTPUT, readPortalOutput } from "./portal-output.ts";

export interface BuildPortalOptions {
  /** Leave the portal as it is when it has been built before. */
  readonly ifMissing?: boolean;
  /** Where the build writes to; this process's own output when unset. */
  readonly stdio?: "inherit" | "ignore";
  readonly env?: NodeJS.ProcessEnv;
}

/** Builds the portal for Lambda into `web/.open-next`. Throws when the build fails. */
export async function buildPortal({ ifMissing, stdio = "inherit", env = {} }: BuildPortalOptions = {}): Promise<void> {
  if (ifMissing === true && existsSync(PORTAL_OUTPUT)) return;
  const code = await runOpenNext(stdio, env);
  if (code !== 0) throw new Error(`The portal was not built: OpenNext ended with status ${code}.`);
  await registerCacheHandler(readPortalOutput().server.directory);
}

function runOpenNext(stdio: "inherit" | "ignore", env: NodeJS.ProcessEnv): Promise<number | null> {
  const openNext = join(REPOSITORY_ROOT, "node_modules/@opennextjs/aws/dist/index.js");
  // OpenNext reads `.next`, wherever tests and local stacks build theirs.
  const { PORTAL_DIST_DIR: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [openNext, "build", "--config-path", "web/open-next.config.ts"], {
    cwd: REPOSITORY_ROOT,
    stdio,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  return new Promise((settle, fail) => {
    child.once("error", fail);
    child.once("exit", settle);
  });
}

/**
 * Route handlers of Next.js 16 take their cache handler from this file and not, as pages do, from the server that
 * OpenNext configures (its path is read from `.next` of the folder that is deployed): without it they would write what they keep to the function's own disk, which is read-only.
 */
async function registerCacheHandler(serverDirectory: string): Promise<void> {
  const file = join(serverDirectory, "web/.next/required-server-files.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as { config: object };
  const config = { ...manifest.config, cacheHandler: "../web/cache.cjs", cacheMaxMemorySize: 0 };
  await writeFile(file, JSON.stringify({ ...manifest, config }));
}

if (import.meta.main) await buildPortal({ ifMissing: process.argv.includes("--if-missing") });
