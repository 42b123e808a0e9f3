import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Dashboard, GraphWidget, type IMetric, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { RUNBOOK_URL, type StageConfig } from "../config.ts";
import { apiAlarms, databaseAlarms, functionAlarms, outboxAlarm, outboxLag } from "../constructs/operations-alarms.ts";
import { OperatorsTopic } from "../constructs/operators-topic.ts";
import type { ApiStack } from "./api-stack.ts";
import type { DataStack } from "./data-stack.ts";
import type { MessagingStack } from "./messaging-stack.ts";
import type { WebStack } from "./web-stack.ts";
import type { WorkersStack } from "./workers-stack.ts";

export interface OpsStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
  /** Absent without a portal. */
  readonly web?: WebStack;
}

/** What operators look at and are woken by: a dashboard, alarms that name their runbook, a budget. */
export class OpsStack extends Stack {
  constructor(scope: Construct, id: string, props: OpsStackProps) {
    super(scope, id, { env: props.env });
    const { stage, data, messaging, api, workers, web } = props;
    const { topic } = new OperatorsTopic(this, "Operators", stage);
    for (const queue of messaging.all()) queue.addAlarms(this, topic);
    for (const each of [api.function, ...workers.functions]) functionAlarms(this, each, topic);
    web?.addAlarms(this, topic);
    apiAlarms(this, api.gateway, topic);
    databaseAlarms(this, data.database, topic);
    outboxAlarm(this, stage, topic);
    this.budget(stage);
    this.dashboard(props);
  }

  private budget({ name, operations }: StageConfig): CfnBudget {
    const subscribers = [{ subscriptionType: "EMAIL", address: operations.email }];
    const above = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
      notification: { notificationType, comparisonOperator: "GREATER_THAN", threshold, thresholdType: "PERCENTAGE" },
      subscribers,
    });
    return new CfnBudget(this, "Budget", {
      budget: {
        budgetName: `placement-${name}`,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: operations.monthlyBudgetDollars, unit: "USD" },
      },
      notificationsWithSubscribers: [above("ACTUAL", 80), above("FORECASTED", 100)],
    });
  }

  private dashboard({ stage, data, messaging, api, workers, web }: OpsStackProps): void {
    const over = { period: Duration.minutes(5) };
    const queues = messaging.all();
    const functions = [api.function, ...workers.functions, ...(web?.functions ?? [])];
    const board = new Dashboard(this, "Dashboard", { dashboardName: `Placement-${stage.name}` });
    board.addWidgets(
      new TextWidget({ markdown: `What to do about each alarm: [runbook](${RUNBOOK_URL})`, width: 24, height: 1 }),
    );
    board.addWidgets(
      graph("Requests", [api.gateway.metricCount(over), api.gateway.metricServerError(over)]),
      graph(
        "Latency of requests",
        [50, 95, 99].map((p) => api.gateway.metricLatency({ ...over, statistic: `p${p}` })),
      ),
      graph("Seconds that the outbox lags", [outboxLag(stage)]),
    );
    board.addWidgets(
      graph(
        "Messages waiting",
        queues.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible(over)),
      ),
      graph(
        "Age of the oldest message",
        queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage(over)),
      ),
      graph(
        "Dead letters",
        queues.map((each) => each.deadLetters.metricApproximateNumberOfMessagesVisible(over)),
      ),
    );
    board.addWidgets(
      graph(
        "Calls that fail",
        functions.map(({ lambda }) => lambda.metricErrors(over)),
      ),
      graph(
        "Calls turned away",
        functions.map(({ lambda }) => lambda.metricThrottles(over)),
      ),
      graph("Database", [
        data.database.cluster.metric("ServerlessDatabaseCapacity", over),
        data.database.cluster.metricDatabaseConnections(over),
      ]),
    );
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { min: 0 } });
}
