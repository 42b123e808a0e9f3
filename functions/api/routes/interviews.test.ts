import { describe, expect, it } from "vitest";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import {
  addPanel,
  applyTo,
  at,
  type InterviewDay,
  listRound,
  makeInterviewDay,
  scheduleAll,
  TODAY,
} from "../testing/interview-day.ts";
import { TestApi } from "../testing/test-api.ts";

const db = await testDatabase();

const as = (day: InterviewDay) => ({ on: day.tenant, as: day.officer });

async function scheduledDay(candidates = 2) {
  const day = await makeInterviewDay(db, { candidates });
  const panelId = await addPanel(day);
  return { day, panelId, interviews: await scheduleAll(day) };
}

describe("one interview", () => {
  it("goes from the waiting room to its end", async () => {
    const { day, interviews } = await scheduledDay(1);
    const step = (name: string, body = {}, who = day.officer) =>
      day.api.call(`POST /api/interviews/${interviews[0]!.id}/${name}`, { on: day.tenant, as: who, body });
    expect(await step("start")).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["reschedule", "check_in", "mark_no_show", "cancel"] } },
    });
    expect((await step("check-in", {}, day.coordinator)).body).toMatchObject({ status: "checked_in", possible: [] });
    expect((await step("start", {}, day.recruiter)).body).toMatchObject({ status: "in_progress" });
    const done = await step("complete", { score: 82, feedback: "Thinks aloud." }, day.recruiter);
    expect(done.body).toMatchObject({ status: "completed", score: 82, feedback: "Thinks aloud.", possible: [] });
    expect((await step("cancel", { reason: "x" })).status).toBe(409);
    const seen = await day.api.call("GET /api/interviews", { on: day.tenant, as: day.coordinator });
    expect(seen.body.items).toMatchObject([{ score: null, feedback: null }]);
  });

  it("is moved by hand to where its panel sits, and not into another", async () => {
    const { day, panelId, interviews } = await scheduledDay();
    const move = (startsAt: string) =>
      day.api.call(`POST /api/interviews/${interviews[0]!.id}/move`, { ...as(day), body: { panelId, startsAt } });
    expect(await move(at(120))).toMatchObject({ status: 200, body: { startsAt: at(120), status: "rescheduled" } });
    expect(await move(at(50))).toMatchObject({ status: 409, body: { code: "panel_clash" } });
    expect(await move(at(220))).toMatchObject({ status: 422, body: { invalidParams: [{ name: "startsAt" }] } });
    expect(await move(at(-60))).toMatchObject({ status: 422 });
  });

  it("is added for a candidate, once", async () => {
    const day = await makeInterviewDay(db, { candidates: 1 });
    const panelId = await addPanel(day);
    const add = (more = {}) =>
      day.api.call(`POST /api/rounds/${day.roundId}/interviews`, {
        ...as(day),
        body: { applicationId: day.students[0]!.applicationId, panelId, startsAt: at(15), ...more },
      });
    expect(await add({ applicationId: panelId })).toMatchObject({ status: 404 });
    expect(await add()).toMatchObject({ status: 201, body: { startsAt: at(15), endsAt: at(45) } });
    expect(await add({ startsAt: at(100) })).toMatchObject({ status: 409, body: { code: "already_scheduled" } });
  });

  it("is cancelled with a reason that its student reads", async () => {
    const { day, interviews } = await scheduledDay(1);
    const body = { reason: "The company asked for another day." };
    await day.api.call(`POST /api/interviews/${interviews[0]!.id}/cancel`, { ...as(day), body });
    const mine = await day.api.call("GET /api/my/interviews", { on: day.tenant, as: day.students[0]! });
    expect(mine.body.items).toMatchObject([{ status: "cancelled", cancelReason: body.reason }]);
  });

  it("was missed only once it should have begun", async () => {
    const { day, interviews } = await scheduledDay(1);
    const noShow = () => day.api.call(`POST /api/interviews/${interviews[0]!.id}/no-show`, as(day));
    expect(await noShow()).toMatchObject({ status: 409, body: { code: "too_early" } });
    day.api.time = () => new Date(at(10));
    expect(await noShow()).toMatchObject({ status: 200, body: { status: "no_show", possible: [] } });
    const types = day.api.queues.bodies("notifications").map((message) => (message as any).event.type);
    expect(types).toContain("interview.no_show");
  });

  it("is another college's business nowhere", async () => {
    const { day, interviews } = await scheduledDay(1);
    const other = await makeTenant(db.app);
    const stranger = { on: other, as: await makeMember(db.app, other.id, "officer") };
    for (const step of ["check-in", "start", "complete", "no-show"]) {
      const answer = await day.api.call(`POST /api/interviews/${interviews[0]!.id}/${step}`, { ...stranger, body: {} });
      expect(answer.status, step).toBe(404);
    }
    expect((await day.api.call("GET /api/interviews", stranger)).body.items).toEqual([]);
  });
});

describe("the database", () => {
  it("lets exactly one of many bookings of one time win", async () => {
    const day = await makeInterviewDay(db, { candidates: 8 });
    const panelId = await addPanel(day);
    const apis = day.students.map(() => {
      const api = new TestApi({ ...db, app: db.another() });
      api.time = day.api.time;
      return api;
    });
    const answers = await Promise.all(
      day.students.map(({ applicationId }, i) =>
        apis[i]!.call(`POST /api/rounds/${day.roundId}/interviews`, {
          ...as(day),
          body: { applicationId, panelId, startsAt: at(0) },
        }),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it("keeps a student out of two rooms, whatever the drives", async () => {
    const { day } = await scheduledDay(1);
    const rival = await makeInterviewDay(db, { candidates: 0, college: day.tenant });
    const applicationId = await applyTo(db, day.tenant, rival.driveId, day.students[0]!);
    const panelId = await addPanel(rival, { room: "Elsewhere", members: [{ name: "Ravi" }] });
    const add = (startsAt: string) =>
      rival.api.call(`POST /api/rounds/${rival.roundId}/interviews`, {
        ...as(rival),
        body: { applicationId, panelId, startsAt },
      });
    expect(await add(at(20))).toMatchObject({ status: 409, body: { code: "student_clash" } });
    expect(await add(at(30))).toMatchObject({ status: 201 });
  });

  it.each([
    ["room_clash", { room: "ROOM 101", members: [{ name: "Ravi" }] }],
    ["panelist_clash", { room: "Elsewhere", members: [{ name: "Asha", email: "asha@example.test" }] }],
  ])("finds a %s across drives", async (code, more) => {
    const { day } = await scheduledDay(1);
    const rival = await makeInterviewDay(db, { candidates: 1, college: day.tenant });
    const panelId = await addPanel(rival, more);
    const body = { applicationId: rival.students[0]!.applicationId, panelId, startsAt: at(10) };
    const answer = await rival.api.call(`POST /api/rounds/${rival.roundId}/interviews`, { ...as(rival), body });
    expect(answer).toMatchObject({ status: 409, body: { code } });
  });
});

describe("GET /api/interviews", () => {
  it("pages through a day of the college", async () => {
    const { day, panelId } = await scheduledDay(3);
    const list = (query: string) => day.api.call(`GET /api/interviews?roundId=${day.roundId}&${query}`, as(day));
    const first = await list(`date=${TODAY}&limit=2`);
    expect(first.body.items.map((row: any) => row.startsAt)).toEqual([at(0), at(40)]);
    const second = await list(`date=${TODAY}&limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ startsAt: at(80) }], nextCursor: null });
    expect((await list("date=2020-01-12")).body.items).toEqual([]);
    expect((await list(`panelId=${panelId}&status=scheduled&q=${day.students[1]!.rollNo}`)).body.items).toHaveLength(1);
    expect((await list("status=completed")).body.items).toEqual([]);
  });
});

describe("GET /api/interviews/day", () => {
  it("counts by state, and names the drives, the panels and the next day with interviews", async () => {
    const { day, panelId } = await scheduledDay(2);
    const [first] = await listRound(day);
    await day.api.call(`POST /api/interviews/${first!.id}/check-in`, as(day));
    const view = async (date: string, who = as(day)) =>
      (await day.api.call(`GET /api/interviews/day?date=${date}`, who)).body;
    const today = await view(TODAY);
    expect(new Map(today.counts.map(({ status, count }: any) => [status, count]))).toEqual(
      new Map([
        ["checked_in", 1],
        ["scheduled", 1],
      ]),
    );
    expect(today).toMatchObject({ drives: [{ id: day.driveId }], panels: [{ id: panelId, driveId: day.driveId }] });
    expect(today.nextDate).toBeNull();
    expect(await view("2020-01-12")).toEqual({ counts: [], drives: [], panels: [], mine: 0, nextDate: TODAY });
  });

  it("is of their own company for a recruiter, and of their own branch for a coordinator", async () => {
    const { day } = await scheduledDay(1);
    const rival = await makeInterviewDay(db, { candidates: 0, college: day.tenant });
    const seenBy = async (actor: typeof day.officer) => {
      const on = { on: day.tenant, as: actor };
      const [list, view] = await Promise.all([
        day.api.call(`GET /api/interviews?date=${TODAY}`, on),
        day.api.call(`GET /api/interviews/day?date=${TODAY}`, on),
      ]);
      return [list.body.items.length, view.body.drives.length];
    };
    expect(await seenBy(day.recruiter)).toEqual([1, 1]);
    expect(await seenBy(rival.recruiter)).toEqual([0, 0]);
    expect(await seenBy(day.coordinator)).toEqual([1, 1]);
    const elsewhere = await makeMember(db.app, day.tenant.id, "coordinator");
    expect(await seenBy(elsewhere)).toEqual([0, 0]);
  });

  it("is that of the panels that a member sits on, when they ask for their own", async () => {
    const day = await makeInterviewDay(db, { candidates: 2 });
    await addPanel(day, { members: [{ name: "Asha Rao", email: day.recruiter.actor.email }] });
    await scheduleAll(day);
    const mine = async (actor: typeof day.officer) => {
      const on = { on: day.tenant, as: actor };
      const list = await day.api.call(`GET /api/interviews?date=${TODAY}&show=mine`, on);
      const about = await day.api.call(`GET /api/interviews/day?date=${TODAY}`, on);
      return [list.body.items.length, about.body.mine];
    };
    expect(await mine(day.recruiter)).toEqual([2, 2]);
    expect(await mine(day.officer)).toEqual([0, 0]);
  });
});
