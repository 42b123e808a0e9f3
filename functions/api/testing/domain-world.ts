import { CloudFront } from "@aws-sdk/client-cloudfront";
import { v7 as newId } from "uuid";
import { startCloudFrontServer } from "#cdk/local/cloudfront/cloudfront-server.ts";
import { TenantStore } from "#cdk/local/cloudfront/tenant-store.ts";
import { startDnsServer } from "#cdk/local/dns/dns-server.ts";
import { Zone } from "#cdk/local/dns/zone.ts";
import { MemoryBook } from "#functions/_lib/testing/memory-book.ts";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { createHandler as createProvision } from "#functions/provision-domain/handler.ts";
import { createHandler as createRecord } from "#functions/record-results/handler.ts";
import { createHandler as createTimers } from "#functions/run-timers/handler.ts";
import { createCloudFrontProvider } from "#shared/adapters/aws/cloudfront/domain-provider.ts";
import { createDnsReader } from "#shared/adapters/dns/dns-reader.ts";
import type { TestDatabase } from "#shared/testing/database.ts";
import type { TestApi } from "./test-api.ts";

const MINUTE_MS = 60_000;
const CONNECT = "connect.placement.test";
const EDGE = "d111111abcdef8.cloudfront.test";

/** DNS, CloudFront and the workers between them and the rows, on one clock that only `pass` moves. */
export async function startDomainWorld(db: TestDatabase, api: TestApi) {
  let at = Date.now();
  api.time = () => new Date(at);
  const zone = new Zone([
    { type: "CNAME", name: CONNECT, value: EDGE },
    { type: "A", name: EDGE, value: "192.0.2.80" },
  ]);
  const store = new TenantStore({
    now: () => at,
    leadsHere: (domain) => zone.resolve(domain, "A").some(({ value }) => value === "192.0.2.80"),
    deployMilliseconds: MINUTE_MS,
    issueMilliseconds: MINUTE_MS,
    timeOutMilliseconds: 72 * 60 * MINUTE_MS,
    mostTenants: 100,
  });
  store.create({ name: "placement-test", domains: ["*.placement.test"], enabled: true, asks: false });
  const [dns, cloudfront] = await Promise.all([startDnsServer(0, zone), startCloudFrontServer(0, store)]);
  const client = new CloudFront({
    region: "us-east-1",
    endpoint: cloudfront.url,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

  const queues = api.queues;
  const deps = {
    db: db.app,
    queues,
    files: api.files,
    portalUrlTemplate: "http://{tenant}.placement.test",
    now: () => new Date(at),
    newId,
  };
  const provision = createProvision({
    dns: createDnsReader([dns.address]),
    provider: createCloudFrontProvider(async () => client, "placement-test"),
    queues,
    book: new MemoryBook("domains"),
    newId,
  });
  const [record, timers] = [createRecord(deps), createTimers(deps)];

  let handled = 0;
  /** Hands on what was sent until nothing more comes of it. */
  async function settle(): Promise<void> {
    while (handled < queues.sent.length) {
      const message = queues.sent[handled++];
      if (message === undefined) return;
      const { id: messageId, tenantId, body, queue } = message;
      const event = sqsEvent({ messageId, tenantId, body });
      if (queue === "domains") await provision(event);
      if (queue === "results") await record(event);
      if (queue === "timers") await timers(event);
    }
  }

  /** Lets time pass, a minute at a time, with the timers that come due. */
  async function pass(minutes: number, step = 1): Promise<void> {
    for (let passed = 0; passed < minutes; passed += step) {
      at += step * MINUTE_MS;
      const due = await db.superuser<{ id: string; tenant_id: string; body: unknown }[]>`
        update outbox set sent_at = ${new Date(at)}
        where queue = 'timers' and sent_at is null and send_after <= ${new Date(at)}
        returning id, tenant_id, body`;
      await queues.send(
        due.map(({ id, tenant_id: tenantId, body }) => ({ id, tenantId, queue: "timers", body: JSON.stringify(body) })),
      );
      await settle();
    }
  }

  return {
    zone,
    store,
    settle,
    pass,
    /** What runs once a night. */
    compare: async () => {
      await provision({ source: "aws.scheduler" });
      await settle();
    },
    stop: () => Promise.all([dns.stop(), cloudfront.stop()]),
  };
}
