import { CfnElement, DefaultStackSynthesizer, Stack } from "aws-cdk-lib";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { acknowledge } from "./acknowledge.ts";

const ACTIONS = ["s3:GetBucket*", "s3:GetObject*", "s3:List*", "s3:Abort*", "s3:DeleteObject*"];

/**
 * Accepts what the checks find of the function that CDK copies files with: it is one for the stack, of CDK's own making,
 * and runs during a deployment alone.
 */
export function acknowledgeDeployments(stack: Stack, destinations: readonly Bucket[]): void {
  const copier = stack.node.children.find(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  if (copier === undefined) throw new Error("nothing is deployed to a bucket");
  acknowledge(
    copier,
    "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    "CDK's own: it writes the log of the copying and nothing else.",
  );
  for (const action of ACTIONS) {
    acknowledge(
      copier,
      `AwsSolutions-IAM5[Action::${action}]`,
      "CDK grants reading and writing of whole buckets by these names; they hold for the buckets named below alone.",
    );
  }
  const resources = [
    `arn:aws:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-<AWS::AccountId>-${stack.region}/*`,
    ...destinations.map((bucket) => `<${logicalIdOf(bucket)}.Arn>/*`),
  ];
  for (const resource of resources) {
    acknowledge(
      copier,
      `AwsSolutions-IAM5[Resource::${resource}]`,
      "Copying takes every file of the build from CDK's staging bucket to the portal's own.",
    );
  }
  for (const id of ["AwsSolutions-L1", "Serverless-LambdaLatestVersion"]) {
    acknowledge(copier, id, "CDK chooses the Python that its code is tested with, and moves on by its updates.");
  }
  acknowledge(copier, "Serverless-LambdaDLQ", "CloudFormation calls it and waits for the answer.");
  acknowledge(copier, "Serverless-LambdaTracing", "It runs once in a deployment, which tells how it went.");
}

/** The id of a bucket in its template, as the checks name it. */
export function logicalIdOf(bucket: Bucket): string {
  const resource = bucket.node.defaultChild;
  if (!CfnElement.isCfnElement(resource)) throw new Error("a bucket has no CfnBucket");
  return String(Stack.of(bucket).resolve(resource.logicalId));
}
