import { describe, expect, test } from "vitest";
import { parseStage, readStages } from "../config.ts";
import { EdgeStack } from "./edge-stack.ts";
import { type Json, newApp, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";
import { Template } from "aws-cdk-lib/assertions";

const stage = synthesizeStage("prod");
const only = (type: string): Json => {
  const found = [...resourcesOf(stage, type).values()];
  expect(found, type).toHaveLength(1);
  return found[0]?.Properties ?? {};
};
const config = only("AWS::CloudFront::Distribution")["DistributionConfig"] as unknown as Record<string, Json>;

describe("the distribution", () => {
  test("is for tenants, and has none of the settings that CloudFront refuses there", () => {
    expect(config).toMatchObject({ ConnectionMode: "tenant-only", TenantConfig: {}, Enabled: true });
    for (const refused of [
      "Aliases",
      "PriceClass",
      "IPV6Enabled",
      "Logging",
      "Staging",
      "ContinuousDeploymentPolicyId",
    ]) {
      expect(config, refused).not.toHaveProperty(refused);
    }
    const legacy =
      /"(?:MinTTL|MaxTTL|DefaultTTL|ForwardedValues|SmoothStreaming|TrustedSigners|OriginAccessIdentity)":/;
    expect(JSON.stringify(config)).not.toMatch(legacy);
  });

  test("takes the API's paths to its gateway, keeps nothing of them and tells it no foreign host", () => {
    const behaviors = [config["DefaultCacheBehavior"], ...(config["CacheBehaviors"] as unknown as Json[])];
    expect(behaviors.map((each) => each?.["PathPattern"])).toEqual([undefined, "/api/*", "/health", "/ready"]);
    for (const behavior of behaviors) {
      expect(behavior).toMatchObject({
        TargetOriginId: "api",
        CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
        OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
        ViewerProtocolPolicy: "redirect-to-https",
        FunctionAssociations: [{ EventType: "viewer-request" }],
      });
    }
  });

  test("speaks TLS 1.2 and above with everybody, and proves itself to its origins by the generation that is sent", () => {
    expect(config["ViewerCertificate"]).toMatchObject({ MinimumProtocolVersion: "TLSv1.2_2021" });
    expect(config["Origins"]).toEqual([
      expect.objectContaining({
        CustomOriginConfig: expect.objectContaining({
          OriginProtocolPolicy: "https-only",
          OriginSSLProtocols: ["TLSv1.2"],
        }),
        OriginCustomHeaders: [
          {
            HeaderName: "x-origin-verify",
            HeaderValue: "{{resolve:secretsmanager:placement/prod/origin-verify:SecretString:1::}}",
          },
        ],
      }),
    ]);
  });

  test("has the portal's server for the rest and its files in the bucket, once there is a portal", () => {
    const [settings] = readStages("staging");
    if (settings === undefined) throw new Error("no staging");
    const edge = new EdgeStack(newApp(), "Edge", {
      env: { region: "us-east-1" },
      stage: settings,
      origins: {
        api: { domainName: "api.test" },
        portal: {
          server: { domainName: "server.test", path: "/live" },
          assets: { bucketRegionalDomainName: "files.s3.test", paths: ["/_next/static/*"] },
        },
      },
    });
    const [distribution] = Object.values(Template.fromStack(edge).findResources("AWS::CloudFront::Distribution"));
    if (distribution === undefined) throw new Error("no distribution");
    const { DefaultCacheBehavior, CacheBehaviors, Origins } = distribution["Properties"].DistributionConfig;
    expect(DefaultCacheBehavior.TargetOriginId).toBe("server");
    expect(CacheBehaviors.at(-1)).toMatchObject({ PathPattern: "/_next/static/*", TargetOriginId: "assets" });
    const verified = Origins.filter((origin: Json) => JSON.stringify(origin).includes("x-origin-verify"));
    expect(verified.map(({ Id }: { Id: string }) => Id)).toEqual(["api", "server"]);
    expect(Origins.at(-1).OriginAccessControlId).toBeDefined();
  });
});

test("every college's host works from the start: the platform's own tenant has the wildcard", () => {
  expect(only("AWS::CloudFront::DistributionTenant")).toMatchObject({
    Name: "placement-prod",
    Domains: ["placement.example", "*.placement.example"],
    Enabled: true,
  });
  expect(only("AWS::CertificateManager::Certificate")).toMatchObject({
    DomainName: "placement.example",
    SubjectAlternativeNames: ["*.placement.example"],
    ValidationMethod: "DNS",
  });
  const records = [...resourcesOf(stage, "AWS::Route53::RecordSet").values()].map(({ Properties }) => Properties);
  expect(records.map(({ Name, Type }) => `${Type} ${Name}`).toSorted()).toEqual([
    "A *.placement.example",
    "A placement.example",
    "AAAA *.placement.example",
    "AAAA placement.example",
  ]);
});

test("the firewall limits by address, far above a campus, and writes down no secret", () => {
  const acl = JSON.stringify(only("AWS::WAFv2::WebACL"));
  for (const rules of ["AmazonIpReputationList", "KnownBadInputsRuleSet", "CommonRuleSet"])
    expect(acl).toContain(rules);
  expect(acl).toContain('"Limit":50000');
  const logging = only("AWS::WAFv2::LoggingConfiguration");
  expect(logging["RedactedFields"]).toEqual([
    { SingleHeader: { Name: "cookie" } },
    { SingleHeader: { Name: "authorization" } },
    { QueryString: {} },
  ]);
  const fields = JSON.stringify(only("AWS::Logs::Delivery")["RecordFields"]);
  expect(fields).not.toMatch(/cookie|query|c-ip|referer/i);
});

test("security headers are on every answer; the policy with a nonce is the page's own", () => {
  const headers = JSON.stringify(only("AWS::CloudFront::ResponseHeadersPolicy"));
  expect(headers).toContain('"AccessControlMaxAgeSec":63072000');
  expect(headers).not.toContain("ContentSecurityPolicy");
});

describe("the secret between edge and origins", () => {
  test("is copied to the edge's region, and the origins accept what is configured, in its order", () => {
    const rotating = synthesizeStage("staging", (each) => ({ ...each, originVerify: { accepted: [1, 2], sent: 1 } }));
    const secrets = [...resourcesOf(rotating, "AWS::SecretsManager::Secret").values()];
    const secret = secrets.find(({ Properties }) => JSON.stringify(Properties).includes("origin-verify"));
    expect(secret?.Properties).toMatchObject({ ReplicaRegions: [{ Region: "us-east-1" }] });
    const api = resourcesOf(rotating, "AWS::Lambda::Function").get("ApiFunction");
    expect(JSON.stringify(api)).toMatch(/SecretString:1::\}\},\{\{.*SecretString:2::\}\}/);
  });

  test.each([
    [{ accepted: [2], sent: 1 }, "what is sent has to be accepted"],
    [{ accepted: [], sent: 1 }, "originVerify.accepted"],
  ])("%j is refused", (originVerify, sentence) => {
    const [settings] = readStages("staging");
    expect(() => parseStage("staging", { ...settings, originVerify })).toThrow(sentence);
  });
});

describe("the platform's DNS", () => {
  const [settings] = readStages("staging");
  const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/0c9e5b6e-0000-4000-8000-000000000000";

  test("may be elsewhere, with a certificate that is there already", () => {
    const other = synthesizeStage("staging", (each) => ({ ...each, dns: { kind: "elsewhere", certificateArn } }));
    expect(resourcesOf(other, "AWS::Route53::RecordSet").size).toBe(0);
    expect(resourcesOf(other, "AWS::CertificateManager::Certificate").size).toBe(0);
    expect(JSON.stringify(other.templates.edge.toJSON().Outputs)).toContain("*.staging.placement.example to ");
  });

  test.each([
    [{ kind: "elsewhere", certificateArn: certificateArn.replace("us-east-1", "ap-south-1") }, "us-east-1"],
    [{ kind: "route53", hostedZoneId: "placement.example" }, "is no id of a hosted zone"],
    [{ kind: "route53" }, "dns.hostedZoneId"],
  ])("%j is refused with a sentence", (dns, sentence) => {
    expect(() => parseStage("staging", { ...settings, dns })).toThrow(sentence);
  });
});
