import { describe, expect, test } from "vitest";
import { FORMER_SERVICES, type FormerService } from "../cost/containers.ts";
import { type FunctionName, functionLogicalId, type PortalFunctionName } from "../function-names.ts";
import { functionsOf, placeholderPortal, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";

/** Which functions do the work of the containers before. */
const DONE_BY: Readonly<Record<FormerService, readonly (FunctionName | PortalFunctionName)[]>> = {
  "api-gateway": ["api"],
  "core-api": ["api"],
  "tenant-web": ["web"],
  "notification-service": ["notify", "deliver"],
  "ai-worker": ["ai-worker"],
};
const FORMER = Object.entries(DONE_BY).map(
  ([service, names]) => [service, FORMER_SERVICES[service as FormerService], names] as const,
);

/** Connections that Aurora allows at each capacity (`LEAST(memory / 9,531,392, 5000)`, of 2 GiB a unit, as AWS lists it). */
const CONNECTIONS_OF_ONE_UNIT = 189;
/** Kept free for migrations, the proxy's own, the administrator and RDS. */
const CONNECTIONS_RESERVED = 20;
/** AWS's default for an account and region, of which it keeps a hundred for functions without a reservation. */
const ACCOUNT_CONCURRENCY = 1000;
const UNRESERVED = 100;

describe.each(["staging", "prod"] as const)("what %s can grow to", (name) => {
  const stage = synthesizeStage(name, (each) => each, placeholderPortal());
  const functions = functionsOf(stage);
  const concurrencyOf = (id: string) => Number(functions.get(id)?.Properties["ReservedConcurrentExecutions"]);

  describe.each(FORMER)("the work of %s", (_service, { replicas, limits }, names) => {
    test.each(names)(`is done by %s in at least ${replicas.most} places of ${limits.mebibytes} MB`, (functionName) => {
      const id = functionLogicalId(functionName);
      expect(concurrencyOf(id)).toBeGreaterThanOrEqual(replicas.most);
      expect(Number(functions.get(id)?.Properties["MemorySize"])).toBeGreaterThanOrEqual(limits.mebibytes);
    });
  });

  test("is less, over all functions with the database, than the connections of its smallest capacity", () => {
    const connecting = [...functions]
      .filter(([, { Properties }]) => /"DATABASE_(?:HOST|URL)"/.test(JSON.stringify(Properties["Environment"])))
      .map(([id]) => id);
    expect(connecting).toContain("ApiFunction");
    // Each environment holds one connection. A cluster that wakes from zero begins at one unit or less.
    const units = Math.max(1, stage.config.database.minCapacityUnits);
    const wanted = connecting.map(concurrencyOf).reduce((a, b) => a + b, 0);
    expect(wanted).toBeLessThanOrEqual(units * CONNECTIONS_OF_ONE_UNIT - CONNECTIONS_RESERVED);
  });

  test("fits an account's default, with its neighbours' share left", () => {
    const reserved = [...functions.keys()].map(concurrencyOf).reduce((a, b) => a + b, 0);
    expect(reserved).toBeLessThanOrEqual((ACCOUNT_CONCURRENCY - UNRESERVED) / 2);
  });

  test("is as much from the queue of AI jobs as the AI may be asked at once, and an alarm tells when that is too little", () => {
    const mappings = [...resourcesOf(stage, "AWS::Lambda::EventSourceMapping").values()];
    const mapping = mappings.find(({ Properties }) => JSON.stringify(Properties).includes("AiWorkerFunction"));
    expect(mapping?.Properties["ScalingConfig"]?.["MaximumConcurrency"]).toBe(concurrencyOf("AiWorkerFunction"));
    const alarm = [...resourcesOf(stage, "AWS::CloudWatch::Alarm").values()].find(
      ({ Properties }) =>
        String(Properties["MetricName"]) === "ApproximateAgeOfOldestMessage" &&
        JSON.stringify(Properties["Dimensions"]).includes("AiJobsQueue"),
    );
    expect(alarm).toBeDefined();
  });
});
