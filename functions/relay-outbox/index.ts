import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { ENV } from "#shared/config/environment.ts";
import { METRICS } from "#shared/config/metrics.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { createHandler } from "./handler.ts";

const metrics = new Metrics({
  namespace: METRICS.namespace,
  serviceName: "relay-outbox",
  defaultDimensions: { stage: process.env[ENV.stage] ?? "local" },
});

export const handler = createHandler({
  db: connectFromEnvironment(),
  queues: queueSenderFromEnvironment(),
  now: () => new Date(),
  reportLag: (seconds) => {
    metrics.addMetric(METRICS.outboxLagSeconds, MetricUnit.Seconds, seconds);
    metrics.publishStoredMetrics();
  },
});
