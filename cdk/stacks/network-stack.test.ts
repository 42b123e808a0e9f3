import { describe, expect, test } from "vitest";
import { FUNCTIONS, functionLogicalId } from "../function-names.ts";
import { functionsOf, type Json, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";

const NEED_DATABASE = [
  "api",
  "notify",
  "record-results",
  "run-timers",
  "exchange-pools",
  "relay-outbox",
  "migrate",
] as const;

describe.each(["staging", "prod"] as const)("the two networks of %s", (name) => {
  const stage = synthesizeStage(name);

  test("has no way out to the internet", () => {
    for (const type of ["AWS::EC2::NatGateway", "AWS::EC2::InternetGateway", "AWS::EC2::EIP"]) {
      expect(resourcesOf(stage, type).size, type).toBe(0);
    }
    for (const [id, subnet] of resourcesOf(stage, "AWS::EC2::Subnet")) {
      expect(subnet.Properties["MapPublicIpOnLaunch"], id).toBe(false);
    }
    expect(resourcesOf(stage, "AWS::EC2::Route").size).toBe(0);
  });

  test("reaches SQS and S3 by endpoints", () => {
    const services = JSON.stringify([...resourcesOf(stage, "AWS::EC2::VPCEndpoint").values()]);
    expect(services).toContain(".sqs");
    expect(services).toContain(".s3");
  });

  test.each(FUNCTIONS)("puts %s in the network exactly when it has the database", (functionName) => {
    const Properties: Json = functionsOf(stage).get(functionLogicalId(functionName))?.Properties ?? {};
    const needsDatabase = (NEED_DATABASE as readonly string[]).includes(functionName);
    expect("VpcConfig" in Properties).toBe(needsDatabase);
    const variables = Object.keys(Properties["Environment"]?.["Variables"] ?? {});
    expect(variables.some((variable) => variable.startsWith("DATABASE_"))).toBe(needsDatabase);
  });

  test("admits to the database only who wears the clients' group, and the proxy", () => {
    const ingress = [...resourcesOf(stage, "AWS::EC2::SecurityGroupIngress").values()];
    const toDatabase = ingress.filter(({ Properties }) => Properties["ToPort"] === (5433 as unknown));
    expect(toDatabase).toHaveLength(2);
    for (const { Properties } of toDatabase) expect(Properties).not.toHaveProperty("CidrIp");
  });
});
