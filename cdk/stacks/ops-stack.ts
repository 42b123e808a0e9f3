import { Stack, type StackProps } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { apiAlarms, databaseAlarms, functionAlarms, mailAlarm, outboxAlarm } from "../constructs/operations-alarms.ts";
import { OperatorsTopic } from "../constructs/operators-topic.ts";
import type { ApiStack } from "./api-stack.ts";
import type { DataStack } from "./data-stack.ts";
import type { MessagingStack } from "./messaging-stack.ts";
import { addDashboard } from "./operations-dashboard.ts";
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
    mailAlarm(this, stage, topic);
    this.budget(stage);
    addDashboard(this, props);
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
}
