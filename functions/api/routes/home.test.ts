import { describe, expect, it } from "vitest";
import { addPanel, at, makeInterviewDay, scheduleAll } from "#functions/api/testing/interview-day.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import type { HomeView } from "#shared/contracts/home.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember, type MadeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant, type MadeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

// What another college has counts nowhere else.
const elsewhere = await makeTenant(db.app);
await makeCompany(db.app, elsewhere.id, "pending");
await makeDrive(db.app, elsewhere, await makeCompany(db.app, elsewhere.id), { applicationsCloseAt: inHours(3) });
await makeStudent(db.app, elsewhere);

async function homeOf(on: MadeTenant, as: MadeMember): Promise<HomeView> {
  const answer = await api.call<HomeView>("GET /api/home", { on, as });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

/** A college with an officer, an approved company and its recruiter. */
async function makeOffice() {
  const here = await makeTenant(db.app);
  const companyId = await makeCompany(db.app, here.id);
  return {
    here,
    companyId,
    officer: await makeMember(db.app, here.id, "officer"),
    recruiter: await makeMember(db.app, here.id, "recruiter", { companyId }),
  };
}

describe("what waits for the office", () => {
  it("is told in the singular and the plural, by name, and nothing that does not wait", async () => {
    const { here, officer } = await makeOffice();
    expect((await homeOf(here, officer)).todo).toEqual([]);
    await makeCompany(db.app, here.id, "pending");
    expect((await homeOf(here, officer)).todo).toMatchObject([
      {
        code: "companies_to_vet",
        count: 1,
        label: "company waits to be vetted",
        path: "/companies?status=pending",
        records: [{ title: expect.stringContaining("Company"), path: "/companies?status=pending" }],
      },
    ]);
    for (let i = 0; i < 4; i++) await makeCompany(db.app, here.id, "pending");
    const [item] = (await homeOf(here, officer)).todo;
    expect(item).toMatchObject({ count: 5, label: "companies wait to be vetted" });
    expect(item?.records).toHaveLength(3);
  });

  it("leads to the very drive, round and queue, the most pressing first", async () => {
    const { here, companyId, officer } = await makeOffice();
    const later = await makeDrive(db.app, here, companyId, { status: "submitted", applicationsCloseAt: inHours(99) });
    const sooner = await makeDrive(db.app, here, companyId, { status: "submitted", applicationsCloseAt: inHours(50) });
    const approved = await makeDrive(db.app, here, companyId, { status: "approved" });
    const staged = await makeDrive(db.app, here, companyId, { status: "in_process", applicationsCloseAt: inHours(-1) });
    await db.superuser`update round set status = 'recorded' where drive_id = ${staged.id}`;
    const student = await makeStudent(db.app, here);
    await makeReleasedOffer(db.app, here, staged, student);
    await db.superuser`update offer set released_at = null where drive_id = ${staged.id}`;
    await db.superuser`update cycle_membership set status = 'pending' where enrollment_id = ${student.enrollmentId}`;
    const { todo } = await homeOf(here, officer);
    const paths = Object.fromEntries(todo.map(({ code, records }) => [code, records.map(({ path }) => path)]));
    expect(paths).toEqual({
      drives_to_review: [`/drives/${sooner.id}`, `/drives/${later.id}`],
      rounds_to_release: [`/drives/${staged.id}/rounds?round=${staged.roundIds[0]}`],
      offers_to_release: [`/drives/${staged.id}/offers`],
      drives_to_publish: [`/drives/${approved.id}`],
      registrations: [`/seasons/${here.cycleId}?status=pending`],
    });
    // What the queue leads to lists the same drives, and no other.
    const listed = async (waitsFor: string) => {
      const page = await api.call(`GET /api/drives?waitsFor=${waitsFor}`, { on: here, as: officer });
      return page.body.items.map(({ id }: { id: string }) => id);
    };
    for (const [code, waitsFor] of [
      ["rounds_to_release", "round_release"],
      ["offers_to_release", "offer_release"],
    ]) {
      expect(todo.find((item) => item.code === code)?.path).toBe(`/drives?waitsFor=${waitsFor}`);
      expect(await listed(waitsFor!)).toEqual([staged.id]);
    }
    for (const nothing of ["interview_times", "proposal", "results"]) expect(await listed(nothing)).toEqual([]);
    await db.superuser`update round set status = 'planned' where drive_id = ${staged.id}`;
    expect(await listed("results")).toEqual([staged.id]);
  });

  it("names the student of an appeal and of an offer from elsewhere", async () => {
    const strikes = { kinds: ["misconduct"] as const, debarAt: 3 };
    const here = await makeTenant(db.app, { policy: { ...ONE_JOB_POLICY, strikes } });
    const officer = await makeMember(db.app, here.id, "officer");
    const student = await makeStudent(db.app, here);
    const given = await api.call("POST /api/strikes", {
      on: here,
      as: officer,
      body: { rollNo: student.rollNo, cycleId: here.cycleId, kind: "misconduct", note: "Left the talk." },
    });
    const body = { text: "I was ill." };
    const as = { on: here, as: student };
    expect((await api.call(`POST /api/my/strikes/${given.body.id}/appeal`, { ...as, body })).status).toBe(200);
    const reported = await api.call("POST /api/my/external-offers", {
      ...as,
      body: {
        source: "off_campus",
        companyName: "Monsoon Labs",
        title: "Engineer",
        outcome: "full_time",
        compensation: lakhs(9),
        note: "Letter attached.",
      },
    });
    expect(reported.status, JSON.stringify(reported.body)).toBe(201);
    const { todo } = await homeOf(here, officer);
    expect(todo.map(({ code, records }) => [code, records[0]?.title])).toEqual([
      ["external_offers", student.actor.name],
      ["appeals", student.actor.name],
    ]);
  });

  it("has what runs out in the next day, in its order", async () => {
    const { here, companyId, officer } = await makeOffice();
    const evening = await makeDrive(db.app, here, companyId, { applicationsCloseAt: inHours(9) });
    const noon = await makeDrive(db.app, here, companyId, { applicationsCloseAt: inHours(3) });
    await makeDrive(db.app, here, companyId, { applicationsCloseAt: inHours(25) });
    await makeReleasedOffer(db.app, here, noon, await makeStudent(db.app, here));
    await db.superuser`update offer set respond_by = ${inHours(5)} where drive_id = ${noon.id}`;
    const { agenda } = await homeOf(here, officer);
    expect(agenda.map(({ kind, path, detail }) => [kind, path, detail])).toEqual([
      ["deadline", `/drives/${noon.id}`, expect.any(String)],
      ["offer", `/drives/${noon.id}/offers`, "1 offer without an answer"],
      ["deadline", `/drives/${evening.id}`, expect.any(String)],
    ]);
  });
});

describe("a profile change", () => {
  it("waits for the office, and for the coordinator of the student's own department", async () => {
    const day = await makeInterviewDay(db, { candidates: 1 });
    const student = day.students[0]!;
    const body = { field: "cgpa", value: 8.4, reason: "The mark sheet of May says so." };
    const asked = await api.call("POST /api/my/profile-changes", { on: day.tenant, as: student, body });
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    const waiting = { code: "profile_changes", count: 1, path: "/profile-changes?status=pending" };
    expect((await homeOf(day.tenant, day.officer)).todo).toMatchObject([waiting]);
    expect((await homeOf(day.tenant, day.coordinator)).todo).toMatchObject([
      { ...waiting, records: [{ detail: body.reason, path: `/profile-changes?status=pending&q=${student.rollNo}` }] },
    ]);
    const other = await makeMember(db.app, day.tenant.id, "coordinator", { branchId: day.tenant.otherBranchId });
    expect((await homeOf(day.tenant, other)).todo).toEqual([]);
  });
});

describe("interviews", () => {
  it("stand on everybody's agenda: the office's by round, the coordinator's and the student's by name", async () => {
    const day = await makeInterviewDay(db, { candidates: 2 });
    await addPanel(day);
    const [first] = await scheduleAll(day);
    api.time = day.api.time;
    const path = `/drives/${day.driveId}/interviews?round=${day.roundId}`;
    const event = { kind: "interview", at: at(0), path, detail: "Interview, 2 to come" };
    expect((await homeOf(day.tenant, day.officer)).agenda).toMatchObject([event]);
    expect((await homeOf(day.tenant, day.recruiter)).agenda).toMatchObject([event]);
    expect((await homeOf(day.tenant, day.coordinator)).agenda).toHaveLength(2);
    const mine = day.students.find((each) => each.applicationId === first!.applicationId)!;
    expect((await homeOf(day.tenant, mine)).agenda).toMatchObject([
      { kind: "interview", at: at(0), path: "/interviews", detail: "Interview, Room 101, Panel A" },
    ]);
    const other = await makeMember(db.app, day.tenant.id, "coordinator", { branchId: day.tenant.otherBranchId });
    expect((await homeOf(day.tenant, other)).agenda).toEqual([]);
    api.time = () => new Date();
  });

  it("wait for the office while a recruiter has only proposed them", async () => {
    const day = await makeInterviewDay(db, { candidates: 1 });
    await addPanel(day);
    await scheduleAll({ ...day, officer: day.recruiter });
    const { todo } = await homeOf(day.tenant, day.officer);
    expect(todo).toMatchObject([{ code: "times_to_confirm", records: [{ detail: "Interview, 1 proposed" }] }]);
    expect((await homeOf(day.tenant, day.students[0]!)).agenda).toEqual([]);
  });
});

describe("a recruiter", () => {
  it("is asked for results of the first round that is open, and for what was sent back", async () => {
    const { here, companyId, recruiter } = await makeOffice();
    const closed = await makeDrive(db.app, here, companyId, { applicationsCloseAt: inHours(-1) });
    const back = await makeDrive(db.app, here, companyId, { status: "changes_requested" });
    await makeDrive(db.app, here, await makeCompany(db.app, here.id), { status: "draft" });
    const { todo } = await homeOf(here, recruiter);
    expect(todo.map(({ code, records }) => [code, records.map(({ path }) => path)])).toEqual([
      ["changes", [`/drives/${back.id}`]],
      ["results_due", [`/drives/${closed.id}/rounds?round=${closed.roundIds[0]}`]],
    ]);
    await db.superuser`update round set status = 'recorded' where drive_id = ${closed.id}`;
    expect((await homeOf(here, recruiter)).todo.map(({ code }) => code)).toEqual(["changes"]);
  });
});

describe("a student", () => {
  it("hears of an offer with its time to answer, and of a profile that is not confirmed", async () => {
    const { here, companyId } = await makeOffice();
    const student = await makeStudent(db.app, here);
    await makeReleasedOffer(db.app, here, await makeDrive(db.app, here, companyId), student);
    expect((await homeOf(here, student)).todo).toMatchObject([
      { code: "offers", count: 1, path: "/offers", records: [{ title: "Company", at: expect.any(String) }] },
    ]);
    const fresh = await makeStudent(db.app, here, { profileConfirmedAt: null });
    expect((await homeOf(here, fresh)).todo).toMatchObject([{ code: "profile", count: 1, path: "/profile" }]);
  });
});

it("is one for every role", async () => {
  const { here } = await makeOffice();
  for (const role of ["admin", "officer", "coordinator", "recruiter", "student"] as const) {
    const member = await makeMember(db.app, here.id, role);
    expect((await homeOf(here, member)).figures.length, role).toBeGreaterThan(0);
  }
  expect((await api.call("GET /api/home", { on: here })).status).toBe(401);
});
