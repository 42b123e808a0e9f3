import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, type MadeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const companyId = await makeCompany(db.app, here.id);
const elsewhere = await makeTenant(db.app);
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const season = { kind: "internship", startsOn: "2026-07-01", endsOn: "2027-06-30", policyTemplate: "one_job" };

async function openSeason(registration: string, change: object = {}): Promise<string> {
  const body = { ...season, name: `Season ${newId()}`, ...change };
  const { id } = (await api.call("POST /api/cycles", { on: here, as: officer, body })).body;
  await api.call(`PUT /api/cycles/${id}/registration`, { on: here, as: officer, body: { registration } });
  return id;
}

const office = (request: `${"GET" | "POST"} /${string}`, body?: unknown) =>
  api.call(request, { on: here, as: officer, ...(body !== undefined && { body }) });
const register = (id: string, as: MadeStudent) => api.call(`POST /api/my/seasons/${id}/register`, { on: here, as });
const apply = (student: MadeStudent, driveId: string) =>
  api.call("POST /api/my/applications", { on: here, as: student, body: { driveId, resumeId: student.resumeId } });
const leave = (as: MadeStudent, hash: string, id = here.cycleId) =>
  api.call(`POST /api/my/seasons/${id}/opt-out`, { on: here, as, body: { reason: "higher_studies", hash } });
const preview = async (as: MadeStudent) =>
  (await api.call(`GET /api/my/seasons/${here.cycleId}/opt-out`, { on: here, as })).body;
const statusOf = async (student: MadeStudent, cycleId: string) =>
  (
    await db.superuser`select status from cycle_membership
      where enrollment_id = ${student.enrollmentId} and cycle_id = ${cycleId}`
  )[0]?.["status"];
const statusesOfApplications = async (student: MadeStudent) =>
  (await db.superuser`select status from application where enrollment_id = ${student.enrollmentId} order by id`).map(
    ({ status }) => status,
  );

describe("coming into a season", () => {
  it("is by oneself where it is open", async () => {
    const id = await openSeason("open");
    const student = await makeStudent(db.app, here);
    const { items } = (await api.call("GET /api/my/seasons", { on: here, as: student })).body;
    expect(items).toContainEqual(expect.objectContaining({ id, status: null, possible: ["register"] }));
    expect(await register(id, student)).toMatchObject({
      status: 200,
      body: { status: "active", possible: ["opt_out"] },
    });
    expect(await register(id, student)).toMatchObject({ status: 409, body: { code: "already_registered" } });
  });

  it("is decided by the office where it asks for that: many at once, all of them or none", async () => {
    const id = await openSeason("approval");
    const [one, two, three] = [
      await makeStudent(db.app, here),
      await makeStudent(db.app, here),
      await makeStudent(db.app, here),
    ];
    for (const each of [one, two, three]) expect((await register(id, each)).body.status).toBe("pending");
    const home = await office("GET /api/home");
    const waiting = home.body.todo.find((each: { code: string }) => each.code === "registrations");
    expect(waiting.records).toMatchObject([{ detail: "3 students", path: `/seasons/${id}?status=pending` }]);
    const decide = (body: object) => office(`POST /api/cycles/${id}/members/decide`, body);
    const enrollmentIds = [one.enrollmentId, two.enrollmentId];
    expect(await decide({ decision: "approve", enrollmentIds })).toMatchObject({ body: { decided: 2 } });
    const again = await decide({ decision: "approve", enrollmentIds: [three.enrollmentId, one.enrollmentId] });
    expect(again).toMatchObject({ status: 409, body: { code: "not_waiting" } });
    expect(await statusOf(three, id)).toBe("pending");
    const reject = { decision: "reject", enrollmentIds: [three.enrollmentId] };
    expect(await decide(reject)).toMatchObject({ status: 422, body: { invalidParams: [{ name: "note" }] } });
    expect((await decide({ ...reject, note: "Not in your final year." })).status).toBe(200);
    expect(await register(id, three)).toMatchObject({ status: 409, body: { code: "already_registered" } });
    const list = await office(`GET /api/cycles/${id}/members?status=rejected`);
    expect(list.body.items).toMatchObject([
      { rollNo: three.rollNo, note: "Not in your final year.", possible: ["readmit"] },
    ]);
    const summary = await office(`GET /api/cycles/${id}`);
    expect(summary.body).toMatchObject({ registration: "approval", counts: { active: 2, rejected: 1, pending: 0 } });
  });

  it("is the office's where students are entered by it, and nobody's once it is over", async () => {
    const student = await makeStudent(db.app, here);
    const imported = await register(await openSeason("by_import"), student);
    expect(imported).toMatchObject({ status: 409, body: { code: "registration_closed" } });
    const over = await openSeason("open", { startsOn: "2020-07-01", endsOn: "2021-06-30" });
    expect(await register(over, student)).toMatchObject({ status: 409, body: { code: "season_over" } });
    expect((await register(elsewhere.cycleId, student)).status).toBe(404);
  });
});

describe("leaving a season", () => {
  it("withdraws what is in flight, as the preview showed, and is audited; the office lets them back", async () => {
    const student = await makeStudent(db.app, here);
    const [first, second] = [await makeDrive(db.app, here, companyId), await makeDrive(db.app, here, companyId)];
    await apply(student, first.id);
    const outdated = await preview(student);
    await apply(student, second.id);
    expect(await leave(student, outdated.hash)).toMatchObject({ status: 409, body: { code: "preview_outdated" } });
    expect(await statusOf(student, here.cycleId)).toBe("active");
    const shown = await preview(student);
    expect(shown).toMatchObject({ obstacle: null, applications: [{}, {}] });
    expect(await leave(student, shown.hash)).toMatchObject({
      status: 200,
      body: { status: "withdrawn", optOutReason: "higher_studies", possible: [] },
    });
    expect(await statusesOfApplications(student)).toEqual(["withdrawn", "withdrawn"]);
    expect((await apply(student, first.id)).status).toBe(404);
    expect(await leave(student, shown.hash)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    const [entry] = await db.superuser`select * from audit_event
      where entity_id = ${student.enrollmentId} and action = 'cycle_membership.opt_out'`;
    expect(entry).toMatchObject({ before: { status: "active" }, after: { status: "withdrawn" } });

    const readmit = `POST /api/cycles/${here.cycleId}/members/${student.enrollmentId}/readmit` as const;
    expect(await office(readmit, { reason: "Changed their mind." })).toMatchObject({ body: { status: "active" } });
    expect((await office(readmit, { reason: "Again." })).status).toBe(409);
    expect((await apply(student, first.id)).status).toBe(201);
  });

  it("is refused while an offer waits, or is held", async () => {
    const student = await makeStudent(db.app, here);
    const { offerId } = await makeReleasedOffer(db.app, here, await makeDrive(db.app, here, companyId), student);
    const refused = { status: 409, body: { code: "offer_held" } };
    expect(await leave(student, (await preview(student)).hash)).toMatchObject(refused);
    await api.call(`POST /api/my/offers/${offerId}/accept`, { on: here, as: student });
    const shown = await preview(student);
    expect(shown.obstacle).toContain("You have accepted");
    expect(await leave(student, shown.hash)).toMatchObject(refused);
    const path = `/api/cycles/${here.cycleId}/members/${student.enrollmentId}/remove` as const;
    const { hash, obstacle } = (await office(`GET ${path}`)).body;
    expect(obstacle).toContain("The student has accepted");
    expect(await office(`POST ${path}`, { reason: "Left the college.", hash })).toMatchObject(refused);
  });

  it("is not possible for a season that one is not in", async () => {
    const student = await makeStudent(db.app, here);
    expect((await leave(student, "x", await openSeason("open"))).status).toBe(404);
    expect((await leave(student, "x", elsewhere.cycleId)).status).toBe(404);
  });
});

describe("being removed", () => {
  it("withdraws what is in flight, and offers that the office held back end with it", async () => {
    const student = await makeStudent(db.app, here);
    const drive = await makeDrive(db.app, here, companyId);
    const { offerId, applicationId } = await makeReleasedOffer(db.app, here, drive, student);
    await db.superuser`update offer set released_at = null where id = ${offerId}`;
    await db.superuser`update application set status = 'pending_offer' where id = ${applicationId}`;
    const path = `/api/cycles/${here.cycleId}/members/${student.enrollmentId}/remove` as const;
    const { hash } = (await office(`GET ${path}`)).body;
    expect(await office(`POST ${path}`, { reason: "Left the college.", hash })).toMatchObject({
      body: { withdrawn: 1 },
    });
    expect(await statusOf(student, here.cycleId)).toBe("removed");
    expect(await statusesOfApplications(student)).toEqual(["auto_withdrawn"]);
    const [ended] = await db.superuser`select status, closed_reason from offer where id = ${offerId}`;
    expect(ended).toMatchObject({ status: "terminated", closed_reason: "admin_correction" });
    expect((await office(`POST ${path}`, { reason: "Again.", hash })).status).toBe(409);
  });

  it("is another college's: not to be found", async () => {
    const student = await makeStudent(db.app, here);
    const path = `/api/cycles/${here.cycleId}/members/${student.enrollmentId}` as const;
    const foreign = (request: `${"GET" | "POST"} /${string}`, body?: unknown) =>
      api.call(request, { on: elsewhere, as: stranger, ...(body !== undefined && { body }) });
    expect((await foreign(`GET ${path}/remove`)).status).toBe(404);
    expect((await foreign(`POST ${path}/remove`, { reason: "x", hash: "x" })).status).toBe(404);
    expect((await foreign(`POST ${path}/readmit`, { reason: "x" })).status).toBe(404);
    expect((await foreign(`GET /api/cycles/${here.cycleId}`)).status).toBe(404);
    expect((await foreign(`GET /api/cycles/${here.cycleId}/members`)).status).toBe(404);
    expect(await statusOf(student, here.cycleId)).toBe("active");
  });
});

describe("GET /api/cycles/{id}/members", () => {
  it("shows a coordinator their branch alone", async () => {
    const there = await makeTenant(db.app);
    const coordinator = await makeMember(db.app, there.id, "coordinator", { branchId: there.otherBranchId });
    await makeStudent(db.app, there);
    const ece = await makeStudent(db.app, there, { branchId: there.otherBranchId });
    const list = await api.call(`GET /api/cycles/${there.cycleId}/members`, { on: there, as: coordinator });
    expect(list.body.items).toMatchObject([{ rollNo: ece.rollNo, status: "active", possible: ["remove"] }]);
    const summary = await api.call(`GET /api/cycles/${there.cycleId}`, { on: there, as: coordinator });
    expect(summary.body.counts).toMatchObject({ active: 1 });
  });
});
