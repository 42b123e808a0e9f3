import { join } from "node:path";
import { stat } from "node:fs/promises";
import { buildPortal } from "./build-portal.ts";
import { bundleFunction, REPOSITORY_ROOT } from "./constructs/bundle.ts";
import { FUNCTIONS } from "./function-names.ts";

// What a deployment ships: each function's bundle in `dist/`, and the portal in `web/.open-next`.

const dist = join(REPOSITORY_ROOT, "dist");

for (const name of FUNCTIONS) {
  const { directory } = await bundleFunction(name, join(dist, name));
  const { size } = await stat(join(directory, "index.mjs"));
  process.stdout.write(`✓ ${name.padEnd(16)} ${Math.round(size / 1000)} KB\n`);
}
await buildPortal();
