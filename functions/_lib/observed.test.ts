import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { METRICS } from "#shared/config/metrics.ts";
import { metrics } from "./metrics.ts";
import { observed } from "./observed.ts";
import { captureEmf } from "./testing/emf.ts";

test("what a call counts leaves as one line of metrics, with its unit, by service and stage alone", async () => {
  const lines = captureEmf();
  const handler = observed(async (tokens: number) => {
    metrics.count("mailsSent");
    metrics.count("mailsSent", 2);
    metrics.count("aiTokens", tokens);
    metrics.measure("requestMilliseconds", 12);
    metrics.measure("outboxLagSeconds", 0);
    metrics.describe({ tenantId: "college-1", route: undefined });
    return "done";
  });
  expect(await handler(0, {})).toBe("done");
  expect(lines).toMatchObject([
    {
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: "Placement",
            Dimensions: [["service", "stage"]],
            Metrics: [
              { Name: METRICS.mailsSent, Unit: "Count" },
              { Name: METRICS.requestMilliseconds, Unit: "Milliseconds" },
              { Name: METRICS.outboxLagSeconds, Unit: "Seconds" },
            ],
          },
        ],
      },
      stage: "local",
      [METRICS.mailsSent]: 3,
      [METRICS.requestMilliseconds]: 12,
      [METRICS.outboxLagSeconds]: 0,
      tenantId: "college-1",
    },
  ]);
  expect(lines[0]).not.toHaveProperty("route");
});

test("a call that throws leaves its figures too, and none to the next", async () => {
  const lines = captureEmf();
  const handler = observed(async (isBad: boolean) => {
    if (!isBad) return;
    metrics.count("messagesFailed");
    metrics.describe({ tenantId: "college-1" });
    throw new Error("no");
  });
  await expect(handler(true, {})).rejects.toThrow("no");
  await handler(false, {});
  expect(lines).toMatchObject([{ [METRICS.messagesFailed]: 1 }]);
});

test("every function is observed but the migrator, which the deployment itself watches", () => {
  const handlers = globSync("*/index.ts", { cwd: "functions" });
  expect(handlers.length).toBeGreaterThan(8);
  const unobserved = handlers.filter((file) => !/handler = observed\(/.test(readFileSync(`functions/${file}`, "utf8")));
  expect(unobserved).toEqual(["migrate/index.ts"]);
});
