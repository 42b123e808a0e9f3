import { expect, test } from "vitest";
import { readStages, type StageConfig } from "../config.ts";
import { type Aws, type AwsAnswer, findObstacles } from "./obstacles.ts";

const [example] = readStages("staging");
if (example === undefined) throw new Error("no stage staging");
const stage: StageConfig = { ...example, domain: "staging.jobs.college.edu", mailFrom: "no-reply@jobs.college.edu" };

/** An account in which everything is in order, but for what is changed, by service. */
function account(change: Readonly<Record<string, AwsAnswer>> = {}): Aws & { readonly asked: string[] } {
  const asked: string[] = [];
  const answers: Record<string, AwsAnswer> = {
    sts: { kind: "ok", output: "123456789012" },
    ssm: { kind: "ok", output: "{}" },
    lambda: { kind: "ok", output: "1000" },
    ...change,
  };
  const aws: Aws = (...parameters) => {
    asked.push(parameters.join(" "));
    return Promise.resolve(answers[parameters[0] ?? ""] ?? { kind: "missing" });
  };
  return Object.assign(aws, { asked });
}

test("nothing stands in the way of a stage whose account is ready, in its region and the edge's", async () => {
  const aws = account();
  expect(await findObstacles(stage, aws)).toEqual([]);
  const bootstraps = aws.asked.filter((each) => each.startsWith("ssm"));
  expect(bootstraps.map((each) => each.split(" ").at(-1)).toSorted()).toEqual(["ap-south-1", "us-east-1"]);
});

test.each([
  ["no AWS CLI", { sts: { kind: "missing" } }, "The AWS CLI is not installed"],
  ["no credentials", { sts: { kind: "refused", reason: "expired" } }, "takes no credentials from here: expired"],
  ["no bootstrap", { ssm: { kind: "refused", reason: "none" } }, "npx cdk bootstrap aws://123456789012/ap-south-1"],
  ["a new account's limit", { lambda: { kind: "ok", output: "10" } }, "Lambda may run 10 at once in ap-south-1"],
  ["limits that are hidden", { lambda: { kind: "refused", reason: "denied" } }, "cannot be read: denied"],
] satisfies [string, Record<string, AwsAnswer>, string][])(
  "%s is said with what to do",
  async (_, change, sentence) => {
    expect((await findObstacles(stage, account(change))).join("\n")).toContain(sentence);
  },
);

test("the examples of the configuration are never deployed, and are said beside the rest", async () => {
  const found = await findObstacles(example, account({ sts: { kind: "missing" } }));
  expect(found).toHaveLength(3);
  expect(found[0]).toBe(
    "domain of staging in cdk/config.ts is still the example staging.placement.example: put in your own.",
  );
});
