import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { Stack } from "aws-cdk-lib";
import { describe, expect, test } from "vitest";
import { readDelivery, readStages } from "./config.ts";
import { addChecks } from "./checks.ts";
import { addDelivery, addStage } from "./placement-app.ts";
import { newApp, placeholderBundles, placeholderPortal } from "./testing/synthesized-stage.ts";

describe("the whole app", () => {
  test("synthesizes every stage with all checks as errors", () => {
    const app = newApp();
    for (const stage of readStages()) addStage(app, stage, placeholderBundles(), placeholderPortal());
    addDelivery(app, readDelivery(), readStages());
    addChecks(app);
    const assembly = app.synth();
    expect(findings(assembly.directory)).toEqual([]);
    expect(assembly.stacks.map(({ stackName }) => stackName)).toContain("Placement-prod-Api");
  }, 180_000);

  test("names its functions and their code for sam local invoke", () => {
    const app = newApp();
    for (const stage of readStages("staging")) addStage(app, stage, placeholderBundles());
    const { directory } = app.synth();
    const template = JSON.parse(readFileSync(join(directory, "Placement-staging-Workers.template.json"), "utf8"));
    expect(template.Resources.AiWorkerFunction.Metadata["aws:asset:path"]).toMatch(/^asset\./);
  });

  test("the checks see what is wrong", () => {
    const app = newApp();
    const careless = new Queue(new Stack(app, "Careless"), "Queue");
    expect(careless.fifo).toBe(false);
    const names = [new AwsSolutionsChecks(app), new ServerlessChecks(app)].flatMap((pack) =>
      pack.validateScope(app).violations.map(({ ruleName }) => ruleName),
    );
    expect(names).toEqual(expect.arrayContaining(["AwsSolutions-SQS4", "Serverless-SQSRedrivePolicy"]));
  });
});

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[];
}

function findings(directory: string): string[] {
  const report = JSON.parse(readFileSync(join(directory, "validation-report.json"), "utf8")) as Report;
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}
