import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, setPolicy } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const companyId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");

const TERMS = {
  source: "ppo",
  companyName: "Nilgiri Systems",
  title: "Software engineer",
  outcome: "full_time",
  compensation: lakhs(14),
  note: "Letter of 3 May seen by the office.",
};

const record = (body: object, on = college, as = officer) => api.call("POST /api/external-offers", { on, as, body });
const report = (as: MadeStudent, body: object = TERMS) =>
  api.call("POST /api/my/external-offers", { on: college, as, body });
const decide = (id: string, command: "confirm" | "refuse", body?: object) =>
  api.call(`POST /api/external-offers/${id}/${command}`, { on: college, as: officer, ...(body && { body }) });
const mine = async (as: MadeStudent, on = college) => (await api.call("GET /api/my/offers", { on, as })).body.items;
const reports = async (as: MadeStudent) =>
  (await api.call("GET /api/my/external-offers", { on: college, as })).body.items;

describe("an offer that the office records", () => {
  it("is the student's to answer, and binds as the policy says", async () => {
    const student = await makeStudent(db.app, college);
    const { id: driveId } = await makeDrive(db.app, college, companyId);
    const body = { driveId, resumeId: student.resumeId };
    await api.call("POST /api/my/applications", { on: college, as: student, body });
    const recorded = await record({ rollNo: student.rollNo.toLowerCase(), ...TERMS });
    expect(recorded).toMatchObject({ status: 201, body: { status: "extended", rollNo: student.rollNo } });
    const [offer] = await mine(student);
    expect(offer).toMatchObject({ source: "ppo", job: { driveId: null, company: "Nilgiri Systems" } });
    expect(offer.ifAccepted.closes).toHaveLength(1);
    const accepted = await api.call(`POST /api/my/offers/${offer.id}/accept`, { on: college, as: student });
    expect(accepted).toMatchObject({ status: 200, body: { status: "accepted" } });
    const [application] = await db.superuser`select status from application where drive_id = ${driveId}`;
    expect(application).toEqual({ status: "auto_withdrawn" });
    const again = await record({ rollNo: student.rollNo, ...TERMS, companyName: "Another one" });
    expect(again).toMatchObject({ status: 409, body: { code: "policy_refuses" } });
    const ended = { on: college, as: officer, body: { reason: "company_revoked", note: "No budget." } };
    expect((await api.call(`POST /api/offers/${offer.id}/terminate`, ended)).status).toBe(200);
    expect((await mine(student))[0]).toMatchObject({ status: "terminated" });
  });

  it("closes what it rules out at once where it is binding", async () => {
    const here = await makeTenant(db.app);
    await setPolicy(db.app, here, { ...POLICY_TEMPLATES.selection_is_final.policy, sameDay: "first_is_final" });
    const [student, boss] = [await makeStudent(db.app, here), await makeMember(db.app, here.id, "officer")];
    const { id: driveId } = await makeDrive(db.app, here, await makeCompany(db.app, here.id));
    const body = { driveId, resumeId: student.resumeId };
    await api.call("POST /api/my/applications", { on: here, as: student, body });
    expect((await record({ rollNo: student.rollNo, ...TERMS }, here, boss)).status).toBe(201);
    const [application] = await db.superuser`
      select status, closed_by_offer_id from application where drive_id = ${driveId}`;
    expect(application).toMatchObject({
      status: "auto_withdrawn",
      closed_by_offer_id: (await mine(student, here))[0].id,
    });
  });

  it("keeps a time to answer of its own, else the policy's", async () => {
    const student = await makeStudent(db.app, college);
    const respondBy = new Date(Date.now() + 9 * 86_400_000).toISOString();
    expect((await record({ rollNo: student.rollNo, ...TERMS, respondBy })).body.respondBy).toBe(respondBy);
  });

  it("names its company from the list", async () => {
    const { companyName: _name, ...terms } = TERMS;
    const student = await makeStudent(db.app, college);
    expect((await record({ rollNo: student.rollNo, ...terms })).status).toBe(422);
    expect((await record({ rollNo: student.rollNo, ...terms, companyId })).status).toBe(201);
    const elsewhere = await makeTenant(db.app);
    const foreign = await makeCompany(db.app, elsewhere.id);
    expect(await record({ rollNo: student.rollNo, ...terms, companyId: foreign })).toMatchObject({
      status: 422,
      body: { invalidParams: [{ name: "companyId" }] },
    });
  });

  it.each([
    ["rollNo", { rollNo: "NOBODY" }],
    ["respondBy", { respondBy: "2020-01-01T00:00:00Z" }],
  ])("is refused for its %s", async (name, wrong) => {
    const { rollNo } = await makeStudent(db.app, college);
    const answer = await record({ rollNo, ...TERMS, ...wrong });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
  });

  it("is not of another college's student", async () => {
    const elsewhere = await makeTenant(db.app);
    const { rollNo } = await makeStudent(db.app, elsewhere);
    expect((await record({ rollNo, ...TERMS })).status).toBe(422);
  });
});

describe("an offer that a student reports", () => {
  it("counts for nothing until it is confirmed", async () => {
    const student = await makeStudent(db.app, college);
    const reported = await report(student);
    expect(reported).toMatchObject({ status: 201, body: { refusedBecause: null } });
    expect(await mine(student)).toEqual([]);
    expect(await reports(student)).toMatchObject([{ id: reported.body.id, company: "Nilgiri Systems" }]);
    expect(await report(student)).toMatchObject({ status: 409, body: { code: "known_already" } });
    expect(await decide(reported.body.id, "confirm")).toMatchObject({ status: 200, body: { status: "extended" } });
    expect(await mine(student)).toMatchObject([{ status: "extended", possible: ["accept", "decline"] }]);
    expect(await reports(student)).toEqual([]);
    expect(await decide(reported.body.id, "confirm")).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["give_time", "revoke", "correct"] } },
    });
  });

  it("is taken back by its student alone, as long as nobody has decided on it", async () => {
    const student = await makeStudent(db.app, college);
    const other = await makeStudent(db.app, college);
    const { id } = (await report(student)).body;
    const withdraw = (who: typeof student) =>
      api.call(`POST /api/my/external-offers/${id}/withdraw`, { on: college, as: who });
    expect((await withdraw(other)).status).toBe(404);
    expect(await withdraw(student)).toMatchObject({ status: 200, body: { items: [] } });
    expect(await withdraw(student)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    expect(await decide(id, "confirm")).toMatchObject({ status: 409, body: { code: "illegal_transition" } });

    const second = (await report(student)).body.id;
    expect((await decide(second, "confirm")).status).toBe(200);
    const late = await api.call(`POST /api/my/external-offers/${second}/withdraw`, { on: college, as: student });
    expect(late).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
  });

  it("is refused with a reason that the student reads", async () => {
    const student = await makeStudent(db.app, college);
    const { id } = (await report(student)).body;
    expect((await decide(id, "refuse", { note: "The letter is not signed." })).status).toBe(200);
    expect(await reports(student)).toMatchObject([{ id, refusedBecause: "The letter is not signed." }]);
    expect(await mine(student)).toEqual([]);
    // Reported again, with a better letter.
    expect((await report(student)).status).toBe(201);
  });

  it("is another college's nobody's", async () => {
    const { id } = (await report(await makeStudent(db.app, college))).body;
    const elsewhere = await makeTenant(db.app);
    const stranger = await makeMember(db.app, elsewhere.id, "officer");
    const answer = await api.call(`POST /api/external-offers/${id}/confirm`, { on: elsewhere, as: stranger });
    expect(answer.status).toBe(404);
  });
});

describe("GET /api/external-offers", () => {
  it("is paged, sorted, searched and filtered", async () => {
    const here = await makeTenant(db.app);
    const boss = await makeMember(db.app, here.id, "officer");
    const student = await makeStudent(db.app, here, { rollNo: "A1" });
    const other = await makeStudent(db.app, here, { rollNo: "B2" });
    await record({ rollNo: "A1", ...TERMS }, here, boss);
    const body = { ...TERMS, source: "off_campus", companyName: "Acme" };
    await api.call("POST /api/my/external-offers", { on: here, as: other, body });
    const list = async (query: string) =>
      (await api.call(`GET /api/external-offers?${query}`, { on: here, as: boss })).body;
    const rolls = async (query: string) => (await list(query)).items.map((row: { rollNo: string }) => row.rollNo);
    expect(await rolls("sort=-rollNo")).toEqual(["B2", "A1"]);
    expect(await rolls("sort=company")).toEqual(["B2", "A1"]);
    expect(await rolls("q=acm")).toEqual(["B2"]);
    expect(await rolls("source=ppo")).toEqual(["A1"]);
    expect(await rolls("status=reported")).toEqual(["B2"]);
    expect(await rolls("status=extended")).toEqual(["A1"]);
    const first = await list("limit=1&sort=rollNo");
    expect(await rolls(`limit=1&sort=rollNo&cursor=${first.nextCursor}`)).toEqual(["B2"]);
    expect((await list("status=reported")).items[0]).toMatchObject({
      possible: ["confirm", "refuse"],
      note: TERMS.note,
    });
    expect(student.rollNo).toBe("A1");
  });
});
