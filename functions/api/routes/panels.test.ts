import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "#shared/testing/database.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import {
  addPanel,
  at,
  type InterviewDay,
  listRound,
  makeInterviewDay,
  panelBody,
  scheduleAll,
} from "../testing/interview-day.ts";

const db = await testDatabase();
let day: InterviewDay;
const call = (...args: Parameters<InterviewDay["api"]["call"]>) => day.api.call(...args);
const office = () => ({ on: day.tenant, as: day.officer });

beforeAll(async () => {
  day = await makeInterviewDay(db);
});

describe("panels", () => {
  it("are set up, listed, changed and removed", async () => {
    const here = await makeInterviewDay(db, { candidates: 0 });
    const who = { on: here.tenant, as: here.recruiter };
    const made = await here.api.call(`POST /api/rounds/${here.roundId}/panels`, { ...who, body: panelBody() });
    expect(made).toMatchObject({ status: 201, body: { name: "Panel A", members: [{ name: "Asha Rao" }] } });
    const again = await here.api.call(`POST /api/rounds/${here.roundId}/panels`, { ...who, body: panelBody() });
    expect(again).toMatchObject({ status: 422, body: { invalidParams: [{ name: "name" }] } });
    const body = panelBody({ name: "Panel B", members: [{ name: "Ravi" }, { name: "Tia" }] });
    const changed = await here.api.call(`PUT /api/panels/${made.body.id}`, { ...who, body });
    expect(changed.body).toMatchObject({ name: "Panel B", members: [{ name: "Ravi" }, { name: "Tia" }] });
    expect((await here.api.call(`DELETE /api/panels/${made.body.id}`, who)).status).toBe(200);
    expect((await here.api.call(`GET /api/rounds/${here.roundId}/panels`, who)).body.items).toEqual([]);
  });

  it.each([
    ["no place", { room: null }, "room"],
    ["nobody", { members: [] }, "members"],
    ["a time that ends before it starts", { windows: [{ from: at(60), to: at(0) }] }, "windows.0.to"],
  ])("are refused with %s", async (_, more, name) => {
    const answer = await call(`POST /api/rounds/${day.roundId}/panels`, { ...office(), body: panelBody(more) });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
  });

  it("belong to the company's own recruiters", async () => {
    const rival = await makeMember(db.app, day.tenant.id, "recruiter", {
      companyId: await makeCompany(db.app, day.tenant.id),
    });
    const id = await addPanel(day, { name: "Ours" });
    const as = { on: day.tenant, as: rival };
    expect((await call(`GET /api/rounds/${day.roundId}/panels`, as)).status).toBe(404);
    expect((await call(`PUT /api/panels/${id}`, { ...as, body: panelBody() })).status).toBe(404);
    expect((await call(`DELETE /api/panels/${id}`, as)).status).toBe(404);
    const other = await makeTenant(db.app);
    const stranger = { on: other, as: await makeMember(db.app, other.id, "officer") };
    expect((await call(`PUT /api/panels/${id}`, { ...stranger, body: panelBody() })).status).toBe(404);
    expect((await call(`POST /api/rounds/${day.roundId}/interview-plan`, { ...stranger, body: {} })).status).toBe(404);
    expect((await call(`DELETE /api/panels/${id}`, office())).status).toBe(200);
  });
});

describe("the plan", () => {
  it("is previewed, and committed as it was", async () => {
    const here = await makeInterviewDay(db);
    const who = { on: here.tenant, as: here.officer };
    const plan = `POST /api/rounds/${here.roundId}/interview-plan` as const;
    expect(await here.api.call(plan, { ...who, body: {} })).toMatchObject({ status: 409, body: { code: "no_panels" } });
    await addPanel(here, { windows: [{ from: at(0), to: at(75) }] });
    const preview = await here.api.call(plan, { ...who, body: {} });
    expect(preview.body).toMatchObject({
      placements: [
        { applicationId: here.students[0]!.applicationId, to: { panel: "Panel A", startsAt: at(0) } },
        { applicationId: here.students[1]!.applicationId, to: { startsAt: at(40) } },
      ],
      unplaced: [
        { applicationId: here.students[2]!.applicationId, reason: "There are more candidates than free times." },
      ],
    });
    expect(await listRound(here)).toEqual([]);
    const commit = `POST /api/rounds/${here.roundId}/interview-plan/commit` as const;
    await addPanel(here, { name: "Panel B", room: "Room 102", members: [{ name: "Ravi" }] });
    const stale = await here.api.call(commit, { ...who, body: { hash: preview.body.hash } });
    expect(stale).toMatchObject({ status: 409, body: { code: "preview_outdated" } });
    expect(await scheduleAll(here)).toMatchObject([
      { startsAt: at(0), status: "scheduled" },
      { startsAt: at(0), status: "scheduled" },
      { startsAt: at(40), status: "scheduled" },
    ]);
    const events = here.api.queues.bodies("notifications").map((message) => (message as any).event);
    expect(events).toMatchObject([{ type: "interview.scheduled", interviewIds: { length: 3 } }]);
    expect((await here.api.call(plan, { ...who, body: {} })).body).toMatchObject({ placements: [], unplaced: [] });
  });

  it("of a recruiter is proposed until the office confirms it", async () => {
    const here = await makeInterviewDay(db, { candidates: 1 });
    await addPanel(here);
    const who = { on: here.tenant, as: here.recruiter };
    const { body } = await here.api.call(`POST /api/rounds/${here.roundId}/interview-plan`, { ...who, body: {} });
    await here.api.call(`POST /api/rounds/${here.roundId}/interview-plan/commit`, {
      ...who,
      body: { hash: body.hash },
    });
    const mine = () => here.api.call("GET /api/my/interviews", { on: here.tenant, as: here.students[0]! });
    expect((await mine()).body.items).toEqual([]);
    const confirm = `POST /api/rounds/${here.roundId}/interviews/confirm` as const;
    expect(await here.api.call(confirm, { on: here.tenant, as: here.officer })).toMatchObject({
      body: { scheduled: 1 },
    });
    expect((await mine()).body.items).toMatchObject([{ status: "scheduled", room: "Room 101" }]);
  });

  it("keeps away from what is booked elsewhere in the college", async () => {
    const first = await makeInterviewDay(db, { candidates: 1 });
    await addPanel(first);
    await scheduleAll(first);
    const second = await makeInterviewDay(db, { candidates: 1, college: first.tenant });
    await addPanel(second, { room: "room 101", members: [{ name: "Ravi" }] });
    expect(await scheduleAll(second)).toMatchObject([{ startsAt: at(40) }]);
    const third = await makeInterviewDay(db, { candidates: 1, college: first.tenant });
    await addPanel(third, { room: "Room 7", members: [{ name: "A. Rao", email: "ASHA@example.test" }] });
    expect(await scheduleAll(third)).toMatchObject([{ startsAt: at(40) }]);
  });
});

describe("the re-plan", () => {
  it("of an overrun moves as few as can be, and lengthens the one that overran", async () => {
    const here = await makeInterviewDay(db, { candidates: 4 });
    await addPanel(here);
    const [first, second] = await scheduleAll(here);
    const who = { on: here.tenant, as: here.officer };
    const change = { kind: "overrun", interviewId: first!.id, minutes: 25 };
    const path = `/api/rounds/${here.roundId}/interview-replan` as const;
    const preview = await here.api.call(`POST ${path}`, { ...who, body: { change } });
    expect(preview.body).toMatchObject({
      moves: [{ interviewId: second!.id, from: { startsAt: at(40) }, to: { startsAt: at(160) } }],
      unplaced: [],
      kept: 2,
    });
    const stale = { change, hash: "0".repeat(64) };
    expect(await here.api.call(`POST ${path}/commit`, { ...who, body: stale })).toMatchObject({ status: 409 });
    const body = { change, hash: preview.body.hash };
    expect((await here.api.call(`POST ${path}/commit`, { ...who, body })).body).toEqual({ moved: 1, cancelled: 0 });
    const after = await listRound(here);
    expect(after.map((row) => row.startsAt)).toEqual([at(0), at(80), at(120), at(160)]);
    expect(after[0]).toMatchObject({ endsAt: at(55) });
    expect(after[3]).toMatchObject({ id: second!.id, status: "rescheduled" });
    const events = here.api.queues.bodies("notifications").map((message) => (message as any).event);
    expect(events.at(-1)).toEqual({ type: "interview.moved", moves: [{ interviewId: second!.id, startedAt: at(40) }] });
  });

  it("of a panel that leaves cancels whom no time is left for, who are planned anew later", async () => {
    const here = await makeInterviewDay(db, { candidates: 2 });
    const panelId = await addPanel(here);
    await scheduleAll(here);
    const who = { on: here.tenant, as: here.officer };
    const change = { kind: "panel_away", panelId, from: at(35), until: at(240) };
    const path = `/api/rounds/${here.roundId}/interview-replan` as const;
    const { body } = await here.api.call(`POST ${path}`, { ...who, body: { change } });
    expect(body).toMatchObject({
      moves: [],
      unplaced: [{ reason: "There are more candidates than free times." }],
      kept: 1,
    });
    await here.api.call(`POST ${path}/commit`, { ...who, body: { change, hash: body.hash } });
    expect((await listRound(here)).map((row) => row.status)).toEqual(["scheduled", "cancelled"]);
    await addPanel(here, { name: "Panel B", room: "Room 102", members: [{ name: "Ravi" }] });
    expect(await scheduleAll(here)).toHaveLength(3);
  });

  it.each([
    [{ kind: "overrun", interviewId: "00000000-0000-7000-8000-000000000001", minutes: 5 }, 404],
    [{ kind: "panel_away", panelId: "00000000-0000-7000-8000-000000000001", from: at(0), until: at(9) }, 404],
    [{ kind: "overrun", interviewId: "00000000-0000-7000-8000-000000000001", minutes: 0 }, 422],
  ])("refuses %j", async (change, status) => {
    const answer = await call(`POST /api/rounds/${day.roundId}/interview-replan`, { ...office(), body: { change } });
    expect(answer.status).toBe(status);
  });
});
