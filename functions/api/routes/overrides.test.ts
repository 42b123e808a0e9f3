import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { type MadeDrive, makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, type MadeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const policy = {
  ...ONE_JOB_POLICY,
  applicationCap: { max: 1, until: null, unlessFewerShortlistsThan: null },
  strikes: { kinds: ["misconduct"] as const, debarAt: 1 },
};
const here = await makeTenant(db.app, { policy });
const officer = await makeMember(db.app, here.id, "officer");
const companyId = await makeCompany(db.app, here.id);
const elsewhere = await makeTenant(db.app);
const stranger = await makeMember(db.app, elsewhere.id, "officer");

const REASON = "Two semesters abroad.";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const grant = (change: object = {}) =>
  api.call("POST /api/overrides", {
    on: here,
    as: officer,
    body: {
      cycleId: here.cycleId,
      domain: "eligibility",
      effect: "allow",
      who: { kind: "everybody" },
      what: { kind: "season" },
      reason: REASON,
      expiresAt: inDays(10),
      ...change,
    },
  });
const only = (student: MadeStudent) => ({ kind: "enrollment", rollNo: student.rollNo });
const apply = (student: MadeStudent, { id: driveId }: Pick<MadeDrive, "id">) =>
  api.call("POST /api/my/applications", { on: here, as: student, body: { driveId, resumeId: student.resumeId } });
const seen = async (student: MadeStudent, { id }: Pick<MadeDrive, "id">) =>
  (await api.call(`GET /api/my/drives/${id}`, { on: here, as: student })).body;
const STRICT = { eligibility: { field: "cgpa", op: "gte", value: 9 } } as const;
const LATE = { applicationsCloseAt: new Date(Date.now() - 1_000) };

describe("an exception that allows", () => {
  it("opens a drive whose rule says no, says so to the student, and is kept with the application", async () => {
    const student = await makeStudent(db.app, here);
    const drive = await makeDrive(db.app, here, companyId, STRICT);
    expect(await apply(student, drive)).toMatchObject({ status: 409, body: { code: "not_eligible" } });
    const granted = await grant({ who: only(student), what: { kind: "drive", id: drive.id } });
    expect(granted).toMatchObject({ status: 201, body: { state: "in_force", who: { kind: "enrollment" } } });
    expect(await seen(student, drive)).toMatchObject({
      canApply: true,
      verdict: { eligible: true, allowedBy: [`Allowed by an exception of the office: ${REASON}`] },
    });
    const sent = await apply(student, drive);
    expect(sent.status).toBe(201);
    const [row] = await db.superuser`select snapshot from application where id = ${sent.body.id}`;
    expect(row!["snapshot"]).toMatchObject({
      eligibility: { eligible: false },
      overrides: [{ id: granted.body.id, domain: "eligibility", reason: REASON }],
    });
    const [entry] = await db.superuser`select after from audit_event where entity_id = ${sent.body.id}`;
    expect(entry!["after"]).toMatchObject({ overrides: [{ id: granted.body.id }] });
  });

  it("lets somebody in late until the first results are recorded, and then says that it is too late", async () => {
    const [student, other] = [await makeStudent(db.app, here), await makeStudent(db.app, here)];
    const drive = await makeDrive(db.app, here, companyId, LATE);
    expect(await apply(student, drive)).toMatchObject({ status: 409, body: { code: "applications_closed" } });
    for (const each of [student, other]) await grant({ domain: "deadline", who: only(each) });
    expect(await seen(student, drive)).toMatchObject({ acceptsApplications: true, canApply: true });
    expect((await apply(student, drive)).status).toBe(201);
    await db.superuser`update round set status = 'recorded' where drive_id = ${drive.id}`;
    expect(await seen(other, drive)).toMatchObject({ acceptsApplications: false, canApply: false });
    expect(await apply(other, drive)).toMatchObject({ status: 409, body: { code: "selection_begun" } });
  });

  it("lifts the cap on applications, and a debarment, each by its own domain", async () => {
    const student = await makeStudent(db.app, here);
    const [first, second, third] = [
      await makeDrive(db.app, here, companyId),
      await makeDrive(db.app, here, companyId),
      await makeDrive(db.app, here, companyId),
    ];
    expect((await apply(student, first)).status).toBe(201);
    expect(await apply(student, second)).toMatchObject({ body: { code: "policy_refuses" } });
    await grant({ domain: "policy", who: only(student) });
    expect(await apply(student, second)).toMatchObject({ body: { code: "policy_refuses" } });
    await grant({ domain: "application_cap", who: only(student) });
    expect((await apply(student, second)).status).toBe(201);
    const strike = { rollNo: student.rollNo, cycleId: here.cycleId, kind: "misconduct", note: "Rude." };
    await api.call("POST /api/strikes", { on: here, as: officer, body: strike });
    expect(await apply(student, third)).toMatchObject({ body: { code: "policy_refuses" } });
    await grant({ domain: "debarment", who: only(student), what: { kind: "company", id: companyId } });
    expect((await apply(student, third)).status).toBe(201);
  });

  it("counts no more once it is revoked", async () => {
    const student = await makeStudent(db.app, here);
    const drive = await makeDrive(db.app, here, companyId, STRICT);
    const { body } = await grant({ who: only(student) });
    expect((await seen(student, drive)).canApply).toBe(true);
    const revoke = () =>
      api.call(`POST /api/overrides/${body.id}/revoke`, { on: here, as: officer, body: { reason: "A mistake." } });
    expect(await revoke()).toMatchObject({ status: 200, body: { state: "revoked", revokeReason: "A mistake." } });
    expect((await seen(student, drive)).canApply).toBe(false);
    expect(await revoke()).toMatchObject({ status: 409, body: { code: "override_revoked" } });
    const entries = await db.superuser`select action, reason from audit_event where entity_id = ${body.id} order by id`;
    expect(entries).toMatchObject([
      { action: "override.grant", reason: REASON },
      { action: "override.revoke", reason: "A mistake." },
    ]);
  });

  it("counts no more once it has expired", async () => {
    const student = await makeStudent(db.app, here);
    const drive = await makeDrive(db.app, here, companyId, { ...STRICT, applicationsCloseAt: new Date(inDays(30)) });
    const { body } = await grant({ who: only(student) });
    const later = new TestApi(db);
    later.time = () => new Date(inDays(11));
    const view = await later.call(`GET /api/my/drives/${drive.id}`, { on: here, as: student });
    expect(view.body).toMatchObject({ canApply: false, verdict: { allowedBy: [] } });
    const list = await later.call("GET /api/overrides?state=expired&limit=100", { on: here, as: officer });
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
  });
});

describe("accepting an offer", () => {
  it("follows an exception from the policy, and writes down which", async () => {
    const student = await makeStudent(db.app, here);
    const [first, second] = [await makeDrive(db.app, here, companyId), await makeDrive(db.app, here, companyId)];
    const held = await makeReleasedOffer(db.app, here, first, student);
    const accept = (offerId: string) => api.call(`POST /api/my/offers/${offerId}/accept`, { on: here, as: student });
    expect((await accept(held.offerId)).status).toBe(200);
    const later = await makeReleasedOffer(db.app, here, second, student);
    expect(await accept(later.offerId)).toMatchObject({ status: 409, body: { code: "policy_refuses" } });
    const { body } = await grant({ domain: "policy", who: only(student), what: { kind: "drive", id: second.id } });
    expect((await accept(later.offerId)).status).toBe(200);
    const [entry] = await db.superuser`
      select after from audit_event where entity_id = ${later.offerId} and action = 'offer.accept'`;
    expect(entry?.["after"]).toMatchObject({ overrideId: body.id });
  });

  it("is closed by one that denies", async () => {
    const student = await makeStudent(db.app, here);
    const made = await makeDrive(db.app, here, companyId);
    const { offerId } = await makeReleasedOffer(db.app, here, made, student);
    await grant({ domain: "policy", effect: "deny", who: only(student), what: { kind: "drive", id: made.id } });
    const answer = await api.call(`POST /api/my/offers/${offerId}/accept`, { on: here, as: student });
    expect(answer).toMatchObject({ status: 409, body: { code: "closed_by_office" } });
  });
});

describe("an exception that denies", () => {
  it("closes a drive that is open by every rule; a more specific one that allows wins over it", async () => {
    const student = await makeStudent(db.app, here, { branchId: here.otherBranchId });
    const drive = await makeDrive(db.app, here, companyId);
    const what = { kind: "drive", id: drive.id };
    await grant({ domain: "policy", effect: "deny", who: { kind: "branch", id: here.otherBranchId }, what });
    const closedBy = `The office has closed this to you: ${REASON}`;
    expect(await seen(student, drive)).toMatchObject({ canApply: false, verdict: { closedBy } });
    expect(await apply(student, drive)).toMatchObject({
      status: 409,
      body: { code: "closed_by_office", detail: closedBy },
    });
    await grant({ domain: "policy", who: only(student) });
    expect((await apply(student, drive)).status).toBe(201);
  });
});

describe("refusals", () => {
  it.each([
    ["an end in the past", { expiresAt: inDays(-1) }, "expiresAt"],
    ["a season that is not there", { cycleId: newId() }, "cycleId"],
    ["another college's season", { cycleId: elsewhere.cycleId }, "cycleId"],
    ["a roll number that nobody has", { who: { kind: "enrollment", rollNo: "NOBODY" } }, "who.rollNo"],
    ["another college's branch", { who: { kind: "branch", id: elsewhere.branchId } }, "who.id"],
    ["another college's programme", { who: { kind: "program", id: elsewhere.programId } }, "who.id"],
    ["a drive that is not there", { what: { kind: "drive", id: newId() } }, "what.id"],
    ["a company that is not there", { what: { kind: "company", id: newId() } }, "what.id"],
    ["no reason", { reason: "" }, "reason"],
  ])("refuses %s", async (_label, change, name) => {
    expect(await grant(change)).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
  });

  it("is another college's: not to be found", async () => {
    const { body } = await grant({ who: only(await makeStudent(db.app, here)) });
    const answer = await api.call(`POST /api/overrides/${body.id}/revoke`, {
      on: elsewhere,
      as: stranger,
      body: { reason: "Not ours." },
    });
    expect(answer.status).toBe(404);
    expect((await api.call("GET /api/overrides", { on: elsewhere, as: stranger })).body.items).toEqual([]);
  });
});
