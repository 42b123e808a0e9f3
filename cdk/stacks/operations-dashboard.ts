import { Duration, type Stack } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { type Figure, METRICS } from "#shared/config/metrics.ts";
import { RUNBOOK_URL, type StageConfig } from "../config.ts";
import { outboxLag } from "../constructs/operations-alarms.ts";
import { placementMetric } from "../constructs/placement-metric.ts";
import type { FunctionName } from "../function-names.ts";
import { CONSUMERS } from "./messaging-stack.ts";
import type { OpsStackProps } from "./ops-stack.ts";

const over = { period: Duration.minutes(5) };

/** What operators look at, from the outside in: requests, messages, functions and the database. */
export function addDashboard(scope: Stack, props: OpsStackProps): void {
  const { stage } = props;
  const board = new Dashboard(scope, "Dashboard", { dashboardName: `Placement-${stage.name}` });
  board.addWidgets(
    new TextWidget({ markdown: `What to do about each alarm: [runbook](${RUNBOOK_URL})`, width: 24, height: 1 }),
  );
  board.addWidgets(...requestWidgets(props));
  board.addWidgets(...routeWidgets(props));
  board.addWidgets(...queueWidgets(props));
  board.addWidgets(...consumerWidgets(stage));
  board.addWidgets(...functionWidgets(props));
  board.addWidgets(...workWidgets(stage));
}

function requestWidgets({ stage, api }: OpsStackProps) {
  const { gateway } = api;
  return [
    graph("Requests", [gateway.metricCount(over), gateway.metricServerError(over)]),
    graph(
      "Latency of requests",
      [50, 95, 99].map((p) => gateway.metricLatency({ ...over, statistic: `p${p}` })),
    ),
    graph(
      "Requests by their answer",
      figures(stage, "api", ["requestsSucceeded", "requestsRefused", "requestsFailed"]),
    ),
  ];
}

// By route they are lines of the log and no metrics, which would cost by the month for each.
function routeWidgets({ stage, api }: OpsStackProps) {
  return [
    new LogQueryWidget({
      title: "Slowest routes",
      logGroupNames: [api.function.lambda.logGroup.logGroupName],
      view: LogQueryVisualizationType.TABLE,
      queryLines: [
        `filter ispresent(${METRICS.requestMilliseconds})`,
        `stats count(*) as requests, pct(${METRICS.requestMilliseconds}, 95) as p95, sum(${METRICS.requestsFailed}) as failed by method, route`,
        "sort p95 desc",
        "limit 20",
      ],
      width: 16,
      height: 6,
    }),
    graph(
      "Milliseconds within the API",
      [50, 95].map((p) => placementMetric(stage, "api", "requestMilliseconds", { statistic: `p${p}`, label: `p${p}` })),
    ),
  ];
}

function queueWidgets({ messaging }: OpsStackProps) {
  const queues = messaging.all();
  return [
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
  ];
}

function consumerWidgets(stage: StageConfig) {
  const consumers = Object.values(CONSUMERS);
  const ofEach = (figure: Figure, suffix = "") =>
    consumers.map((name) => placementMetric(stage, name, figure, { label: `${name}${suffix}` }));
  return [
    graph("Messages handled", ofEach("messagesHandled")),
    graph("Messages that failed", [...ofEach("messagesFailed"), ...ofEach("messagesGivenUp", ", given up")]),
    graph("Mails", figures(stage, "deliver", ["mailsSent", "mailsRefused"])),
  ];
}

function functionWidgets({ data, api, workers, web }: OpsStackProps) {
  const functions = [api.function, ...workers.functions, ...(web?.functions ?? [])];
  const { cluster } = data.database;
  return [
    graph(
      "Calls that fail",
      functions.map(({ lambda }) => lambda.metricErrors(over)),
    ),
    graph(
      "Calls turned away",
      functions.map(({ lambda }) => lambda.metricThrottles(over)),
    ),
    graph("Database", [cluster.metric("ServerlessDatabaseCapacity", over), cluster.metricDatabaseConnections(over)]),
  ];
}

function workWidgets(stage: StageConfig) {
  return [
    graph("Seconds that the outbox lags", [outboxLag(stage)]),
    graph("Messages that the sweeper sent", figures(stage, "relay-outbox", ["outboxSwept"])),
    graph("Tokens of the model", figures(stage, "ai-worker", ["aiTokens"])),
  ];
}

function figures(stage: StageConfig, service: FunctionName, names: readonly Figure[]): IMetric[] {
  return names.map((name) => placementMetric(stage, service, name, { label: METRICS[name] }));
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { min: 0 } });
}
