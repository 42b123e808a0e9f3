import { join } from "node:path";
import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { bundleFunction, REPOSITORY_ROOT } from "./constructs/bundle.ts";
import { FUNCTIONS } from "./function-names.ts";

// What a deployment ships: each function's bundle in `dist/`, and the portal in `web/.open-next`.

const dist = join(REPOSITORY_ROOT, "dist");

for (const name of FUNCTIONS) {
  const { directory } = await bundleFunction(name, join(dist, name));
  const { size } = await stat(join(directory, "index.mjs"));
  process.stdout.write(`✓ ${name.padEnd(16)} ${Math.round(size / 1000)} KB\n`);
}
process.exitCode = await buildPortal();

/** Runs OpenNext on the portal; settles with its exit code. */
function buildPortal(): Promise<number> {
  const openNext = join(REPOSITORY_ROOT, "node_modules/@opennextjs/aws/dist/index.js");
  const child = spawn(process.execPath, [openNext, "build", "--config-path", "web/open-next.config.ts"], {
    cwd: REPOSITORY_ROOT,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  return new Promise((settle, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => settle(code ?? 1));
  });
}
