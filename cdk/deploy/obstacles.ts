import type { StageConfig } from "../config.ts";

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
export async function findObstacles(stage: StageConfig, aws: Aws): Promise<string[]> {
  const identity = await aws("sts", "get-caller-identity", "--query", "Account", "--output", "text");
  const own = placeholdersOf(stage);
  if (identity.kind === "missing") {
    return [
      ...own,
      "The AWS CLI is not installed: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
    ];
  }
  if (identity.kind === "refused") {
    return [
      ...own,
      `AWS takes no credentials from here: ${identity.reason}\n  Sign in, e.g. aws sso login --profile <name>, and set AWS_PROFILE.`,
    ];
  }
  const account = identity.output;
  const others = await Promise.all([
    ...[...new Set([stage.region, EDGE_REGION])].map((region) => bootstrapIn(region, account, aws)),
    concurrencyIn(stage, aws),
  ]);
  return [...own, ...others.flat()];
}

function placeholdersOf({ name, domain, mailFrom }: StageConfig): string[] {
  const settings = { domain, mailFrom };
  return Object.entries(settings)
    .filter(([, value]) => value.endsWith(".example"))
    .map(
      ([setting, value]) => `${setting} of ${name} in cdk/config.ts is still the example ${value}: put in your own.`,
    );
}

async function bootstrapIn(region: string, account: string, aws: Aws): Promise<string[]> {
  const name = "/cdk-bootstrap/hnb659fds/version";
  const answer = await aws("ssm", "get-parameter", "--name", name, "--region", region);
  if (answer.kind === "ok") return [];
  return [`The CDK has no footing in ${region} yet: npx cdk bootstrap aws://${account}/${region}`];
}

async function concurrencyIn({ functions, region }: StageConfig, aws: Aws): Promise<string[]> {
  const query = ["--query", "AccountLimit.ConcurrentExecutions", "--output", "text"];
  const answer = await aws("lambda", "get-account-settings", "--region", region, ...query);
  const needed = UNRESERVED + Object.values(functions).reduce((sum, { concurrency }) => sum + concurrency, 0);
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
