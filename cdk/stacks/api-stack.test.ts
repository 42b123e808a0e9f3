import { describe, expect, test } from "vitest";
import { resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";

describe.each(["staging", "prod"] as const)("the API of %s", (name) => {
  const stage = synthesizeStage(name);

  test("passes every path of the API, and health, to the function's alias", () => {
    const routes = [...resourcesOf(stage, "AWS::ApiGatewayV2::Route").values()];
    expect(routes.map(({ Properties }) => String(Properties["RouteKey"])).toSorted()).toEqual([
      "ANY /api/{proxy+}",
      "GET /health",
      "GET /ready",
    ]);
    const [alias] = resourcesOf(stage, "AWS::Lambda::Alias").keys();
    for (const { Properties } of resourcesOf(stage, "AWS::ApiGatewayV2::Integration").values()) {
      expect(Properties).toMatchObject({ PayloadFormatVersion: "2.0", IntegrationUri: { Ref: alias } });
    }
  });

  test("is throttled and logs no query string, which may hold a token", () => {
    const [gatewayStage] = resourcesOf(stage, "AWS::ApiGatewayV2::Stage").values();
    expect(Number(gatewayStage?.Properties["DefaultRouteSettings"]?.["ThrottlingRateLimit"])).toBeGreaterThan(0);
    const format = String(gatewayStage?.Properties["AccessLogSettings"]?.["Format"]);
    expect(() => JSON.parse(format) as unknown).not.toThrow();
    expect(format).not.toMatch(/queryString|routeKey.*\?|sourceIp/);
  });
});

test("prod keeps environments warm, shifts traffic in steps and rolls back on alarms", () => {
  const stage = synthesizeStage("prod");
  const [alias] = resourcesOf(stage, "AWS::Lambda::Alias").values();
  expect(alias?.Properties["ProvisionedConcurrencyConfig"]).toEqual({ ProvisionedConcurrentExecutions: 2 });
  const [group] = resourcesOf(stage, "AWS::CodeDeploy::DeploymentGroup").values();
  expect(group?.Properties).toMatchObject({
    AutoRollbackConfiguration: { Enabled: true },
    AlarmConfiguration: { Enabled: true, Alarms: [expect.anything(), expect.anything(), expect.anything()] },
  });
  const watched = JSON.stringify(group?.Properties["AlarmConfiguration"]);
  const metrics = [...resourcesOf(stage, "AWS::CloudWatch::Alarm")]
    .filter(([id]) => watched.includes(`"${id}"`))
    .map(([, { Properties }]) => `${Properties["Namespace"]} ${Properties["MetricName"]}`);
  // An error that the function answers itself shows at the gateway alone.
  expect(metrics.toSorted()).toEqual(["AWS/ApiGateway 5xx", "AWS/Lambda Duration", "AWS/Lambda Errors"]);
});

test("staging deploys at once", () => {
  expect(resourcesOf(synthesizeStage("staging"), "AWS::CodeDeploy::DeploymentGroup").size).toBe(0);
});
