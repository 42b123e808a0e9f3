import { describe, expect, test } from "vitest";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { KEPT_PATHS, KEPT_SECONDS } from "#shared/config/kept-answers.ts";
import { loadViewerFunction } from "../local/edge/viewer-function.ts";
import { type Json, placeholderPortal, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";
import { viewerRequestCode } from "./edge-stack.ts";

const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

interface Behavior {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId: string | { readonly Ref: string };
  readonly AllowedMethods: readonly string[];
  readonly FunctionAssociations: unknown;
}

interface Policy {
  readonly MinTTL: number;
  readonly DefaultTTL: number;
  readonly MaxTTL: number;
  readonly ParametersInCacheKeyAndForwardedToOrigin: {
    readonly CookiesConfig: object;
    readonly QueryStringsConfig: object;
    readonly HeadersConfig: { readonly HeaderBehavior: string; readonly Headers: readonly string[] };
  };
}

const stage = synthesizeStage("prod", (each) => each, placeholderPortal());
const [distribution] = resourcesOf(stage, "AWS::CloudFront::Distribution").values();
const config: Json = distribution?.Properties["DistributionConfig"] ?? {};
const behaviors = [config["DefaultCacheBehavior"], config["CacheBehaviors"]].flat() as unknown as readonly Behavior[];
const [[policyId, resource] = ["", undefined]] = resourcesOf(stage, "AWS::CloudFront::CachePolicy");
const policy = resource?.Properties["CachePolicyConfig"] as unknown as Policy;
const { HeadersConfig, CookiesConfig, QueryStringsConfig } = policy.ParametersInCacheKeyAndForwardedToOrigin;

describe("of what the portal's server and the API answer", () => {
  const answered = behaviors.filter(({ TargetOriginId }) => TargetOriginId !== "assets");
  const isKept = ({ PathPattern = "*" }: Behavior) => (KEPT_PATHS as readonly string[]).includes(PathPattern);

  test("the edge keeps what shows a college and nobody in it", () => {
    expect(answered.filter(isKept).map(({ PathPattern }) => PathPattern)).toEqual(KEPT_PATHS);
    for (const behavior of answered.filter(isKept)) {
      expect(behavior).toMatchObject({
        TargetOriginId: "server",
        CachePolicyId: { Ref: policyId },
        AllowedMethods: ["GET", "HEAD"],
        FunctionAssociations: [{ EventType: "viewer-request" }],
      });
      // It would pass on what is not in the key.
      expect(behavior).not.toHaveProperty("OriginRequestPolicyId");
    }
  });

  test("it keeps nothing else", () => {
    const rest = answered.filter((each) => !isKept(each));
    expect(rest.map(({ CachePolicyId }) => CachePolicyId)).toEqual(rest.map(() => CACHING_DISABLED));
    expect(rest.length).toBeGreaterThan(1);
  });
});

test("the origin says how long, and a college waits no longer than the limit for its new look", () => {
  expect(policy).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: KEPT_SECONDS });
  expect(KEPT_SECONDS).toBeLessThanOrEqual(60);
});

test("no page is among it: React asks for pages by headers that the key does not have", () => {
  for (const path of KEPT_PATHS) expect(path).toMatch(/^\/[\w-]+\.\w+$/);
});

describe("the key of a copy", () => {
  const view = loadViewerFunction(viewerRequestCode());
  /** What tells one copy from another, as the policy has it, of a request after the viewer function. */
  async function keyOf(host: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    const [url] = KEPT_PATHS;
    const viewed = await view({ method: "GET", url, headers: { host, ...headers }, viewerIp: "203.0.113.7" });
    if (viewed.kind !== "request") throw new Error(`the edge answers ${viewed.status}`);
    return JSON.stringify([viewed.path, ...HeadersConfig.Headers.map((name) => viewed.headers[name])]);
  }

  test("has the host that the viewer function names, and nothing of a visitor's own", () => {
    expect(HeadersConfig).toEqual({ HeaderBehavior: "whitelist", Headers: [EDGE_HEADERS.host] });
    expect(CookiesConfig).toEqual({ CookieBehavior: "none" });
    expect(QueryStringsConfig).toEqual({ QueryStringBehavior: "none" });
  });

  test("is another for each college, by its subdomain and by a domain of its own", async () => {
    const hosts = ["kaveri.placement.example", "vindhya.placement.example", "careers.kaveri.example"];
    const keys = await Promise.all(hosts.map((host) => keyOf(host)));
    expect(new Set(keys).size).toBe(hosts.length);
    for (const [index, host] of hosts.entries()) expect(keys[index]).toContain(`"${host}"`);
  });

  const victim = "vindhya.placement.example";
  const forgeries: readonly Readonly<Record<string, string>>[] = [
    { [EDGE_HEADERS.host]: victim },
    { [EDGE_HEADERS.host.toUpperCase()]: victim },
    { "x-forwarded-host": victim, forwarded: `host=${victim}`, "x-original-host": victim },
    { rsc: "1", cookie: "__Host-placement=1", "x-prerender-revalidate": "guess" },
  ];
  test.each(forgeries)("cannot be chosen by a visitor who sends %j", async (headers) => {
    const own = await keyOf("kaveri.placement.example");
    expect(await keyOf("kaveri.placement.example", headers)).toBe(own);
    expect(own).not.toBe(await keyOf(victim));
  });

  test("is one for a host however it is written", async () => {
    expect(await keyOf("Kaveri.Placement.Example")).toBe(await keyOf("kaveri.placement.example"));
  });
});
