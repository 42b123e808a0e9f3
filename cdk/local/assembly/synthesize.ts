import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { REPOSITORY_ROOT } from "../../constructs/bundle.ts";
import { LocalError } from "../local-error.ts";
import type { StackTemplate, Template } from "./template.ts";

export interface SynthesizeOptions {
  /** Folder to write the assembly to; emptied first. */
  readonly directory: string;
  readonly stage: string;
  /** Another folder of functions, for tests. */
  readonly functionsDirectory?: string;
}

/** An assembly on disk. */
export interface Assembly {
  readonly directory: string;
  readonly stacks: readonly StackTemplate[];
}

/**
 * Runs the CDK app for one stage, as `cdk synth` would but without the checks, and reads what it wrote. Throws a
 * LocalError with its message.
 */
export async function synthesize({ directory, stage, functionsDirectory }: SynthesizeOptions): Promise<Assembly> {
  await rm(directory, { recursive: true, force: true });
  const settings = JSON.parse(await readFile(join(REPOSITORY_ROOT, "cdk.json"), "utf8")) as { context: object };
  const context = {
    ...settings.context,
    "aws:cdk:enable-asset-metadata": true,
    "aws:cdk:enable-path-metadata": true,
    "aws:cdk:version-reporting": false,
    stage,
    checks: "off",
    // Next.js itself serves the portal here, and reloads it.
    portal: "off",
    bundles: join(REPOSITORY_ROOT, "node_modules/.cache/placement/bundles"),
    ...(functionsDirectory !== undefined && { functions: functionsDirectory }),
  };
  await runApp({
    ...process.env,
    CDK_OUTDIR: directory,
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_VALIDATION: "false",
  });
  return readAssembly(directory);
}

interface Manifest {
  readonly artifacts: Readonly<
    Record<string, { type: string; environment?: string; properties?: { templateFile?: string; stackName?: string } }>
  >;
}

/** Reads every stack of a synthesized assembly. */
export async function readAssembly(directory: string): Promise<Assembly> {
  const manifest = JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")) as Manifest;
  const stacks = Object.entries(manifest.artifacts).flatMap(([id, { type, environment, properties }]) =>
    type === "aws:cloudformation:stack" && properties?.templateFile !== undefined
      ? [{ stackName: properties.stackName ?? id, region: regionOf(environment), file: properties.templateFile }]
      : [],
  );
  return {
    directory,
    stacks: await Promise.all(
      stacks.map(async ({ stackName, region, file }) => ({
        stackName,
        region,
        template: JSON.parse(await readFile(join(directory, file), "utf8")) as Template,
      })),
    ),
  };
}

// `aws://unknown-account/ap-south-1`
function regionOf(environment = ""): string {
  return environment.split("/").at(-1) ?? "us-east-1";
}

async function runApp(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(REPOSITORY_ROOT, "cdk/app.ts")], {
    cwd: REPOSITORY_ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  if (code !== 0) throw new LocalError(`The CDK app did not synthesize:\n${output.trim()}`);
}
