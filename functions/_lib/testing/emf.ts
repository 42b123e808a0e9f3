import { onTestFinished, vi } from "vitest";
import { metrics } from "../metrics.ts";

/** A line in CloudWatch's embedded metric format. */
export interface EmfLine {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
    }[];
  };
  readonly [name: string]: unknown;
}

/** The metrics of what is done from now until the test ends, as they are written; other lines are swallowed. */
export function captureEmf(): EmfLine[] {
  metrics.discard();
  const lines: EmfLine[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    const line = String(text);
    if (line.startsWith('{"_aws"')) lines.push(JSON.parse(line) as EmfLine);
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  return lines;
}
