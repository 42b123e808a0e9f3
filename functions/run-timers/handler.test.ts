import { v7 as newId } from "uuid";
import { beforeEach, expect, it } from "vitest";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler as createRelay } from "#functions/relay-outbox/handler.ts";
import { eq } from "drizzle-orm";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { ONE_JOB_POLICY, type PlacementPolicy } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { createHandler } from "./handler.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const companyId = await makeCompany(db.app, here.id);

const HOUR = 3_600_000;
let time = new Date();
api.time = () => time;
beforeEach(() => {
  time = new Date();
});
const portalUrlTemplate = "http://{tenant}.placement.test";
const runTimers = createHandler({ db: db.app, queues: new MemoryQueues(), portalUrlTemplate, now: () => time, newId });

/** A staged offer, whose results the office then releases: 48 hours to answer from now. */
async function releasedNow(on = here, by = { officer, companyId }) {
  const student = await makeStudent(db.app, on);
  const made = await makeDrive(db.app, on, by.companyId, { status: "in_process" });
  const { offerId } = await makeReleasedOffer(db.app, on, made, student);
  await withTenant(db.app, on.id, async (tx) => {
    await tx.update(offer).set({ releasedAt: null }).where(eq(offer.id, offerId));
    await tx.update(drive).set({ status: "in_process" }).where(eq(drive.id, made.id));
  });
  await db.superuser`update application set status = 'pending_offer' where drive_id = ${made.id}`;
  await db.superuser`update round set status = 'released' where drive_id = ${made.id}`;
  const answer = await api.call(`POST /api/drives/${made.id}/release-results`, { on, as: by.officer });
  expect(answer).toMatchObject({ status: 200, body: { released: 1 } });
  return { student, offerId };
}

/** What the sweeper sends of the timers at this time. */
async function dueTimers(offerId: string) {
  const swept = new MemoryQueues();
  await createRelay({ db: db.relay, queues: swept, now: () => time })();
  const mine = swept.sent.filter((message) => message.queue === "timers" && message.body.includes(offerId));
  return sqsEvent(...mine.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body })));
}

const statusOf = async (offerId: string) => {
  const rows = await db.superuser`
    select o.status, o.closed_reason, a.status as application from offer o
    join application a on a.id = o.application_id where o.id = ${offerId}`;
  return rows[0];
};

it("an offer expires once its time has passed, and not before", async () => {
  const { offerId } = await releasedNow();
  expect(api.queues.sent.some((message) => message.queue === "timers")).toBe(false);
  expect((await dueTimers(offerId)).Records).toHaveLength(0);
  time = new Date(time.getTime() + 48 * HOUR + 10_000);
  const event = await dueTimers(offerId);
  // The two reminders, which find that the time has passed, and the end.
  expect(event.Records).toHaveLength(3);
  expect(await runTimers(event)).toEqual({ batchItemFailures: [] });
  const expired = { status: "expired", closed_reason: "no_answer", application: "declined" };
  expect(await statusOf(offerId)).toMatchObject(expired);
  // Delivered again: nothing more happens.
  expect(await runTimers(event)).toEqual({ batchItemFailures: [] });
  const audited =
    await db.superuser`select action from audit_event where entity_id = ${offerId} and action = 'offer.expire'`;
  expect(audited).toHaveLength(1);
});

it("where silence is a yes, an offer is accepted when its window ends, and closes its rivals", async () => {
  const policy: PlacementPolicy = { ...ONE_JOB_POLICY, responseHours: 24, onSilence: "accept" };
  const eager = await makeTenant(db.app, { policy });
  const by = { officer: await makeMember(db.app, eager.id, "officer"), companyId: await makeCompany(db.app, eager.id) };
  const { offerId, student } = await releasedNow(eager, by);
  const rival = await makeReleasedOffer(db.app, eager, await makeDrive(db.app, eager, by.companyId), student);
  time = new Date(time.getTime() + 24 * HOUR - 60_000);
  await runTimers(await dueTimers(offerId));
  expect(await statusOf(offerId)).toMatchObject({ status: "extended" });
  time = new Date(time.getTime() + 70_000);
  const event = await dueTimers(offerId);
  expect(await runTimers(event)).toEqual({ batchItemFailures: [] });
  expect(await runTimers(event)).toEqual({ batchItemFailures: [] });
  expect(await statusOf(offerId)).toMatchObject({ status: "accepted", application: "accepted" });
  expect(await statusOf(rival.offerId)).toMatchObject({ status: "declined", closed_reason: "student_placed" });
  const [entry] = await db.superuser`
    select actor_role, after from audit_event where entity_id = ${offerId} and action = 'offer.accept'`;
  expect(entry).toMatchObject({ actor_role: "system", after: { status: "accepted", policyVersion: 1 } });
});

it("an offer that was answered in time stays answered", async () => {
  const { offerId, student } = await releasedNow();
  const answer = await api.call(`POST /api/my/offers/${offerId}/accept`, { on: here, as: student });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  time = new Date(time.getTime() + 49 * HOUR);
  await runTimers(await dueTimers(offerId));
  expect(await statusOf(offerId)).toMatchObject({ status: "accepted", application: "accepted" });
});

it("a timer of an offer that was given more time does nothing", async () => {
  const { offerId } = await releasedNow();
  await db.superuser`update offer set respond_by = ${new Date(time.getTime() + 100 * HOUR)} where id = ${offerId}`;
  time = new Date(time.getTime() + 49 * HOUR);
  await runTimers(await dueTimers(offerId));
  expect(await statusOf(offerId)).toMatchObject({ status: "extended" });
});

it("a student is reminded once a day and once three hours before, unless they have answered", async () => {
  const reminders = async (offerId: string) =>
    (
      await db.superuser`
        select 1 from outbox where body->'event'->>'type' = 'offer.closing_soon' and body->'event'->>'offerId' = ${offerId}`
    ).length;
  const { offerId } = await releasedNow();
  const answered = await releasedNow();
  await api.call(`POST /api/my/offers/${answered.offerId}/accept`, { on: here, as: answered.student });
  time = new Date(time.getTime() + 24 * HOUR + 60_000);
  const [first, other] = [await dueTimers(offerId), await dueTimers(answered.offerId)];
  expect(first.Records).toHaveLength(1);
  await runTimers(first);
  await runTimers(first);
  await runTimers(other);
  expect([await reminders(offerId), await reminders(answered.offerId)]).toEqual([1, 0]);
  time = new Date(time.getTime() + 21 * HOUR);
  await runTimers(await dueTimers(offerId));
  expect(await reminders(offerId)).toBe(2);
});

it("a reminder of a time that was extended does not come", async () => {
  const { offerId } = await releasedNow();
  const respondBy = new Date(time.getTime() + 400 * HOUR).toISOString();
  const given = await api.call(`POST /api/offers/${offerId}/give-time`, { on: here, as: officer, body: { respondBy } });
  expect(given.status).toBe(200);
  time = new Date(time.getTime() + 25 * HOUR);
  await runTimers(await dueTimers(offerId));
  const told = await db.superuser`
    select 1 from outbox where body->'event'->>'type' = 'offer.closing_soon' and body->'event'->>'offerId' = ${offerId}`;
  expect(told).toHaveLength(0);
});

it("a seat that a declined offer frees goes to who waits longest, once, however often it is told", async () => {
  const [chosen, waiting, behind] = await Promise.all([0, 1, 2].map(() => makeStudent(db.app, here)));
  const made = await makeDrive(db.app, here, companyId, { status: "results_declared", openings: 1 });
  const [roundId] = made.roundIds;
  const { offerId } = await makeReleasedOffer(db.app, here, made, chosen!);
  await db.superuser`update round set status = 'released', released_at = now() where id = ${roundId!}`;
  for (const [rank, student] of [waiting!, behind!].entries()) {
    const { applicationId } = await makeReleasedOffer(db.app, here, made, student);
    await db.superuser`delete from offer where application_id = ${applicationId}`;
    await db.superuser`update application set status = 'rejected' where id = ${applicationId}`;
    await db.superuser`
      insert into round_result (tenant_id, round_id, application_id, outcome, attendance, rank, recorded_by, recorded_at)
      values (${here.id}, ${roundId!}, ${applicationId}, 'waitlisted', 'present', ${rank + 1}, ${newId()}, now())`;
  }
  const answer = await api.call(`POST /api/my/offers/${offerId}/decline`, { on: here, as: chosen! });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  // Due at once, so it is on its way with the commit.
  const sent = api.queues.sent.filter((message) => message.queue === "timers" && message.body.includes(made.id));
  expect(sent).toHaveLength(1);
  const event = sqsEvent(...sent.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body })));
  for (let delivery = 0; delivery < 2; delivery++) expect(await runTimers(event)).toEqual({ batchItemFailures: [] });
  const results = await db.superuser`
    select rr.outcome, a.status from round_result rr join application a on a.id = rr.application_id
    where rr.round_id = ${roundId!} order by rr.outcome`;
  expect(results).toEqual([
    { outcome: "advanced", status: "in_progress" },
    { outcome: "waitlisted", status: "rejected" },
  ]);
});
