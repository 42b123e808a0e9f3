import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { parseStage, readStages } from "../config.ts";
import { PORTAL_FUNCTIONS, functionLogicalId } from "../function-names.ts";
import { addStage } from "../placement-app.ts";
import {
  type Json,
  newApp,
  placeholderBundles,
  placeholderPortal,
  type ResourceJson,
} from "../testing/synthesized-stage.ts";

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** What each may do besides writing its log and its traces; nothing else may be granted. */
const MAY: Readonly<Record<(typeof PORTAL_FUNCTIONS)[number], readonly string[]>> = {
  web: [
    "dynamodb:BatchGetItem",
    "dynamodb:BatchWriteItem",
    "s3:DeleteObject",
    "s3:GetObject",
    "s3:ListBucket",
    "s3:PutObject",
    "sqs:SendMessage",
  ],
  "optimize-images": ["s3:GetObject"],
  revalidate: [
    "sqs:ChangeMessageVisibility",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "sqs:ReceiveMessage",
  ],
};

describe.each(["staging", "prod"] as const)("the portal of %s", (name) => {
  const [config = parseStage(name, {})] = readStages(name);
  const { web, edge } = addStage(newApp(), config, placeholderBundles(), placeholderPortal());
  if (web === undefined) throw new Error("no web stack");
  const template = Template.fromStack(web);
  const find = (type: string) => Object.entries(template.findResources(type) as Record<string, ResourceJson>);
  const functionOf = (each: (typeof PORTAL_FUNCTIONS)[number]): Json =>
    find("AWS::Lambda::Function").find(([id]) => id === functionLogicalId(each))?.[1].Properties ?? {};

  test("has no public bucket, and none that answers without TLS", () => {
    const policies = find("AWS::S3::BucketPolicy").map(([, { Properties }]) => JSON.stringify(Properties));
    const buckets = find("AWS::S3::Bucket");
    expect(buckets).toHaveLength(2);
    for (const [id, { Properties }] of buckets) {
      expect(Properties["PublicAccessBlockConfiguration"]).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties["BucketEncryption"]).toBeDefined();
      const policy = policies.find((each) => each.startsWith(`{"Bucket":{"Ref":"${id}"}`));
      expect(policy).toContain('"aws:SecureTransport":"false"');
      expect(policy).not.toMatch(/"Effect":"Allow","Principal":\{?"?(AWS":)?"\*/);
    }
  });

  test("passes answers on as they are written", () => {
    const integrations = find("AWS::ApiGateway::Method").map(([, { Properties }]) => Properties);
    const streamed = integrations.filter(({ Integration }) => isStreamed(Integration));
    expect(streamed.map(({ HttpMethod }) => String(HttpMethod))).toEqual(["ANY", "ANY"]);
    for (const { Integration } of streamed) {
      const uri = JSON.stringify(Integration?.["Uri"]);
      expect(uri).toContain("/response-streaming-invocations");
      expect(uri).toContain('"WebFunction"');
    }
    const images = integrations.filter(({ Integration }) => !isStreamed(Integration));
    expect(JSON.stringify(images.map(({ Integration }) => Integration?.["Uri"]))).toContain('"OptimizeImagesFunction"');
  });

  test("is throttled, traced, and logs no query string, which may hold a token", () => {
    const [[, { Properties }] = ["", { Properties: {} as Json }]] = find("AWS::ApiGateway::Stage");
    expect(Properties["TracingEnabled"]).toBe(true);
    expect(Number(Properties["MethodSettings"]?.[0]?.["ThrottlingRateLimit"])).toBe(config.apiRequestsPerSecond.rate);
    const format = String(Properties["AccessLogSetting"]?.["Format"]);
    expect(() => JSON.parse(format) as unknown).not.toThrow();
    expect(format).not.toMatch(/queryString|sourceIp|querystring/);
  });

  test("has public files that never change kept for a year, and no others", () => {
    const copies = find("Custom::CDKBucketDeployment").map(([, { Properties }]) => ({
      to: String(Properties["DestinationBucketKeyPrefix"]),
      prune: Properties["Prune"],
      cacheControl: (Properties["SystemMetadata"] as { "cache-control"?: string } | undefined)?.["cache-control"],
    }));
    expect(copies.toSorted((a, b) => a.to.localeCompare(b.to))).toEqual([
      { to: "_assets", prune: false, cacheControl: "public, max-age=300, s-maxage=3600" },
      { to: "_assets/_next", prune: false, cacheControl: "public, max-age=31536000, immutable" },
      { to: "_cache", prune: false, cacheControl: undefined },
    ]);
  });

  test("has old answers made anew in order, once each, and keeps those that could not be", () => {
    const queues = find("AWS::SQS::Queue");
    expect(queues).toHaveLength(2);
    const policies = JSON.stringify(find("AWS::SQS::QueuePolicy"));
    for (const [id, { Properties }] of queues) {
      expect(Properties).toMatchObject({ FifoQueue: true, SqsManagedSseEnabled: true });
      expect(policies).toContain(`{"Ref":"${id}"}`);
    }
    const [[, { Properties: mapping }] = ["", { Properties: {} as Json }]] = find("AWS::Lambda::EventSourceMapping");
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      FunctionName: { Ref: "RevalidateFunction" },
    });
    const visible = Math.max(...queues.map(([, { Properties }]) => Number(Properties["VisibilityTimeout"] ?? 0)));
    expect(visible).toBeGreaterThanOrEqual(6 * config.portal.revalidate.timeoutSeconds);
  });

  test("has a table for OpenNext's tags, paid by request", () => {
    const [[, { Properties }] = ["", { Properties: {} as Json }]] = find("AWS::DynamoDB::Table");
    expect(Properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "path", KeyType: "HASH" },
        { AttributeName: "tag", KeyType: "RANGE" },
      ],
    });
  });

  describe.each(PORTAL_FUNCTIONS)("%s", (each) => {
    const properties = functionOf(each);
    const variables = properties["Environment"]?.["Variables"] ?? {};
    const role = String(properties["Role"]?.["Fn::GetAtt"]?.[0]);
    const statements = find("AWS::IAM::Policy")
      .filter(([, { Properties }]) => JSON.stringify(Properties["Roles"]).includes(`"${role}"`))
      .flatMap(([, { Properties }]) => Properties["PolicyDocument"]?.["Statement"] as unknown as Statement[]);

    test("runs on Node 24 on arm64, traced, within its own ceiling, with a log of its own", () => {
      expect(properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
        TracingConfig: { Mode: "Active" },
        ReservedConcurrentExecutions: config.portal[each].concurrency,
      });
      const group = String(properties["LoggingConfig"]?.["LogGroup"]?.["Ref"]);
      const [, logs] = find("AWS::Logs::LogGroup").find(([id]) => id === group) ?? [];
      expect(logs?.Properties["RetentionInDays"]).toBe(config.logRetentionDays);
    });

    test("has neither network nor database", () => {
      expect(properties).not.toHaveProperty("VpcConfig");
      expect(JSON.stringify(variables)).not.toMatch(/DATABASE_|rds/);
    });

    test("may do exactly what it must", () => {
      const actions = statements.flatMap(({ Action }) => Action).filter((action) => !/^(logs|xray):/.test(action));
      expect([...new Set(actions)].toSorted()).toEqual(MAY[each]);
      const everything = statements.filter(({ Resource }) => Resource === "*").flatMap(({ Action }) => Action);
      expect(everything.every((action) => action.startsWith("xray:"))).toBe(true);
    });
  });

  test("knows the edge's secret by reference alone, and asks the API by its gateway", () => {
    const variables = functionOf("web")["Environment"]?.["Variables"];
    expect(JSON.stringify(variables?.["ORIGIN_VERIFY_SECRETS"])).toContain("{{resolve:secretsmanager:");
    expect(JSON.stringify(variables?.["API_ORIGIN"])).toContain("Fn::ImportValue");
    for (const each of ["optimize-images", "revalidate"] as const) {
      expect(JSON.stringify(functionOf(each))).not.toContain("secretsmanager");
    }
  });

  test("stands behind the edge: pages from the server, files from the bucket, which CloudFront alone may read", () => {
    const distributions = Template.fromStack(edge).findResources("AWS::CloudFront::Distribution");
    const [{ DefaultCacheBehavior, CacheBehaviors, Origins }] = Object.values(distributions).map(
      ({ Properties }) => Properties.DistributionConfig,
    ) as [Json & { Origins: readonly Json[] }];
    expect(DefaultCacheBehavior?.["TargetOriginId"]).toBe("server");
    expect(CacheBehaviors).toContainEqual(
      expect.objectContaining({ PathPattern: "_next/*", TargetOriginId: "assets" }),
    );
    expect(Origins.map(({ Id, OriginPath }) => [Id, OriginPath])).toEqual([
      ["api", ""],
      ["server", "/live"],
      ["assets", "/_assets"],
    ]);
    const policies = find("AWS::S3::BucketPolicy").map(([, { Properties }]) => Properties["PolicyDocument"]);
    const allowed = policies.flatMap((policy) => policy?.["Statement"] as unknown as readonly Json[]);
    const toTheEdge = allowed.filter((each) => JSON.stringify(each).includes("cloudfront.amazonaws.com"));
    expect(toTheEdge).toMatchObject([
      {
        Effect: "Allow",
        Action: "s3:GetObject",
        Condition: { StringEquals: { "aws:SourceAccount": expect.anything() } },
      },
    ]);
    expect(JSON.stringify(toTheEdge[0]?.["Resource"])).toContain("/_assets/*");
  });
});

const isStreamed = (integration: Json | undefined) => String(integration?.["ResponseTransferMode"]) === "STREAM";
