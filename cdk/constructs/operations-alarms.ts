import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Figure } from "#shared/config/metrics.ts";
import type { StageConfig } from "../config.ts";
import { pascalCase } from "../function-names.ts";
import type { Database } from "./database.ts";
import type { PlacementFunction } from "./placement-function.ts";
import { placementMetric } from "./placement-metric.ts";
import { addAlarm } from "./runbook-alarm.ts";

const FIVE_MINUTES = Duration.minutes(5);

/** Requests or mails in a period below which one failure says nothing. */
const FEW = 20;

export function apiAlarms(scope: Construct, gateway: HttpApi, topic: ITopic): void {
  const over = { period: FIVE_MINUTES };
  addAlarm(scope, "ApiServerErrors", {
    summary: "More than 1 % of requests are answered by a server's error",
    anchor: "server-errors",
    metric: share(gateway.metricServerError({ ...over, statistic: "Sum" }), gateway.metricCount(over), FEW),
    threshold: 1,
    topic,
  });
  addAlarm(scope, "ApiLatency", {
    summary: "One request in twenty takes over a second and a half",
    anchor: "slow-requests",
    metric: gateway.metricLatency({ ...over, statistic: "p95" }),
    threshold: 1500,
    periods: 3,
    topic,
  });
}

export function functionAlarms(scope: Construct, { name, lambda }: PlacementFunction, topic: ITopic): void {
  const prefix = pascalCase(name);
  const over = { period: FIVE_MINUTES };
  addAlarm(scope, `${prefix}Errors`, {
    summary: `More than 5 % of the calls of ${name} fail`,
    anchor: "function-errors",
    metric: share(lambda.metricErrors(over), lambda.metricInvocations(over), 0),
    threshold: 5,
    periods: 2,
    topic,
  });
  addAlarm(scope, `${prefix}Throttles`, {
    summary: `Calls of ${name} are turned away for a quarter of an hour`,
    anchor: "throttles",
    metric: lambda.metricThrottles(over),
    threshold: 0,
    periods: 3,
    topic,
  });
}

export function databaseAlarms(scope: Construct, { cluster, proxy }: Database, topic: ITopic): void {
  addAlarm(scope, "DatabaseAtCeiling", {
    summary: "The database uses all the capacity it may",
    anchor: "database-at-its-ceiling",
    metric: cluster.metric("ACUUtilization", { period: FIVE_MINUTES, statistic: "Average" }),
    threshold: 95,
    periods: 3,
    topic,
  });
  if (proxy === undefined) return;
  addAlarm(scope, "PinnedSessions", {
    summary: "Sessions pinned to one connection take away what the proxy is for",
    anchor: "pinned-sessions",
    metric: new Metric({
      namespace: "AWS/RDS",
      metricName: "DatabaseConnectionsCurrentlySessionPinned",
      dimensionsMap: { ProxyName: proxy.dbProxyName },
      statistic: "Average",
      period: FIVE_MINUTES,
    }),
    threshold: 20,
    periods: 3,
    topic,
  });
}

export function outboxAlarm(scope: Construct, stage: StageConfig, topic: ITopic): void {
  addAlarm(scope, "OutboxLag", {
    summary: "What was committed is not sent, or nobody looks",
    anchor: "outbox-lag",
    metric: outboxLag(stage),
    threshold: 300,
    periods: 5,
    isSilenceBad: true,
    topic,
  });
}

/** Seconds for which the oldest message that is due waits to be sent; written by the sweeper each minute. */
export function outboxLag(stage: StageConfig): Metric {
  return placementMetric(stage, "relay-outbox", "outboxLagSeconds", {
    statistic: "Maximum",
    period: Duration.minutes(1),
  });
}

export function mailAlarm(scope: Construct, stage: StageConfig, topic: ITopic): void {
  const of = (figure: Figure) => placementMetric(stage, "deliver", figure);
  addAlarm(scope, "MailsRefused", {
    summary: "More than 10 % of mails are refused by the provider",
    anchor: "mails-refused",
    // Of the messages handled: unlike the mails sent, they are there when all are refused.
    metric: share(of("mailsRefused"), of("messagesHandled"), FEW),
    threshold: 10,
    topic,
  });
}

/** Per cent of `part` in `whole`; nothing while there are no more than `few`. */
function share(part: IMetric, whole: IMetric, few: number): MathExpression {
  return new MathExpression({
    expression: `IF(whole > ${few}, 100 * part / whole, 0)`,
    usingMetrics: { part, whole },
    period: FIVE_MINUTES,
    label: "per cent",
  });
}
