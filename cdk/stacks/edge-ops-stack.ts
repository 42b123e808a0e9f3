import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { OperatorsTopic } from "../constructs/operators-topic.ts";
import { addAlarm } from "../constructs/runbook-alarm.ts";

/** Before this, AWS has tried for weeks to renew it: ACM begins 60 days before the end. */
const DAYS_LEFT = 30;

/** Alarms on what lives at the edge: its figures are kept in us-east-1, and an alarm reads those of its own region. */
export class EdgeOpsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: StageConfig }) {
    super(scope, id, props);
    const { topic } = new OperatorsTopic(this, "Operators", stage);
    addAlarm(this, "CertificateExpiry", {
      summary: `A certificate ends within ${DAYS_LEFT} days and was not renewed`,
      anchor: "certificate-expiry",
      // Of every certificate of the account, those of colleges' own domains included, whichever come and go.
      metric: new MathExpression({
        expression: 'SELECT MIN(DaysToExpiry) FROM SCHEMA("AWS/CertificateManager", CertificateArn)',
        usingMetrics: {},
        period: Duration.days(1),
        label: "days left",
      }),
      threshold: DAYS_LEFT,
      isFloor: true,
      topic,
    });
  }
}
