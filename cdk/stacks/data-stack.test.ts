import { TRANSIENT_TAG } from "#shared/config/transient-tag.ts";
import { describe, expect, test } from "vitest";
import { resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";

describe.each(["staging", "prod"] as const)("what %s must not lose", (name) => {
  const stage = synthesizeStage(name);

  test("the stack and the database cannot be deleted by mistake", () => {
    expect(stage.stacks.data.terminationProtection).toBe(true);
    const [cluster] = resourcesOf(stage, "AWS::RDS::DBCluster").values();
    expect(cluster?.DeletionPolicy).toBe("Retain");
    expect(cluster?.Properties).toMatchObject({
      DeletionProtection: true,
      StorageEncrypted: true,
      EnableIAMDatabaseAuthentication: true,
      Engine: "aurora-postgresql",
      EngineVersion: "18.4",
    });
    // Above zero is point-in-time recovery too: Aurora keeps the log for as long.
    expect(Number(cluster?.Properties["BackupRetentionPeriod"])).toBeGreaterThanOrEqual(7);
  });

  test("the database is encrypted with a key that rotates and outlives the stack", () => {
    const [cluster] = resourcesOf(stage, "AWS::RDS::DBCluster").values();
    const keys = resourcesOf(stage, "AWS::KMS::Key");
    const key = keys.get(String(cluster?.Properties["KmsKeyId"]?.["Fn::GetAtt"]?.[0]));
    expect(key?.Properties["EnableKeyRotation"]).toBe(true);
    expect(key?.DeletionPolicy).toBe("Retain");
  });

  test("the server insists on TLS, ends what hangs, and logs slow statements without their values", () => {
    const [cluster] = resourcesOf(stage, "AWS::RDS::DBCluster").values();
    const groups = resourcesOf(stage, "AWS::RDS::DBClusterParameterGroup");
    const group = groups.get(String(cluster?.Properties["DBClusterParameterGroupName"]?.["Ref"]));
    expect(group?.Properties).toMatchObject({ Family: "aurora-postgresql18", Parameters: { "rds.force_ssl": "1" } });
    const { api } = stage.config.functions;
    const parameters = group?.Properties["Parameters"];
    expect(Number(parameters?.["statement_timeout"])).toBeGreaterThan(api.timeoutSeconds * 1000);
    expect(Number(parameters?.["idle_in_transaction_session_timeout"])).toBeGreaterThan(0);
    expect(Number(parameters?.["log_min_duration_statement"])).toBeGreaterThan(0);
    expect(parameters?.["log_error_verbosity"]).toBe("terse");
    expect(cluster?.Properties["EnableCloudwatchLogsExports"]).toEqual(["postgresql"]);
  });

  test("buckets are private, encrypted and take TLS only", () => {
    const buckets = resourcesOf(stage, "AWS::S3::Bucket");
    const policies = [...resourcesOf(stage, "AWS::S3::BucketPolicy").values()];
    expect(buckets.size).toBe(2);
    for (const [id, { Properties, DeletionPolicy }] of buckets) {
      expect(DeletionPolicy).toBe("Retain");
      expect(Properties["PublicAccessBlockConfiguration"]).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties["BucketEncryption"]).toBeDefined();
      const policy = policies.find(
        (candidate) => JSON.stringify(candidate.Properties["Bucket"]) === JSON.stringify({ Ref: id }),
      );
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
    }
    expect(buckets.get("FilesBucket")?.Properties["VersioningConfiguration"]).toEqual({ Status: "Enabled" });
  });

  test("what was exported is gone after a day, in every version", () => {
    const files = resourcesOf(stage, "AWS::S3::Bucket").get("FilesBucket");
    expect(files?.Properties["LifecycleConfiguration"]?.["Rules"]).toContainEqual({
      Status: "Enabled",
      TagFilters: [{ Key: TRANSIENT_TAG.name, Value: TRANSIENT_TAG.value }],
      ExpirationInDays: 1,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    });
  });

  test("secrets outlive the stack", () => {
    for (const [id, secret] of resourcesOf(stage, "AWS::SecretsManager::Secret")) {
      expect(secret.DeletionPolicy, id).toBe("Retain");
    }
  });

  test("the deployment migrates, waits ten minutes for it, and only then deploys what relies on it", () => {
    const [trigger] = resourcesOf(stage, "Custom::Trigger").values();
    expect(trigger?.Properties).toMatchObject({ Timeout: "600000", InvocationType: "RequestResponse" });
    const writers = [...resourcesOf(stage, "AWS::RDS::DBInstance").keys()].filter((id) => id.includes("Writer"));
    expect(trigger?.DependsOn).toEqual(expect.arrayContaining(writers));
    expect(writers).toHaveLength(1);
    for (const dependant of [stage.stacks.api, stage.stacks.workers]) {
      expect(dependant.dependencies).toContain(stage.stacks.data);
    }
  });
});

test("staging sleeps when nobody uses it, and so has no proxy", () => {
  const stage = synthesizeStage("staging");
  const [cluster] = resourcesOf(stage, "AWS::RDS::DBCluster").values();
  expect(cluster?.Properties["ServerlessV2ScalingConfiguration"]).toMatchObject({
    MinCapacity: 0,
    SecondsUntilAutoPause: 900,
  });
  expect(resourcesOf(stage, "AWS::RDS::DBProxy").size).toBe(0);
});

test("where the database never sleeps, what it spends its time on is kept", () => {
  const insights = (name: "staging" | "prod") => {
    const [cluster] = resourcesOf(synthesizeStage(name), "AWS::RDS::DBCluster").values();
    return cluster?.Properties["PerformanceInsightsEnabled"];
  };
  expect(insights("prod")).toBe(true);
  // Its collector is a connection that would keep the cluster from pausing.
  expect(insights("staging")).toBeUndefined();
});

test("prod stays awake behind a proxy that takes IAM and TLS only", () => {
  const stage = synthesizeStage("prod");
  const [proxy] = resourcesOf(stage, "AWS::RDS::DBProxy").values();
  expect(proxy?.Properties).toMatchObject({ DefaultAuthScheme: "IAM_AUTH", RequireTLS: true });
  const variables = JSON.stringify(stage.templates.api.findResources("AWS::Lambda::Function"));
  expect(variables).toContain("DatabaseProxy");
});
