import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const admin = await makeMember(db.app, here.id, "admin");
const officer = await makeMember(db.app, here.id, "officer");

const made = {
  programs: { code: "mba", name: "MBA", level: "postgraduate", durationYears: 2 },
  branches: { code: "me", name: "Mechanical Engineering" },
} as const;

describe.each(["programs", "branches"] as const)("/api/%s", (noun) => {
  it("grows by one, with its code in capitals, on the audit trail", async () => {
    const answer = await api.call(`POST /api/${noun}`, { on: here, as: admin, body: made[noun] });
    expect(answer).toMatchObject({ status: 201, body: { ...made[noun], code: made[noun].code.toUpperCase() } });
    const trail = await db.superuser`select action from audit_event where entity_id = ${answer.body.id}`;
    expect(trail).toMatchObject([{ action: noun === "programs" ? "program.create" : "branch.create" }]);
    const listed = await api.call(`GET /api/${noun}`, { on: here, as: officer });
    expect(listed.body.items).toContainEqual(answer.body);
    const codes = listed.body.items.map((item: { code: string }) => item.code);
    expect(codes).toEqual(codes.toSorted());
  });

  it("refuses a code that is taken, whatever its case", async () => {
    const body = { ...made[noun], code: noun === "programs" ? "Btech" : "Cse" };
    const answer = await api.call(`POST /api/${noun}`, { on: here, as: admin, body });
    expect(answer).toMatchObject({ status: 409, body: { code: "code_taken", invalidParams: [{ name: "code" }] } });
  });

  it("refuses a code with spaces", async () => {
    const body = { ...made[noun], code: "A B" };
    const answer = await api.call(`POST /api/${noun}`, { on: here, as: admin, body });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name: "code" }] } });
  });

  it("is shown to every member, and grown by an administrator alone", async () => {
    const student = await makeStudent(db.app, here);
    expect(await api.call(`GET /api/${noun}`, { on: here, as: student })).toMatchObject({ status: 200 });
    const answer = await api.call(`POST /api/${noun}`, { on: here, as: officer, body: made[noun] });
    expect(answer).toMatchObject({ status: 403, body: { code: "wrong_role" } });
  });

  it("is another one at another college", async () => {
    const other = await makeMember(db.app, elsewhere.id, "admin");
    const answer = await api.call(`POST /api/${noun}`, { on: elsewhere, as: other, body: made[noun] });
    expect(answer.status).toBe(201);
    const listed = await api.call(`GET /api/${noun}`, { on: here, as: officer });
    expect(listed.body.items.map((item: { id: string }) => item.id)).not.toContain(answer.body.id);
  });
});
