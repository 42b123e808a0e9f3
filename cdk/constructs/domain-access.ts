import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { ENV } from "#shared/config/environment.ts";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";

/** Name of the distribution tenant of the platform's own hosts; those of colleges' own domains are named below it. */
export function platformTenantName({ name }: Pick<StageConfig, "name">): string {
  return `placement-${name}`;
}

/**
 * Lets a function make, follow and remove the distribution tenants of colleges' own domains, and ask for certificates
 * that are validated by HTTP, as CloudFront's managed ones are. It can touch no distribution's settings.
 */
export function grantOwnDomains(worker: PlacementFunction, stage: StageConfig): void {
  worker.lambda.addEnvironment(ENV.platformTenant, platformTenantName(stage));
  const { role } = worker.lambda;
  if (role === undefined) throw new Error("a function has no role");
  const arn = (resource: string) =>
    Stack.of(worker).formatArn({ service: "cloudfront", region: "", resource: resource, resourceName: "*" });
  const statements = [
    new PolicyStatement({
      actions: [
        "cloudfront:CreateDistributionTenant",
        "cloudfront:DeleteDistributionTenant",
        "cloudfront:GetDistributionTenant",
        "cloudfront:GetDistributionTenantByDomain",
        "cloudfront:GetManagedCertificateDetails",
        "cloudfront:UpdateDistributionTenant",
      ],
      resources: [arn("distribution-tenant")],
    }),
    // What a new distribution tenant joins.
    new PolicyStatement({
      actions: ["cloudfront:CreateDistributionTenant"],
      resources: [arn("distribution"), arn("connection-group")],
    }),
    new PolicyStatement({ actions: ["cloudfront:ListDistributionTenants"], resources: ["*"] }),
    new PolicyStatement({
      actions: ["acm:RequestCertificate"],
      resources: ["*"],
      conditions: { StringEquals: { "acm:ValidationMethod": "HTTP" } },
    }),
  ];
  for (const statement of statements) worker.lambda.addToRolePolicy(statement);
  for (const kind of ["distribution-tenant", "distribution", "connection-group"]) {
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::arn:aws:cloudfront::<AWS::AccountId>:${kind}/*]`,
      "CloudFront gives these ids of its own making, and this function is what makes them: none is known at deployment.",
    );
  }
}
