import { v7 as newId } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler as createNotify } from "#functions/notify/handler.ts";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import type { DeadLetterNews } from "#shared/contracts/messages/dead-letter.ts";
import { recordDeadLetters } from "#shared/services/dead-letters/record.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const platform = await makeTenant(db.app, { kind: "platform" });
const operator = await makeMember(db.app, platform.id, "operator");
const college = await makeTenant(db.app);

const asOperator = { on: platform, as: operator };
const redrive = (body: object) => api.call("POST /api/operations/dead-letters/redrive", { ...asOperator, body });
const rows = async (query = "") =>
  (await api.call(`GET /api/operations/dead-letters${query}`, asOperator)).body.items as any[];

beforeEach(async () => {
  await db.superuser`delete from dead_letter`;
  api.deadLetters.letters.length = 0;
  api.deadLetters.sent.length = 0;
});

/** As a consumer gives up: a line in the book, and the message among the dead letters. */
async function fail(messageId: string, { isRecorded = true } = {}) {
  const news: DeadLetterNews = {
    kind: "dead_letter",
    tenantId: college.id,
    requestId: "r",
    queue: "notifications",
    messageId,
    at: new Date(Date.now() - 60_000).toISOString(),
    reason: "TypeError: a fault of ours",
    attempts: 5,
    outline: { event: { type: "drive.published" } },
  };
  if (isRecorded) await recordDeadLetters(db.app, [news], newId);
  const body = JSON.stringify({ to: "asha@college.example", kind: "x" });
  const about = { queue: "notifications" as const, messageId, tenantId: college.id, attempts: 5 };
  api.deadLetters.letters.push({ ...about, body, sentAt: new Date(Date.now() - 120_000) });
}

describe("dead letters", () => {
  it("are listed with their reason and college, newest first", async () => {
    await fail("one");
    await fail("two");
    const found = await rows("?sort=-failedAt&queue=notifications&status=failed");
    expect(found.map(({ messageId }) => messageId).toSorted()).toEqual(["one", "two"]);
    expect(found[0]).toMatchObject({ college: { slug: college.slug }, reason: "TypeError: a fault of ours" });
    expect(await rows("?queue=timers")).toEqual([]);
  });

  it("are sent once more one by one or all, which is written down", async () => {
    for (const id of ["a", "b", "c"]) await fail(id);
    expect(await redrive({ queue: "notifications", messageId: "b" })).toMatchObject({ status: 200, body: { sent: 1 } });
    expect(api.deadLetters.sent).toEqual(["b"]);
    expect(await redrive({ queue: "notifications" })).toMatchObject({ status: 200, body: { sent: 2 } });
    expect(await rows("?status=redriven")).toHaveLength(3);
    const trail = await db.superuser`select after from audit_event
      where tenant_id = ${platform.id} and action = 'dead_letter.redrive' order by seq`;
    expect(trail.map(({ after }) => after.messageId)).toEqual(["b", "a", "c"]);
  });

  it("that are not in their queue are refused, and stay as they were", async () => {
    await fail("left");
    api.deadLetters.letters.length = 0;
    expect(await redrive({ queue: "notifications", messageId: "left" })).toMatchObject({
      status: 409,
      body: { code: "not_among_dead_letters" },
    });
    expect(await rows()).toMatchObject([{ messageId: "left", status: "failed" }]);
  });

  it("that nobody wrote down are seen without their words, and can be sent", async () => {
    await fail("unknown", { isRecorded: false });
    const seen = await api.call("GET /api/operations/queues", asOperator);
    expect(seen.body.unrecorded).toMatchObject([
      { messageId: "unknown", outline: expect.stringContaining('"kind": "x"') },
    ]);
    expect(JSON.stringify(seen.body)).not.toContain("asha");
    expect(await redrive({ queue: "notifications", messageId: "unknown" })).toMatchObject({ status: 200 });
    expect(await rows()).toMatchObject([{ messageId: "unknown", status: "redriven", college: { slug: college.slug } }]);
  });

  it("are closed by the success of what was sent", async () => {
    const messageId = newId();
    await fail(messageId);
    await redrive({ queue: "notifications", messageId });
    const deps = { db: db.app, queues: api.queues, portalUrlTemplate: "http://{tenant}.x", newId };
    const notify = createNotify({ ...deps, now: () => new Date() });
    const event = { type: "company.registered", companyId: newId() };
    const envelope = { id: messageId, tenantId: college.id, requestId: "r", occurredAt: new Date().toISOString() };
    await notify(sqsEvent({ body: { ...envelope, event }, messageId, tenantId: college.id, isRedriven: true }));
    expect(await rows()).toMatchObject([{ messageId, status: "closed" }]);
  });

  it.each([{}, { queue: "nope" }, { queue: "timers", all: true }])("refuses %j", async (body) => {
    expect(await redrive(body)).toMatchObject({ status: 422 });
  });
});

describe("the outbox", () => {
  it("is counted over all colleges, by what is due and not sent", async () => {
    await db.superuser`delete from outbox`;
    const waits = (sendAfter: string) => db.superuser`insert into outbox (tenant_id, id, queue, body, send_after)
      values (${college.id}, ${newId()}, 'timers', '{}', ${sendAfter})`;
    await waits("2026-01-01T00:00:00Z");
    await waits("2026-01-02T00:00:00Z");
    await waits("2999-01-01T00:00:00Z");
    const { body } = await api.call("GET /api/operations/queues", asOperator);
    expect(body.outbox).toEqual({ waiting: 2, oldestDueAt: "2026-01-01T00:00:00.000Z" });
  });
});

describe("colleges", () => {
  it("are listed by size and cost, in figures alone", async () => {
    await makeStudent(db.app, college, {});
    await db.superuser`insert into email_delivery (tenant_id, id, event_id, to_address, template, status)
      select ${college.id}, gen_random_uuid(), gen_random_uuid(), 'asha@college.example', 'notice', 'sent'
      from generate_series(1, 5)`;
    const { body } = await api.call("GET /api/operations/colleges", asOperator);
    const row = body.items.find(({ id }: { id: string }) => id === college.id);
    expect(row).toMatchObject({ slug: college.slug, students: 1, mails: 5, cost: { mails: 0.002 } });
    expect(row.cost.total).toBeGreaterThanOrEqual(row.cost.mails);
    expect(JSON.stringify(body)).not.toContain("asha@");
  });

  it("have no figures in a transaction of a college's own", async () => {
    const other = await makeTenant(db.app);
    const usageAs = (tenantId: string) =>
      db.app.sql.begin(async (sql) => {
        await sql`select set_config('app.tenant_id', ${tenantId}, true)`;
        const [row] = await sql`select kept_rows::int from platform_usage(array[${college.id}::uuid], '2026-01-01')`;
        return row?.["kept_rows"] as number;
      });
    expect(await usageAs(platform.id)).toBeGreaterThan(0);
    expect(await usageAs(other.id)).toBe(0);
    const [outbox] = await db.app.sql`select waiting::int from platform_outbox()`;
    expect(outbox).toEqual({ waiting: 0 });
  });
});
