import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { readDelivery, readStages } from "./config.ts";
import { bundleFunction } from "./constructs/bundle.ts";
import type { Bundles } from "./constructs/placement-function.ts";
import { FUNCTIONS } from "./function-names.ts";
import { readPortalOutput } from "./portal-output.ts";

// Context: `stage` keeps to one stage; `functions` names another folder of functions, `bundles` one that remembers the
// bundles of our own from call to call; `portal=off` leaves the portal out, which need not be built then; `checks=off`
// leaves the template checks to `npm run synth`.
const app = new App();
const stages = readStages(app.node.tryGetContext("stage"));
const functionsDirectory = folder("functions");
const memory = folder("bundles");

const portal = app.node.tryGetContext("portal") === "off" ? undefined : readPortalOutput();

const directory = await mkdtemp(join(tmpdir(), "placement-bundles-"));
try {
  // The bundler is a process of its own: it works while this one loads the CDK.
  const [bundles, { addDelivery, addStage }] = await Promise.all([bundleAll(), import("./placement-app.ts")]);
  for (const stage of stages) addStage(app, stage, bundles, portal);
  if (app.node.tryGetContext("stage") === undefined) addDelivery(app, readDelivery(), stages);
  if (app.node.tryGetContext("checks") !== "off") (await import("./checks.ts")).addChecks(app);
  app.synth();
} finally {
  await rm(directory, { recursive: true, force: true });
}

async function bundleAll(): Promise<Bundles> {
  const options = functionsDirectory ? { functionsDirectory } : { ...(memory && { memory }) };
  const bundled = FUNCTIONS.map(
    async (name) => [name, (await bundleFunction(name, join(directory, name), options)).directory] as const,
  );
  return Object.fromEntries(await Promise.all(bundled)) as Bundles;
}

function folder(name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === "string" ? value : undefined;
}
