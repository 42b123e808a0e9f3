import { ArnFormat, RemovalPolicy, Stack } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { CfnLoggingConfiguration, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";

/** Groups of rules that AWS keeps, in the order in which they are asked; with those of their rules that only count. */
const MANAGED: readonly { readonly name: string; readonly counting: readonly string[] }[] = [
  { name: "AWSManagedRulesAmazonIpReputationList", counting: [] },
  { name: "AWSManagedRulesKnownBadInputsRuleSet", counting: [] },
  // A job's description and an import's mapping are larger than the 8 KB that this rule allows; the API has its own limit.
  { name: "AWSManagedRulesCommonRuleSet", counting: ["SizeRestrictions_BODY"] },
];

/** The firewall before every host: AWS's managed rules, and a limit by address far above the API's own by caller. */
export class EdgeFirewall extends Construct {
  readonly acl: CfnWebACL;
  readonly logging: CfnLoggingConfiguration;

  constructor(scope: Construct, id: string, stage: StageConfig) {
    super(scope, id);
    this.acl = new CfnWebACL(this, "Acl", {
      name: `placement-${stage.name}`,
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visible("placement"),
      rules: [
        {
          name: "RequestsPerAddress",
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: { aggregateKeyType: "IP", evaluationWindowSec: 300, limit: stage.requestsPerAddress },
          },
          visibilityConfig: visible("RequestsPerAddress"),
        },
        ...MANAGED.map(({ name, counting }, index) => ({
          name,
          priority: index + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: "AWS",
              name,
              ruleActionOverrides: counting.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: visible(name),
        })),
      ],
    });
    this.logging = this.log(stage);
  }

  // Sessions and one-time links are in cookies, authorization and queries: none of them is written down.
  private log({ name, logRetentionDays }: StageConfig): CfnLoggingConfiguration {
    const group = new LogGroup(this, "Logs", {
      // The service takes no other name.
      logGroupName: `aws-waf-logs-placement-${name}`,
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const arn = Stack.of(this).formatArn({
      service: "logs",
      resource: "log-group",
      resourceName: group.logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return new CfnLoggingConfiguration(this, "Logging", {
      resourceArn: this.acl.attrArn,
      logDestinationConfigs: [arn],
      redactedFields: [
        { singleHeader: { Name: "cookie" } },
        { singleHeader: { Name: "authorization" } },
        { queryString: {} },
      ],
    });
  }
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
