import { Stack, type StackProps } from "aws-cdk-lib";
import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Delivery, StageConfig, StageName } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";

export interface CiStackProps extends StackProps {
  readonly delivery: Delivery;
  readonly stages: readonly StageConfig[];
}

const ISSUER = "token.actions.githubusercontent.com";
/** CloudFront's certificates, functions and firewall are made there, whatever the stage's own region. */
const EDGE_REGION = "us-east-1";
/** The CDK's own name for what `cdk bootstrap` makes. */
const QUALIFIER = "hnb659fds";

/** Name of the role that deploys a stage; the workflow spells it the same way. */
export function deployRoleName(stage: StageName): string {
  return `placement-deploy-${stage}`;
}

export const DIFF_ROLE_NAME = "placement-diff";

/**
 * Who may deploy: GitHub's runs of this repository, by a token that lives for minutes; no key is kept anywhere. A stage's
 * role is for its own GitHub environment, whose approvals and branches GitHub checks first; pull requests may only read.
 */
export class CiStack extends Stack {
  private readonly provider: OidcProviderNative;
  private readonly repository: string;

  constructor(scope: Construct, id: string, { delivery, stages, ...props }: CiStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.repository = delivery.repository;
    this.provider = new OidcProviderNative(this, "GitHub", {
      url: `https://${ISSUER}`,
      clientIds: ["sts.amazonaws.com"],
    });
    for (const stage of stages) {
      const role = this.role(deployRoleName(stage.name), `environment:${stage.name}`, `Deploys ${stage.name}`);
      this.allowBootstrapRoles(role, ["deploy", "file-publishing", "lookup"], [stage.region, EDGE_REGION]);
      this.allowChecks(role, [stage.region, EDGE_REGION]);
    }
    const diff = this.role(DIFF_ROLE_NAME, "pull_request", "Compares pull requests with what is deployed");
    const regions = stages.map(({ region }) => region);
    this.allowBootstrapRoles(diff, ["lookup"], [...new Set([...regions, EDGE_REGION])]);
  }

  private role(roleName: string, subject: string, description: string): Role {
    return new Role(this, roleName, {
      roleName,
      description,
      assumedBy: new WebIdentityPrincipal(this.provider.oidcProviderArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: "sts.amazonaws.com",
          [`${ISSUER}:sub`]: `repo:${this.repository}:${subject}`,
        },
      }),
    });
  }

  // All that the CDK does, it does as one of these.
  private allowBootstrapRoles(role: Role, names: readonly string[], regions: readonly string[]): void {
    role.addToPolicy(
      new PolicyStatement({
        actions: ["sts:AssumeRole"],
        resources: regions.flatMap((region) =>
          names.map((name) =>
            this.formatArn({
              service: "iam",
              region: "",
              resource: "role",
              resourceName: `cdk-${QUALIFIER}-${name}-role-${this.account}-${region}`,
            }),
          ),
        ),
      }),
    );
  }

  // What `npm run deploy` looks at before it begins.
  private allowChecks(role: Role, regions: readonly string[]): void {
    role.addToPolicy(
      new PolicyStatement({
        actions: ["ssm:GetParameter"],
        resources: regions.map((region) =>
          this.formatArn({
            service: "ssm",
            region,
            resource: "parameter",
            resourceName: `cdk-bootstrap/${QUALIFIER}/version`,
          }),
        ),
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ["lambda:GetAccountSettings"], resources: ["*"] }));
    acknowledge(role, "AwsSolutions-IAM5[Resource::*]", "GetAccountSettings reads one limit and knows no resource.");
  }
}
