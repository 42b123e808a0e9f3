import type { Delivery, StageConfig } from "../config.ts";

/** What the AWS CLI said; `missing` when there is none. */
export type AwsAnswer =
  | { readonly kind: "ok"; readonly output: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "missing" };

/** Runs the AWS CLI with these parameters. */
export type Aws = (...parameters: readonly string[]) => Promise<AwsAnswer>;

/** CloudFront's certificates, functions and firewall are made there, whatever the stage's own region. */
const EDGE_REGION = "us-east-1";
/** AWS keeps so much of an account's concurrency for functions without a reservation. */
const UNRESERVED = 100;

/** What stands in the way of deploying a stage, each with what to do about it; empty when nothing does. */
export async function findObstacles(stage: StageConfig, delivery: Delivery, aws: Aws): Promise<string[]> {
  const { name, domain, mailFrom, operations, dns } = stage;
  const settings = {
    [`domain of ${name}`]: domain,
    [`mailFrom of ${name}`]: mailFrom,
    [`operations.email of ${name}`]: operations.email,
    [`dns of ${name}`]: dns.kind === "route53" ? dns.hostedZoneId : dns.certificateArn,
    // Alarms point to its runbook.
    "repository of delivery": delivery.repository,
  };
  return [
    ...examplesIn(settings),
    ...(await obstaclesOf(aws, (account) => [
      ...[...new Set([stage.region, EDGE_REGION])].map((region) => bootstrapIn(region, account, aws)),
      concurrencyIn(stage, aws),
    ])),
  ];
}

/** The same of the roles by which the repository's workflows deploy: whoever has the repository may then deploy. */
export async function findDeliveryObstacles({ repository, region }: Delivery, aws: Aws): Promise<string[]> {
  return [
    ...examplesIn({ "repository of delivery": repository }),
    ...(await obstaclesOf(aws, (account) => [bootstrapIn(region, account, aws)])),
  ];
}

/** Values that this repository came with, and that are nobody's: domains of RFC 2606, and names that say so. */
const EXAMPLE = /\.example$|EXAMPLE|^your-organisation\/|:111122223333:/;

function examplesIn(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings)
    .filter(([, value]) => EXAMPLE.test(value))
    .map(([setting, value]) => `${setting} in cdk/config.ts is still the example ${value}: put in your own.`);
}

/** What the account lacks; what to look at there is asked for once it is known. */
async function obstaclesOf(aws: Aws, look: (account: string) => readonly Promise<string[]>[]): Promise<string[]> {
  const identity = await aws("sts", "get-caller-identity", "--query", "Account", "--output", "text");
  if (identity.kind === "missing") {
    return [
      "The AWS CLI is not installed: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
    ];
  }
  if (identity.kind === "refused") {
    return [
      `AWS takes no credentials from here: ${identity.reason}\n  Sign in, e.g. aws sso login --profile <name>, and set AWS_PROFILE.`,
    ];
  }
  return (await Promise.all(look(identity.output))).flat();
}

async function bootstrapIn(region: string, account: string, aws: Aws): Promise<string[]> {
  const name = "/cdk-bootstrap/hnb659fds/version";
  const answer = await aws("ssm", "get-parameter", "--name", name, "--region", region);
  if (answer.kind === "ok") return [];
  return [`The CDK has no footing in ${region} yet: npx cdk bootstrap aws://${account}/${region}`];
}

async function concurrencyIn({ functions, portal, region }: StageConfig, aws: Aws): Promise<string[]> {
  const query = ["--query", "AccountLimit.ConcurrentExecutions", "--output", "text"];
  const answer = await aws("lambda", "get-account-settings", "--region", region, ...query);
  const sizes = [...Object.values(functions), ...Object.values(portal)];
  const needed = UNRESERVED + sizes.reduce((sum, { concurrency }) => sum + concurrency, 0);
  if (answer.kind !== "ok") return [`Lambda's limits in ${region} cannot be read: ${reasonOf(answer)}`];
  const limit = Number(answer.output);
  if (limit >= needed) return [];
  return [
    `Lambda may run ${limit} at once in ${region}, and this stage reserves all but ${UNRESERVED} of ${needed}: ask for more with\n` +
      `  aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000 --region ${region}`,
  ];
}

function reasonOf(answer: Exclude<AwsAnswer, { kind: "ok" }>): string {
  return answer.kind === "refused" ? answer.reason : "the AWS CLI is gone";
}
