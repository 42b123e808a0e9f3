import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, type MadeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const POLICY = { ...ONE_JOB_POLICY, strikes: { kinds: ["misconduct", "absent_round"] as const, debarAt: 2 } };
const here = await makeTenant(db.app, { policy: POLICY });
const officer = await makeMember(db.app, here.id, "officer");
const companyId = await makeCompany(db.app, here.id);
const elsewhere = await makeTenant(db.app, { policy: POLICY });
const stranger = await makeMember(db.app, elsewhere.id, "officer");

const NOTE = "Left the pre-placement talk early.";
const give = (student: MadeStudent, change: object = {}) =>
  api.call("POST /api/strikes", {
    on: here,
    as: officer,
    body: { rollNo: student.rollNo, cycleId: here.cycleId, kind: "misconduct", note: NOTE, ...change },
  });
const mine = async (student: MadeStudent) => (await api.call("GET /api/my/strikes", { on: here, as: student })).body;
const appeal = (id: string, as: MadeStudent) =>
  api.call(`POST /api/my/strikes/${id}/appeal`, { on: here, as, body: { text: "I was taken ill." } });
const decide = (id: string, command: "uphold" | "revoke", as = officer, on = here) =>
  api.call(`POST /api/strikes/${id}/${command}`, { on, as, body: { note: "We have looked into it." } });
const trail = (id: string) => db.superuser`select action, reason, before, after from audit_event
  where entity_id = ${id} order by created_at, id`;
const events = (type: string) => db.superuser`select body->'event' as event from outbox
  where tenant_id = ${here.id} and body->'event'->>'type' = ${type}`;

describe("a strike's way", () => {
  it("is given by hand, appealed once, upheld and at last revoked; each step is audited, and who it concerns is told", async () => {
    const student = await makeStudent(db.app, here);
    const given = await give(student, { rollNo: ` ${student.rollNo.toLowerCase()} ` });
    expect(given).toMatchObject({
      status: 201,
      body: {
        status: "active",
        note: NOTE,
        student: { counted: 1, debarAt: 2, isDebarred: false },
        possible: ["revoke"],
      },
    });
    const { id } = given.body;
    expect(await mine(student)).toMatchObject({
      seasons: [{ counted: 1, debarAt: 2, items: [{ id, possible: ["appeal"] }] }],
    });
    expect(await appeal(id, student)).toMatchObject({
      status: 200,
      body: { status: "appealed", appeal: "I was taken ill.", possible: [] },
    });
    expect(await appeal(id, student)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    const home = await api.call("GET /api/home", { on: here, as: officer });
    expect(home.body.todo).toContainEqual(expect.objectContaining({ code: "appeals", count: 1 }));
    expect(await decide(id, "uphold")).toMatchObject({ status: 200, body: { status: "upheld", possible: ["revoke"] } });
    expect(await decide(id, "uphold")).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["revoke"] } },
    });
    expect(await decide(id, "revoke")).toMatchObject({
      body: { status: "revoked", student: { counted: 0 }, possible: [] },
    });
    const actions = (await trail(id)).map(({ action }) => action);
    expect(actions).toEqual(["strike.record", "strike.appeal", "strike.uphold", "strike.revoke"]);
    for (const type of ["strikes.recorded", "strike.appealed", "strike.upheld", "strikes.revoked"]) {
      expect(JSON.stringify(await events(type))).toContain(id);
    }
  });

  it("debars at the policy's number; the office is told, and withdraws what is in flight after a preview", async () => {
    const student = await makeStudent(db.app, here);
    const drive = await makeDrive(db.app, here, companyId);
    const body = { driveId: drive.id, resumeId: student.resumeId };
    await api.call("POST /api/my/applications", { on: here, as: student, body });
    await give(student);
    const second = await give(student, { kind: "absent_round" });
    expect(second.body.student).toMatchObject({ counted: 2, isDebarred: true, inFlight: 1 });
    expect(JSON.stringify(await events("students.debarred"))).toContain(student.enrollmentId);
    const other = await makeDrive(db.app, here, companyId);
    const refused = await api.call("POST /api/my/applications", {
      on: here,
      as: student,
      body: { ...body, driveId: other.id },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: "policy_refuses" } });

    const path = `/api/cycles/${here.cycleId}/members/${student.enrollmentId}/withdraw-applications` as const;
    const preview = await api.call(`GET ${path}`, { on: here, as: officer });
    expect(preview.body.applications).toHaveLength(1);
    const withdraw = (hash: string) =>
      api.call(`POST ${path}`, { on: here, as: officer, body: { reason: "Debarred.", hash } });
    expect(await withdraw("another world")).toMatchObject({ status: 409, body: { code: "preview_outdated" } });
    expect(await withdraw(preview.body.hash)).toMatchObject({ status: 200, body: { withdrawn: 1 } });
    expect(await withdraw(preview.body.hash)).toMatchObject({ status: 409, body: { code: "preview_outdated" } });
    const [row] = await db.superuser`select status from application where enrollment_id = ${student.enrollmentId}`;
    expect(row).toMatchObject({ status: "auto_withdrawn" });
  });
});

describe("refusals", () => {
  it.each([
    ["a roll number that nobody has", { rollNo: "NOBODY" }, "rollNo"],
    ["a season that is not there", { cycleId: newId() }, "cycleId"],
    ["another college's season", { cycleId: elsewhere.cycleId }, "cycleId"],
    ["no reason", { note: " " }, "note"],
    ["a kind that is none", { kind: "lateness" }, "kind"],
  ])("refuses %s", async (_label, change, name) => {
    const student = await makeStudent(db.app, here);
    expect(await give(student, change)).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
    expect((await mine(student)).seasons[0].items).toEqual([]);
  });

  it("records no strike of a kind that the policy does not count", async () => {
    const student = await makeStudent(db.app, here);
    const answer = await give(student, { kind: "absent_talk" });
    expect(answer).toMatchObject({ status: 409, body: { code: "strikes_not_counted" } });
    expect((await mine(student)).seasons[0]).toMatchObject({ counted: 0, items: [] });
  });

  it("does not uphold what nobody appealed", async () => {
    const { body } = await give(await makeStudent(db.app, here));
    expect(await decide(body.id, "uphold")).toMatchObject({ status: 409, body: { details: { possible: ["revoke"] } } });
  });

  it("is another's, or another college's: not to be found", async () => {
    const { body } = await give(await makeStudent(db.app, here));
    expect((await appeal(body.id, await makeStudent(db.app, here))).status).toBe(404);
    expect((await decide(body.id, "revoke", stranger, elsewhere)).status).toBe(404);
    const list = await api.call("GET /api/strikes", { on: elsewhere, as: stranger });
    expect(list.body.items).toEqual([]);
  });
});

describe("GET /api/strikes", () => {
  it("filters, searches and pages; a coordinator sees their branch alone", async () => {
    const there = await makeTenant(db.app, { policy: POLICY });
    const boss = await makeMember(db.app, there.id, "officer");
    const coordinator = await makeMember(db.app, there.id, "coordinator", { branchId: there.otherBranchId });
    const cse = await makeStudent(db.app, there);
    const ece = await makeStudent(db.app, there, { branchId: there.otherBranchId });
    for (const { rollNo } of [cse, ece, cse]) {
      const body = { rollNo, cycleId: there.cycleId, kind: "misconduct", note: NOTE };
      await api.call("POST /api/strikes", { on: there, as: boss, body });
    }
    const get = async (query: string, as = boss) =>
      (await api.call(`GET /api/strikes${query}`, { on: there, as })).body;
    const rolls = ({ items }: { items: { student: { rollNo: string } }[] }) => items.map((row) => row.student.rollNo);
    expect(rolls(await get(""))).toEqual([cse.rollNo, ece.rollNo, cse.rollNo]);
    expect(rolls(await get(`?q=${ece.rollNo}`))).toEqual([ece.rollNo]);
    expect(rolls(await get("?status=appealed"))).toEqual([]);
    expect(rolls(await get("", coordinator))).toEqual([ece.rollNo]);
    const first = await get("?limit=2");
    expect(rolls(await get(`?limit=2&cursor=${first.nextCursor}`))).toEqual([cse.rollNo]);
  });
});
