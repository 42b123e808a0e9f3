import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { RUNBOOK_URL } from "../config.ts";

export interface RunbookAlarmProps {
  /** What is wrong, in a sentence for whoever is woken. */
  readonly summary: string;
  /** Heading of the runbook that says what to do. */
  readonly anchor: string;
  readonly metric: IMetric;
  /** Raised above it, or below where it is a floor. */
  readonly threshold: number;
  readonly isFloor?: boolean;
  /** Periods in a row; 1 by default. */
  readonly periods?: number;
  /** No figure is a bad sign: who sends it each minute has stopped. */
  readonly isSilenceBad?: boolean;
  /** Told when it is raised and when it is over. */
  readonly topic?: ITopic;
}

/** An alarm that says where it is written what to do. Every alarm of the system is one. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    const { summary, anchor, metric, threshold, periods = 1, isFloor = false, isSilenceBad = false, topic } = props;
    super(scope, id, {
      alarmDescription: `${summary}. What to do: ${RUNBOOK_URL}#${anchor}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: isFloor ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: isSilenceBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    if (topic) {
      this.addAlarmAction(new SnsAction(topic));
      this.addOkAction(new SnsAction(topic));
    }
  }
}

export function addAlarm(scope: Construct, id: string, props: RunbookAlarmProps): RunbookAlarm {
  return new RunbookAlarm(scope, id, props);
}
