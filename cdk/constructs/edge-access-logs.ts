import { RemovalPolicy, Stack } from "aws-cdk-lib";
import type { CfnDistribution } from "aws-cdk-lib/aws-cloudfront";
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource, LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

// No query string, cookie, referrer or address: each may say who is looked at by whom, or let somebody in.
const FIELDS = [
  "timestamp(ms)",
  "cs(Host)",
  "cs-method",
  "cs-uri-stem",
  "sc-status",
  "sc-bytes",
  "time-taken",
  "time-to-first-byte",
  "x-edge-location",
  "x-edge-request-id",
  "x-edge-result-type",
  "x-edge-detailed-result-type",
  "ssl-protocol",
  "distribution-tenant-id",
];

/** Access logs of a distribution as CloudWatch Logs delivers them (standard logging, v2). */
export class AccessLogs extends Construct {
  constructor(scope: Construct, id: string, props: { distribution: CfnDistribution; retentionDays: number }) {
    super(scope, id);
    const { distribution, retentionDays } = props;
    const name = Stack.of(this).stackName;
    const group = new LogGroup(this, "Logs", { retention: retentionDays, removalPolicy: RemovalPolicy.DESTROY });
    const source = new CfnDeliverySource(this, "Source", {
      name,
      logType: "ACCESS_LOGS",
      resourceArn: Stack.of(this).formatArn({
        service: "cloudfront",
        region: "",
        resource: "distribution",
        resourceName: distribution.attrId,
      }),
    });
    const destination = new CfnDeliveryDestination(this, "Destination", {
      name,
      outputFormat: "json",
      destinationResourceArn: group.logGroupArn,
    });
    const delivery = new CfnDelivery(this, "Delivery", {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: FIELDS,
    });
    delivery.addResourceDependency(source);
  }
}
