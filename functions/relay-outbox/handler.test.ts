import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { observed } from "#functions/_lib/observed.ts";
import { captureEmf } from "#functions/_lib/testing/emf.ts";
import { METRICS } from "#shared/config/metrics.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { createHandler } from "./handler.ts";

const db = await testDatabase();
const college = await makeTenant(db.app);
const now = new Date("2026-11-29T10:00:00Z");

test("tells after each sweep for how long the oldest message waits that is due", async () => {
  const queues = new MemoryQueues();
  const lines = captureEmf();
  const relay = observed(createHandler({ db: db.relay, queues, now: () => now }));
  const owe = (sendAfter: string) => db.superuser`insert into outbox (tenant_id, id, queue, body, send_after)
    values (${college.id}, ${newId()}, 'timers', '{}', ${sendAfter})`;
  await owe("2026-11-29T09:58:00Z");
  await owe("2026-11-29T09:59:00Z");
  await owe("2026-11-29T11:00:00Z");

  queues.refuse = true;
  await relay({}, {});
  queues.refuse = false;
  await relay({}, {});
  expect(lines.map((line) => line[METRICS.outboxLagSeconds])).toEqual([120, 0]);
  expect(lines.map((line) => line[METRICS.outboxSwept])).toEqual([undefined, 2]);
});
