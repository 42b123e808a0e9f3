import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { createHandler as createRelay } from "#functions/relay-outbox/handler.ts";
import { createHandler as createRunTimers } from "#functions/run-timers/handler.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { addPanel, at, type InterviewDay, makeInterviewDay, scheduleAll } from "../testing/interview-day.ts";

const db = await testDatabase();

/** A day in a season whose policy counts missed interviews and missed rounds. */
async function strictDay(candidates: number) {
  const strikes = { kinds: ["absent_interview", "absent_round"] as const, debarAt: 9 };
  const college = await makeTenant(db.app, { policy: { ...ONE_JOB_POLICY, strikes } });
  const day = await makeInterviewDay(db, { candidates, college });
  await addPanel(day);
  return { day, interviews: await scheduleAll(day) };
}

const office = (day: InterviewDay) => ({ on: day.tenant, as: day.officer });

async function step(day: InterviewDay, id: string, name: string) {
  const answer = await day.api.call(`POST /api/interviews/${id}/${name}`, { ...office(day), body: {} });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

const resultsOf = async ({ roundId }: InterviewDay) => {
  const rows = await db.superuser`
    select application_id as id, outcome, attendance from round_result where round_id = ${roundId}`;
  return new Map(rows.map((row) => [row["id"], `${row["outcome"]} ${row["attendance"]}`]));
};

const strikesOf = async ({ tenant }: InterviewDay) =>
  (await db.superuser`select kind, status from strike where tenant_id = ${tenant.id} order by created_at`).map(
    (row) => ({
      ...row,
    }),
  );

const eventsOf = ({ api }: InterviewDay, type: string) =>
  api.queues
    .bodies("notifications")
    .map((message) => (message as { event: { type: string } }).event)
    .filter((event) => event.type === type);

async function release(day: InterviewDay) {
  const preview = await day.api.call(`POST /api/rounds/${day.roundId}/release/preview`, office(day));
  const body = { hash: preview.body.hash };
  return { preview, done: await day.api.call(`POST /api/rounds/${day.roundId}/release`, { ...office(day), body }) };
}

async function record(day: InterviewDay, advanced: string[]) {
  const body = { advanced, rest: "leave_pending" };
  const answer = await day.api.call(`POST /api/rounds/${day.roundId}/results`, { ...office(day), body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

describe("whether a student came to their interview", () => {
  it("is what the round's first results start from", async () => {
    const { day, interviews } = await strictDay(3);
    const [came, missed, waits] = interviews.map((each) => each.applicationId);
    await step(day, interviews[0]!.id, "check-in");
    day.api.time = () => new Date(at(70));
    await step(day, interviews[1]!.id, "no-show");
    await record(day, []);
    expect(await resultsOf(day)).toEqual(
      new Map([
        [came, "pending present"],
        [missed, "eliminated absent"],
        [waits, "pending pending"],
      ]),
    );
  });

  it("is written into results that are being recorded, and not into released ones", async () => {
    const { day, interviews } = await strictDay(3);
    const [first, second, third] = interviews;
    await record(day, [first!.applicationId]);
    await step(day, second!.id, "check-in");
    expect((await resultsOf(day)).get(second!.applicationId)).toBe("pending present");
    expect((await resultsOf(day)).get(first!.applicationId)).toBe("advanced present");
    expect((await release(day)).done.status).toBe(200);
    const late = await day.api.call(`POST /api/interviews/${third!.id}/check-in`, { ...office(day), body: {} });
    expect(late).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    expect((await resultsOf(day)).get(third!.applicationId)).toBe("eliminated absent");
  });

  it("strikes once: for the interview that was missed, not again when the round is released", async () => {
    const { day, interviews } = await strictDay(2);
    day.api.time = () => new Date(at(50));
    await step(day, interviews[0]!.id, "no-show");
    expect(await strikesOf(day)).toEqual([{ kind: "absent_interview", status: "active" }]);
    await record(day, []);
    const { preview, done } = await release(day);
    const reasons = preview.body.affected.map((each: { reason: string }) => each.reason);
    expect(reasons.filter((reason: string) => reason.includes("A strike is noted."))).toHaveLength(1);
    expect(done.status).toBe(200);
    expect((await strikesOf(day)).map(({ kind }) => kind)).toEqual(["absent_interview", "absent_round"]);
    const of =
      await db.superuser`select count(distinct enrollment_id)::int as n from strike where tenant_id = ${day.tenant.id}`;
    expect(of[0]!["n"]).toBe(2);
  });

  it("can be appealed where it struck", async () => {
    const { day, interviews } = await strictDay(1);
    day.api.time = () => new Date(at(10));
    await step(day, interviews[0]!.id, "no-show");
    const mine = { on: day.tenant, as: day.students[0]! };
    const { body } = await day.api.call("GET /api/my/strikes", mine);
    const [strike] = body.seasons[0].items;
    const appeal = { text: "The room on my schedule was locked." };
    expect((await day.api.call(`POST /api/my/strikes/${strike.id}/appeal`, { ...mine, body: appeal })).status).toBe(
      200,
    );
    expect(await strikesOf(day)).toEqual([{ kind: "absent_interview", status: "appealed" }]);
  });
});

describe("whoever leaves the selection", () => {
  it("gives the times of interviews that are still to come back", async () => {
    const { day, interviews } = await strictDay(2);
    const [mine, rival] = interviews;
    const who = day.students.find((each) => each.applicationId === mine!.applicationId)!;
    const gone = await day.api.call(`POST /api/my/applications/${who.applicationId}/withdraw`, {
      on: day.tenant,
      as: who,
    });
    expect(gone.status, JSON.stringify(gone.body)).toBe(200);
    const seen = await day.api.call("GET /api/my/interviews", { on: day.tenant, as: who });
    expect(seen.body.items).toMatchObject([
      { status: "cancelled", cancelReason: "The application is no longer in the selection." },
    ]);
    expect(eventsOf(day, "interview.cancelled")).toMatchObject([{ interviewIds: [mine!.id] }]);
    const body = { panelId: mine!.panel.id, startsAt: mine!.startsAt };
    const moved = await day.api.call(`POST /api/interviews/${rival!.id}/move`, { ...office(day), body });
    expect(moved).toMatchObject({ status: 200, body: { startsAt: mine!.startsAt } });
  });

  it("keeps the record of those that are over", async () => {
    const { day, interviews } = await strictDay(1);
    await step(day, interviews[0]!.id, "check-in");
    await step(day, interviews[0]!.id, "start");
    await step(day, interviews[0]!.id, "complete");
    await record(day, []);
    expect((await release(day)).done.status).toBe(200);
    const [row] = await db.superuser`select status from interview where id = ${interviews[0]!.id}`;
    expect(row!["status"]).toBe("completed");
    expect(eventsOf(day, "interview.cancelled")).toEqual([]);
  });
});

describe("a reminder", () => {
  /** What the sweeper sends of an interview's timers at a time, run. */
  async function runDueTimers(interviewId: string, now: Date) {
    const queues = new MemoryQueues();
    await createRelay({ db: db.relay, queues, now: () => now })();
    const due = queues.sent.filter(({ queue, body }) => queue === "timers" && body.includes(interviewId));
    const told = new MemoryQueues();
    const portalUrlTemplate = "http://{tenant}.placement.test";
    const run = createRunTimers({ db: db.app, queues: told, portalUrlTemplate, now: () => now, newId });
    await run(sqsEvent(...due.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body }))));
    return told.bodies("notifications").map((message) => (message as { event: { type: string } }).event.type);
  }

  it("comes two hours before, at the time that holds then", async () => {
    const { day, interviews } = await strictDay(1);
    const { id, panel } = interviews[0]!;
    // It is half an hour to nine: who is first is on the way already.
    expect(await runDueTimers(id, new Date(at(0)))).toEqual([]);
    const body = { panelId: panel.id, startsAt: at(180) };
    await day.api.call(`POST /api/interviews/${id}/move`, { ...office(day), body });
    expect(await runDueTimers(id, new Date(at(50)))).toEqual([]);
    expect(await runDueTimers(id, new Date(at(61)))).toEqual(["interview.soon"]);
    expect(await runDueTimers(id, new Date(at(62)))).toEqual([]);
  });

  it("does not come for a time that is given up", async () => {
    const { day, interviews } = await strictDay(1);
    const { id, panel } = interviews[0]!;
    const move = (startsAt: string) =>
      day.api.call(`POST /api/interviews/${id}/move`, { ...office(day), body: { panelId: panel.id, startsAt } });
    await move(at(180));
    await move(at(200));
    expect(await runDueTimers(id, new Date(at(65)))).toEqual([]);
    expect(await runDueTimers(id, new Date(at(81)))).toEqual(["interview.soon"]);
  });
});
