import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { type Delivery, readDelivery, readStages, type StageConfig } from "../config.ts";
import { REPOSITORY_ROOT } from "../constructs/bundle.ts";
import { type AwsAnswer, findDeliveryObstacles, findObstacles } from "./obstacles.ts";

const USAGE = `Usage: npm run deploy -- --stage staging [--yes]
       npm run deploy -- --delivery [--yes]
Looks whether the stage can be deployed from here, builds it, deploys its stacks in order, prints what they made and
waits until it says that it is ready; with --delivery, deploys the roles by which the repository's workflows do that.
Asks before it widens anybody's permissions; --yes does not ask.`;

const PATIENCE_MINUTES = 5;

try {
  const { values } = parseArgs({
    options: {
      stage: { type: "string" },
      delivery: { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
    },
  });
  const approval = values.yes ? "never" : "broadening";
  if (values.delivery) await deployDelivery(readDelivery(), approval);
  else await deployStage(stageNamed(values.stage), approval);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
  process.exitCode = 1;
}

type Approval = "never" | "broadening";

function stageNamed(name: string | undefined): StageConfig {
  const [stage] = name === undefined ? [] : readStages(name);
  if (stage === undefined) throw new Error("Which stage? Name it with --stage.");
  return stage;
}

async function deployStage(stage: StageConfig, approval: Approval): Promise<void> {
  refuseIf(await findObstacles(stage, readDelivery(), aws), stage.name);
  const outputs = join(REPOSITORY_ROOT, `cdk.out/outputs-${stage.name}.json`);
  await run("npm", "run", "build");
  const stacks = `Placement-${stage.name}-*`;
  await run("npx", "cdk", "deploy", stacks, "--require-approval", approval, "--outputs-file", outputs);
  process.stdout.write(`\n${readFileSync(outputs, "utf8")}\n`);
  await untilReady(`https://${OPERATOR_SLUG}.${stage.domain}/ready`);
}

async function deployDelivery(delivery: Delivery, approval: Approval): Promise<void> {
  refuseIf(await findDeliveryObstacles(delivery, aws), "Delivery");
  await run("npm", "run", "build");
  await run("npx", "cdk", "deploy", "Placement-Ci", "--require-approval", approval);
}

function refuseIf(obstacles: readonly string[], what: string): void {
  if (obstacles.length > 0) throw new Error(`${what} cannot be deployed from here:\n- ${obstacles.join("\n- ")}\n`);
}

/** A stage that slept, or whose name is new, takes its time. */
async function untilReady(url: string): Promise<void> {
  const until = Date.now() + PATIENCE_MINUTES * 60_000;
  let last = "";
  while (Date.now() < until) {
    last = await fetch(url).then(
      (response) => (response.ok ? "" : `it answered ${response.status}`),
      (error: Error) => error.message,
    );
    if (last === "") return void process.stdout.write(`Ready: ${url}\n`);
    await wait(5000);
  }
  throw new Error(`Deployed, but ${url} is not ready after ${PATIENCE_MINUTES} minutes: ${last}.`);
}

function run(command: string, ...parameters: string[]): Promise<void> {
  const child = spawn(command, parameters, { cwd: REPOSITORY_ROOT, stdio: "inherit" });
  return new Promise((settle, fail) => {
    child.once("error", fail);
    child.once("exit", (code) =>
      code === 0 ? settle() : fail(new Error(`${command} ${parameters.join(" ")} failed.`)),
    );
  });
}

function aws(...parameters: readonly string[]): Promise<AwsAnswer> {
  return new Promise((answer) => {
    execFile("aws", parameters, { encoding: "utf8" }, (error, output, complaint) => {
      if (error === null) answer({ kind: "ok", output: output.trim() });
      else if (error.code === "ENOENT") answer({ kind: "missing" });
      else answer({ kind: "refused", reason: complaint.trim() || error.message });
    });
  });
}
