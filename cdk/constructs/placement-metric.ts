import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { type Figure, METRICS, METRICS_NAMESPACE } from "#shared/config/metrics.ts";
import type { StageConfig } from "../config.ts";
import type { FunctionName } from "../function-names.ts";

/** A figure as one function writes it: its sum in five minutes, unless said otherwise. */
export function placementMetric(
  stage: StageConfig,
  service: FunctionName,
  figure: Figure,
  {
    statistic = "Sum",
    period = Duration.minutes(5),
    label,
  }: { statistic?: string; period?: Duration; label?: string } = {},
): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName: METRICS[figure],
    dimensionsMap: { service, stage: stage.name },
    statistic,
    period,
    label,
  });
}
