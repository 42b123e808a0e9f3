import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, type MadeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const elsewhere = await makeTenant(db.app);
const stranger = await makeMember(db.app, elsewhere.id, "officer");

const REASON = "My mark sheet says otherwise.";
const ask = (as: MadeStudent, change: object = {}) =>
  api.call("POST /api/my/profile-changes", {
    on: here,
    as,
    body: { field: "tenthPct", value: 91.5, reason: REASON, ...change },
  });
const approve = (ids: readonly string[], as = officer, on = here) =>
  api.call("POST /api/profile-changes/approve", { on, as, body: { ids } });
const reject = (id: string, as = officer, on = here, reason = "The scan cannot be read.") =>
  api.call(`POST /api/profile-changes/${id}/reject`, { on, as, body: { reason } });
const withdraw = (id: string, as: MadeStudent) =>
  api.call(`POST /api/my/profile-changes/${id}/withdraw`, { on: here, as });
const profileOf = async (as: MadeStudent) => (await api.call("GET /api/my/profile", { on: here, as })).body;
const stateOf = async (as: MadeStudent, name: string) =>
  (await profileOf(as)).fields.find(({ field }: { field: string }) => field === name);
const trail = (id: string) => db.superuser`select action, reason, before, after from audit_event
  where entity_id = ${id} order by seq`;
const told = async (id: string) => {
  const rows = await db.superuser`select body->'event' as event from outbox
    where tenant_id = ${here.id} and body->'event'->>'type' = 'profile_changes.decided'`;
  return rows.map(({ event }) => event).filter((event) => event.changeIds.includes(id));
};

describe("a change that a student asks for", () => {
  it("waits, is granted, written and verified; both values are on the trail, and the student is told", async () => {
    const student = await makeStudent(db.app, here);
    const asked = await ask(student);
    expect(asked).toMatchObject({ status: 201, body: { status: "pending", before: "90 %", after: "91.5 %" } });
    const { id } = asked.body;
    const waiting = await profileOf(student);
    expect(waiting).toMatchObject({ record: { tenthPct: 90 }, pending: [{ id, field: "tenthPct" }] });
    const home = await api.call("GET /api/home", { on: here, as: officer });
    expect(home.body.todo).toContainEqual(expect.objectContaining({ code: "profile_changes", count: 1 }));

    expect(await approve([id])).toMatchObject({ status: 200, body: { affected: 1, skipped: 0 } });
    expect(await profileOf(student)).toMatchObject({ record: { tenthPct: 91.5 }, pending: [] });
    expect(await stateOf(student, "tenthPct")).toMatchObject({ owner: "office", verified: { way: "request" } });
    expect((await trail(id)).map((each) => ({ ...each }))).toMatchObject([
      { action: "profile_change.request", reason: REASON, before: { tenthPct: 90 }, after: { tenthPct: 91.5 } },
      { action: "profile_change.approve", before: { tenthPct: 90 }, after: { tenthPct: 91.5 } },
    ]);
    expect(await trail(student.enrollmentId)).toMatchObject([
      { action: "student.update", before: { tenthPct: 90 }, after: { tenthPct: 91.5 } },
    ]);
    expect(await told(id)).toMatchObject([{ decision: "approved" }]);
  });

  it("leaves what applications were sent with as it was", async () => {
    const student = await makeStudent(db.app, here);
    const drive = await makeDrive(db.app, here, await makeCompany(db.app, here.id));
    const body = { driveId: drive.id, resumeId: student.resumeId };
    const sent = await api.call("POST /api/my/applications", { on: here, as: student, body });
    expect(sent.status).toBe(201);
    const snapshots = () => db.superuser`select snapshot, status from application where id = ${sent.body.id}`;
    const before = [...(await snapshots())];
    await approve([(await ask(student)).body.id]);
    expect([...(await snapshots())]).toEqual(before);
  });

  it("is refused with a reason, changes nothing, and can be asked for again", async () => {
    const student = await makeStudent(db.app, here);
    const { id } = (await ask(student)).body;
    expect(await reject(id, officer, here, " ")).toMatchObject({ status: 422 });
    expect(await reject(id)).toMatchObject({
      status: 200,
      body: { status: "rejected", decision: "The scan cannot be read." },
    });
    expect(await profileOf(student)).toMatchObject({ record: { tenthPct: 90 }, pending: [] });
    expect(await told(id)).toMatchObject([{ decision: "rejected" }]);
    expect(await reject(id)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    expect(await approve([id])).toMatchObject({ status: 409, body: { code: "nothing_to_grant" } });
    expect(await withdraw(id, student)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    expect((await ask(student)).status).toBe(201);
    const mine = await api.call("GET /api/my/profile-changes", { on: here, as: student });
    expect(mine.body.items.map(({ status }: { status: string }) => status)).toEqual(["pending", "rejected"]);
  });

  it("is not granted once the field has changed meanwhile", async () => {
    const student = await makeStudent(db.app, here);
    const { id } = (await ask(student)).body;
    const path = `PATCH /api/students/${student.enrollmentId}` as const;
    await api.call(path, { on: here, as: officer, body: { tenthPct: 60 } });
    const list = await api.call(`GET /api/profile-changes?enrollmentId=${student.enrollmentId}`, {
      on: here,
      as: officer,
    });
    expect(list.body.items).toMatchObject([{ id, isStale: true }]);
    expect(await approve([id])).toMatchObject({ status: 409, body: { code: "nothing_to_grant" } });
    expect(await profileOf(student)).toMatchObject({ record: { tenthPct: 60 } });
  });
});

describe("refusals", () => {
  it.each([
    ["a field that comes by import alone", { field: "rollNo", value: "X" }, "field"],
    ["a value that the field cannot hold", { value: 101 }, "value"],
    ["what it says already", { value: 90 }, "value"],
    ["no reason", { reason: "" }, "reason"],
  ])("refuses %s", async (_label, change, name) => {
    const student = await makeStudent(db.app, here);
    expect(await ask(student, change)).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
    expect((await profileOf(student)).pending).toEqual([]);
  });

  it("takes one open request a field", async () => {
    const student = await makeStudent(db.app, here);
    const both = await Promise.all([ask(student), ask(student, { value: 92 })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it("does not grant backlogs that cannot be, unless both figures are granted together", async () => {
    const student = await makeStudent(db.app, here);
    const active = (await ask(student, { field: "activeBacklogs", value: 2 })).body.id;
    expect(await approve([active])).toMatchObject({ status: 409, body: { code: "nothing_to_grant" } });
    const total = (await ask(student, { field: "totalBacklogs", value: 3 })).body.id;
    expect(await approve([active, total])).toMatchObject({ status: 200, body: { affected: 2 } });
    expect(await profileOf(student)).toMatchObject({ record: { activeBacklogs: 2, totalBacklogs: 3 } });
  });

  it("is another's, or another college's: not to be found", async () => {
    const { id } = (await ask(await makeStudent(db.app, here))).body;
    expect((await withdraw(id, await makeStudent(db.app, here))).status).toBe(404);
    expect((await reject(id, stranger, elsewhere)).status).toBe(404);
    expect((await approve([id], stranger, elsewhere)).status).toBe(404);
    expect((await approve([newId()])).status).toBe(404);
    const list = await api.call("GET /api/profile-changes", { on: elsewhere, as: stranger });
    expect(list.body.items).toEqual([]);
  });

  it("is the office's to decide, and a student's to ask for", async () => {
    const student = await makeStudent(db.app, here);
    const { id } = (await ask(student)).body;
    const as = student;
    expect(
      (await api.call(`POST /api/profile-changes/${id}/reject`, { on: here, as, body: { reason: "x" } })).status,
    ).toBe(403);
    expect((await api.call("GET /api/my/profile-changes", { on: here, as: officer })).status).toBe(403);
  });
});

describe("at the same moment", () => {
  it.each(["approve", "reject"] as const)("withdraw and %s both have an order", async (command) => {
    for (let round = 0; round < 5; round++) {
      const student = await makeStudent(db.app, here);
      const { id } = (await ask(student)).body;
      const decide = command === "approve" ? approve([id]) : reject(id);
      const answers = await Promise.all([withdraw(id, student), decide]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const [taken, decided] = answers;
      const { record } = await profileOf(student);
      expect(record.tenthPct).toBe(command === "approve" && decided.status === 200 ? 91.5 : 90);
      expect(await told(id)).toHaveLength(taken.status === 200 ? 0 : 1);
    }
  });
});

describe("a frozen profile", () => {
  it("turns the student's own words into requests, with a reason", async () => {
    const college = await makeTenant(db.app);
    const head = await makeMember(db.app, college.id, "officer");
    const student = await makeStudent(db.app, college);
    const write = (body: object) =>
      api.call("PUT /api/my/profile", {
        on: college,
        as: student,
        body: { phone: null, skills: ["sql"], profile: { links: [], education: [], work: [], projects: [] }, ...body },
      });
    const freeze = await api.call(`PUT /api/cycles/${college.cycleId}/profile-freeze`, {
      on: college,
      as: head,
      body: { at: "now" },
    });
    expect(freeze.status).toBe(200);
    expect(await write({})).toMatchObject({ status: 422, body: { invalidParams: [{ name: "reason" }] } });
    expect(await write({ reason: REASON })).toMatchObject({
      status: 200,
      body: { skills: [], pending: [{ field: "skills", after: "sql" }], frozen: { since: expect.any(String) } },
    });
  });
});
