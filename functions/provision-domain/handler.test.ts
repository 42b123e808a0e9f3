import { CloudFront } from "@aws-sdk/client-cloudfront";
import { v7 as newId } from "uuid";
import { readFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { CloudFrontError } from "#cdk/local/cloudfront/cloudfront-error.ts";
import { type Interference, startCloudFrontServer } from "#cdk/local/cloudfront/cloudfront-server.ts";
import { TenantStore } from "#cdk/local/cloudfront/tenant-store.ts";
import { MemoryBook } from "#functions/_lib/testing/memory-book.ts";
import type { SqsEvent } from "#functions/_lib/consume.ts";
import { createCloudFrontProvider } from "#shared/adapters/aws/cloudfront/domain-provider.ts";
import type { OwnDomain } from "#shared/ports/domain-provider.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { createHandler } from "./handler.ts";

const MINUTE = 60_000;
let now = 0;
let leadsHere = true;
let interfere: Interference = () => {};
const calls: string[] = [];

const store = new TenantStore({
  now: () => now,
  leadsHere: () => leadsHere,
  deployMilliseconds: MINUTE,
  issueMilliseconds: MINUTE,
  timeOutMilliseconds: 72 * 60 * MINUTE,
  mostTenants: 8,
});
const server = await startCloudFrontServer(0, store, (call) => {
  calls.push(`${call.method} ${call.path.split("/")[2]}`);
  interfere(call);
});
afterAll(() => server.stop());
const client = new CloudFront({
  region: "us-east-1",
  endpoint: server.url,
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});
const provider = createCloudFrontProvider(async () => client, "placement-test");

store.create({ name: "placement-test", domains: ["*.placement.test"], enabled: true, asks: false });

beforeEach(() => {
  now += 10 * MINUTE;
  leadsHere = true;
  interfere = () => {};
  calls.length = 0;
  for (const each of store.list().slice(1)) {
    if (each.enabled) store.update(each.id, each.version, { enabled: false });
    now += MINUTE;
    const { id, version } = store.find(each.id);
    store.delete(id, version);
  }
});

const own = (domain: string): OwnDomain => ({ tenantId: newId(), domainId: newId(), domain });
const named = ({ tenantId, domainId }: OwnDomain) => `placement-test.${tenantId}.${domainId}`;

/** Looks again each minute until nothing is waited for. */
async function untilSettled(domain: OwnDomain): Promise<readonly string[]> {
  const steps: string[] = [];
  for (let looks = 0; looks < 10; looks++) {
    const provided = await provider.provide(domain);
    if (provided.state !== "waiting")
      return [...steps, provided.state === "failed" ? provided.failure : provided.state];
    steps.push(provided.step);
    now += MINUTE;
  }
  return steps;
}

describe("a domain at CloudFront", () => {
  test("is made, gets its certificate, and is active once that has arrived everywhere", async () => {
    const careers = own("careers.a.test");
    expect(await untilSettled(careers)).toEqual(["certificate", "deployment", "active"]);
    expect(store.serves(careers.domain)).toBe(true);
    expect(await provider.provide(careers)).toMatchObject({
      state: "active",
      providerId: store.find(named(careers)).id,
    });
    expect(calls.filter((call) => call.startsWith("POST"))).toHaveLength(1);
  });

  test("waits for its certificate as long as it does not lead here, and fails when ACM gives up", async () => {
    leadsHere = false;
    const lost = own("lost.a.test");
    expect(await untilSettled(lost)).toEqual(Array.from({ length: 10 }, () => "certificate"));
    now += 72 * 60 * MINUTE;
    expect(await provider.provide(lost)).toEqual({ state: "failed", failure: "certificate_timed_out" });
  });

  test("is made once, however often it is asked for at once", async () => {
    const many = own("many.a.test");
    const answers = await Promise.all([provider.provide(many), provider.provide(many), provider.provide(many)]);
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(["waiting"]));
    expect(store.list().filter(({ name }) => name === named(many))).toHaveLength(1);
  });

  test("that another website uses is said to be", async () => {
    store.create({ name: "somebody-elses-shop", domains: ["shop.a.test"], enabled: true, asks: false });
    expect(await provider.provide(own("shop.a.test"))).toEqual({ state: "failed", failure: "used_elsewhere" });
  });

  test("that a college here has just given up is waited for", async () => {
    const before = own("moved.a.test");
    await untilSettled(before);
    expect(await provider.release(before)).toBe(false);
    const after = own("moved.a.test");
    expect(await provider.provide(after)).toEqual({ state: "waiting", step: "earlier_use" });
    now += MINUTE;
    expect(await provider.release(before)).toBe(true);
    expect(await untilSettled(after)).toContain("active");
  });

  test("beyond what the account may have fails", async () => {
    for (let i = 0; i < 7; i++) await provider.provide(own(`n${i}.a.test`));
    expect(await provider.provide(own("n8.a.test"))).toEqual({ state: "failed", failure: "limit_reached" });
  });

  test("is removed only once it is disabled everywhere, and removing what is gone is done", async () => {
    const gone = own("gone.a.test");
    await untilSettled(gone);
    expect(await provider.release(gone)).toBe(false);
    expect(await provider.release(gone)).toBe(false);
    expect(store.serves(gone.domain)).toBe(false);
    now += MINUTE;
    expect(await provider.release(gone)).toBe(true);
    expect(await provider.release(gone)).toBe(true);
  });

  test("that was disabled by hand is enabled again", async () => {
    const careers = own("hand.a.test");
    await untilSettled(careers);
    const { id, version } = store.find(named(careers));
    store.update(id, version, { enabled: false });
    expect(await untilSettled(careers)).toEqual(["deployment", "active"]);
  });
});

describe("when CloudFront is busy", () => {
  test("a throttled call is tried again", async () => {
    let refused = 0;
    interfere = () => {
      if (refused++ < 2) throw new CloudFrontError("Throttling", 400, "Rate exceeded");
    };
    expect(await provider.provide(own("busy.a.test"))).toEqual({ state: "waiting", step: "certificate" });
    expect(refused).toBeGreaterThan(2);
  });

  test.each([1, 3])("a change that %i others come before is made to what they left", async (others) => {
    const raced = own("raced.a.test");
    await untilSettled(raced);
    calls.length = 0;
    let left = others;
    interfere = ({ method }) => {
      if (method !== "PUT" || left-- <= 0) return;
      const { id, version } = store.find(named(raced));
      store.update(id, version, { enabled: true });
    };
    expect(await provider.release(raced)).toBe(false);
    expect(store.find(named(raced))).toMatchObject({ enabled: false, domains: ["raced.a.test"] });
    expect(calls.filter((call) => call.startsWith("PUT"))).toHaveLength(others + 1);
    // Nothing that the change did not speak of was lost with it.
    expect(store.find(named(raced)).certificateArn).toBeDefined();
  });

  test("a race without an end is given back to the queue", async () => {
    const raced = own("endless.a.test");
    await untilSettled(raced);
    interfere = ({ method }) => {
      if (method !== "PUT") return;
      const { id, version } = store.find(named(raced));
      store.update(id, version, { enabled: true });
    };
    await expect(provider.release(raced)).rejects.toMatchObject({ name: "PreconditionFailed" });
  });
});

describe("the handler", () => {
  const queues = new MemoryQueues();
  const dns = {
    read: async () => ({ texts: ["placement-domain=sample"], aliases: [], addresses: null, wanted: null }),
  };
  const handler = createHandler({ dns, provider, queues, book: new MemoryBook("domains"), newId });
  const sample: SqsEvent = JSON.parse(readFileSync(new URL("events/check.json", import.meta.url), "utf8"));

  test("reads the sample event as meant, and reports once however often it comes", async () => {
    expect(await handler(sample)).toEqual({ batchItemFailures: [] });
    await handler(sample);
    const reports = queues.sent.filter(({ queue }) => queue === "results");
    expect(new Set(reports.map(({ id }) => id)).size).toBe(1);
    expect(JSON.parse(reports[0]?.body ?? "")).toMatchObject({
      kind: "domain_checked",
      attempt: 1,
      judgement: { ownership: { verdict: "found" }, routing: { verdict: "unknown" } },
    });
  });

  test("reports each night all that CloudFront has of colleges, and nobody else's", async () => {
    const domains = [own("one.a.test"), own("two.a.test")];
    for (const domain of domains) await provider.provide(domain);
    store.create({ name: "somebody-elses-blog", domains: ["blog.a.test"], enabled: true, asks: false });
    queues.sent.length = 0;
    expect(await handler({ source: "aws.scheduler" })).toEqual({ seen: 2 });
    const seen = queues.sent.map(({ body }) => JSON.parse(body));
    expect(seen).toEqual(
      domains.map((domain) => expect.objectContaining({ ...domain, kind: "domain_seen", isEnabled: true })),
    );
  });
});
