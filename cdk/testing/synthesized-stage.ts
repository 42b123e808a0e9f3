import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll } from "vitest";
import { parseStage, readStages, type StageConfig, type StageName } from "../config.ts";
import { REPOSITORY_ROOT } from "../constructs/bundle.ts";
import type { Bundles } from "../constructs/placement-function.ts";
import { FUNCTIONS } from "../function-names.ts";
import { type PortalOutput, readPortalOutput } from "../portal-output.ts";
import { addStage, type PlacementStacks } from "../placement-app.ts";
import { writeBuiltPortal } from "./built-portal.ts";

export interface SynthesizedStage {
  readonly app: App;
  readonly config: StageConfig;
  readonly stacks: PlacementStacks;
  readonly templates: Readonly<Record<Exclude<keyof PlacementStacks, "web">, Template> & { web?: Template }>;
}

/** A value of a template, read by path; what is not there is undefined, and fails the test that wanted it. */
export interface Json {
  readonly [key: string]: Json;
}

export interface ResourceJson {
  readonly Type: string;
  readonly Properties: Json;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** An app with the flags of cdk.json and code that stands in for the bundles, which templates only name. */
export function newApp(): App {
  const { context } = JSON.parse(readFileSync(join(REPOSITORY_ROOT, "cdk.json"), "utf8")) as { context: object };
  return new App({ context: { ...context, "aws:cdk:enable-asset-metadata": true }, outdir: temporary("assembly") });
}

export function placeholderBundles(): Bundles {
  const directory = temporary("bundles");
  writeFileSync(join(directory, "index.mjs"), "export const handler = async () => {};\n");
  return Object.fromEntries(FUNCTIONS.map((name) => [name, directory])) as Bundles;
}

export function placeholderPortal(): PortalOutput {
  return readPortalOutput(writeBuiltPortal(temporary("portal")));
}

/** Synthesizes one stage; `change` alters its settings first, and a portal adds its stack. */
export function synthesizeStage(
  name: StageName,
  change: (stage: StageConfig) => unknown = (stage) => stage,
  portal?: PortalOutput,
): SynthesizedStage {
  const [settings] = readStages(name);
  if (settings === undefined) throw new Error(`no stage ${name}`);
  const config = parseStage(name, change(settings));
  const app = newApp();
  const stacks = addStage(app, config, placeholderBundles(), portal);
  const { network, data, messaging, api, workers, edge, ops, edgeOps, web } = stacks;
  const templates = {
    network: Template.fromStack(network),
    data: Template.fromStack(data),
    messaging: Template.fromStack(messaging),
    api: Template.fromStack(api),
    workers: Template.fromStack(workers),
    edge: Template.fromStack(edge),
    ops: Template.fromStack(ops),
    edgeOps: Template.fromStack(edgeOps),
    ...(web && { web: Template.fromStack(web) }),
  };
  return { app, config, stacks, templates };
}

/** Resources of a type over all stacks of a stage, by logical id. */
export function resourcesOf({ templates }: SynthesizedStage, type: string): Map<string, ResourceJson> {
  return new Map(
    Object.values(templates).flatMap((template) =>
      Object.entries(template.findResources(type) as Record<string, ResourceJson>),
    ),
  );
}

/** The functions that people wrote. */
export function functionsOf(stage: SynthesizedStage): Map<string, ResourceJson> {
  return new Map([...resourcesOf(stage, "AWS::Lambda::Function")].filter(([id]) => id.endsWith("Function")));
}

// Registered for each test file that imports this one.
const temporaries: string[] = [];
afterAll(() => {
  for (const directory of temporaries) rmSync(directory, { recursive: true, force: true });
});

function temporary(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `placement-${name}-`));
  temporaries.push(directory);
  return directory;
}
