import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { ENV } from "#shared/config/environment.ts";
import { type Figure, METRICS, METRICS_NAMESPACE } from "#shared/config/metrics.ts";

const UNITS = new Map<Figure, (typeof MetricUnit)[keyof typeof MetricUnit]>([
  ["outboxLagSeconds", MetricUnit.Seconds],
  ["requestMilliseconds", MetricUnit.Milliseconds],
]);

// Of the invocation under way: kept here, so that it leaves as one number a figure, in one line.
const figures = new Map<Figure, number>();
const facts = new Map<string, string>();
let emf: Metrics | undefined;

/** What an invocation has done, in figures that CloudWatch reads from the log (its embedded metric format). */
export const metrics = {
  /** Adds to a figure. Nothing done is not written: a metric costs by the hour in which it was. */
  count(figure: Figure, by = 1): void {
    if (by > 0) figures.set(figure, (figures.get(figure) ?? 0) + by);
  },
  /** Sets what is measured once an invocation. */
  measure(figure: Figure, value: number): void {
    figures.set(figure, value);
  },
  /**
   * Says what the figures are of, for whoever searches the lines: never a dimension, which would make each value a
   * metric that costs by the month. No text of people's.
   */
  describe(about: Readonly<Record<string, string | undefined>>): void {
    for (const [name, value] of Object.entries(about)) if (value !== undefined) facts.set(name, value);
  },
  /** Writes the figures, if there are any, and begins anew. */
  flush(): void {
    if (figures.size > 0) write();
    metrics.discard();
  },
  /** Begins anew without them. */
  discard(): void {
    figures.clear();
    facts.clear();
  },
};

function write(): void {
  // Made at the first line: it opens stdout, which a new execution environment need not wait for while it loads.
  emf ??= new Metrics({
    namespace: METRICS_NAMESPACE,
    defaultDimensions: { stage: process.env[ENV.stage] ?? "local" },
  });
  for (const [figure, value] of figures) emf.addMetric(METRICS[figure], UNITS.get(figure) ?? MetricUnit.Count, value);
  for (const [name, value] of facts) emf.addMetadata(name, value);
  emf.publishStoredMetrics();
}
