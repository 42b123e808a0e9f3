import { describe, expect, test } from "vitest";
import { type Delivery, readDelivery, readStages, type StageConfig } from "../config.ts";
import { type Aws, type AwsAnswer, findDeliveryObstacles, findObstacles } from "./obstacles.ts";

const [example] = readStages("staging");
if (example === undefined) throw new Error("no stage staging");
const stage: StageConfig = {
  ...example,
  domain: "staging.jobs.college.edu",
  mailFrom: "no-reply@jobs.college.edu",
  dns: { kind: "route53", hostedZoneId: "Z09131721Q2W3E4R5T6Y7" },
  operations: { ...example.operations, email: "operators@jobs.college.edu" },
};
const delivery: Delivery = { repository: "college/placement", region: "ap-south-1" };

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
  expect(await findObstacles(stage, delivery, aws)).toEqual([]);
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
    expect((await findObstacles(stage, delivery, account(change))).join("\n")).toContain(sentence);
  },
);

test("what a stage reserves is its functions' and its portal's", async () => {
  const sizes = [...Object.values(stage.functions), ...Object.values(stage.portal)];
  const needed = 100 + sizes.reduce((sum, { concurrency }) => sum + concurrency, 0);
  const limited = (limit: number) => account({ lambda: { kind: "ok", output: String(limit) } });
  expect(await findObstacles(stage, delivery, limited(needed))).toEqual([]);
  expect((await findObstacles(stage, delivery, limited(needed - 1))).join()).toContain(`all but 100 of ${needed}`);
});

describe("the examples of the configuration", () => {
  test("are never deployed, and are said beside the rest", async () => {
    const found = await findObstacles(example, readDelivery(), account({ sts: { kind: "missing" } }));
    expect(found.map((sentence) => sentence.split(/ in cdk| is not/)[0])).toEqual([
      "domain of staging",
      "mailFrom of staging",
      "operations.email of staging",
      "dns of staging",
      "repository of delivery",
      "The AWS CLI",
    ]);
    expect(found[0]).toBe(
      "domain of staging in cdk/config.ts is still the example staging.placement.example: put in your own.",
    );
  });

  test.each(readStages())("are in $name, as it comes", async (each) => {
    expect(await findObstacles(each, readDelivery(), account())).toHaveLength(5);
  });

  const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/0c9e5b6e-0000-4000-8000-000000000000";
  test("are certificates of AWS's example account, too", async () => {
    const elsewhere: StageConfig = { ...stage, dns: { kind: "elsewhere", certificateArn } };
    expect(await findObstacles(elsewhere, delivery, account())).toEqual([expect.stringContaining("dns of staging")]);
  });

  test("are not trusted to deploy: somebody may have that repository", async () => {
    expect(await findDeliveryObstacles(readDelivery(), account())).toEqual([
      "repository of delivery in cdk/config.ts is still the example your-organisation/placement: put in your own.",
    ]);
    expect(await findDeliveryObstacles(delivery, account())).toEqual([]);
    expect(await findDeliveryObstacles(delivery, account({ ssm: { kind: "refused", reason: "none" } }))).toEqual([
      expect.stringContaining("npx cdk bootstrap aws://123456789012/ap-south-1"),
    ]);
  });
});
