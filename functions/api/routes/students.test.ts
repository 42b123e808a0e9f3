import { beforeAll, describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const coordinator = await makeMember(db.app, here.id, "coordinator", { branchId: here.otherBranchId });
let asha: MadeStudent;
let bela: MadeStudent;
let chen: MadeStudent;

beforeAll(async () => {
  asha = await makeStudent(db.app, here, { name: "Asha", rollNo: "23CSE001", cgpa: 9.1 });
  bela = await makeStudent(db.app, here, {
    name: "Bela",
    rollNo: "23ECE002",
    cgpa: null,
    branchId: here.otherBranchId,
  });
  chen = await makeStudent(db.app, here, {
    name: "Chen",
    rollNo: "22CSE003",
    cgpa: 7,
    graduatingYear: 2026,
    secondBranchId: here.otherBranchId,
    profileConfirmedAt: null,
  });
  await makeStudent(db.app, elsewhere, { name: "Foreigner" });
});

async function names(query: string, as = officer): Promise<string[]> {
  const answer = await api.call(`GET /api/students?${query}`, { on: here, as });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.items.map((item: { name: string }) => item.name);
}

describe("GET /api/students", () => {
  it.each([
    ["by roll number", "", ["Chen", "Asha", "Bela"]],
    ["by name, backwards", "sort=-name", ["Chen", "Bela", "Asha"]],
    ["by CGPA, the unknown lowest", "sort=cgpa", ["Bela", "Chen", "Asha"]],
    ["found by a part of the roll number", "q=cse", ["Chen", "Asha"]],
    ["found by name, whatever its case", "q=BEL", ["Bela"]],
    ["with LIKE's signs taken literally", "q=%25", []],
    ["of one branch", `branchId=${here.otherBranchId}`, ["Bela"]],
    ["of one year", "graduatingYear=2026", ["Chen"]],
    ["not placed", "placed=no", ["Chen", "Asha", "Bela"]],
    ["placed", "placed=yes", []],
    ["in the season", `cycleId=${here.cycleId}`, ["Chen", "Asha", "Bela"]],
    ["in a season of another college", `cycleId=${elsewhere.cycleId}`, []],
    ["who have not signed in", "account=invited", []],
  ])("%s", async (_label, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it("finds by address", async () => {
    expect(await names(`q=${encodeURIComponent(asha.actor.email)}`)).toEqual(["Asha"]);
  });

  it("shows a coordinator their own branch alone, dual degrees included, whatever they ask for", async () => {
    expect(await names("", coordinator)).toEqual(["Chen", "Bela"]);
    expect(await names(`branchId=${here.branchId}`, coordinator)).toEqual(["Chen"]);
  });

  it("pages through equal grades without a gap", async () => {
    const tenant = await makeTenant(db.app);
    const reader = await makeMember(db.app, tenant.id, "admin");
    for (let i = 0; i < 7; i++) await makeStudent(db.app, tenant, { cgpa: i % 2 ? 8 : null });
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await api.call(`GET /api/students?limit=2&sort=-cgpa${cursor}`, { on: tenant, as: reader });
      seen.push(...page.body.items.map((item: { id: string }) => item.id));
      cursor = page.body.nextCursor ? `&cursor=${page.body.nextCursor}` : "";
    } while (cursor);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });
});

describe("GET /api/students/{id}", () => {
  it("tells the record, the résumés and the applications", async () => {
    const answer = await api.call(`GET /api/students/${chen.enrollmentId}`, { on: here, as: officer });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        name: "Chen",
        program: "BTECH",
        branch: "CSE",
        secondBranch: "ECE",
        profileConfirmed: false,
        placed: false,
        resumes: [{ id: chen.resumeId, status: "parsed" }],
        applications: [],
      },
    });
  });

  it("is not found by another branch's coordinator, nor by another college", async () => {
    const own = await api.call(`GET /api/students/${bela.enrollmentId}`, { on: here, as: coordinator });
    expect(own.status).toBe(200);
    const other = await api.call(`GET /api/students/${asha.enrollmentId}`, { on: here, as: coordinator });
    expect(other).toMatchObject({ status: 404, body: { code: "not_found" } });
    const stranger = await makeMember(db.app, elsewhere.id, "admin");
    const foreign = await api.call(`GET /api/students/${asha.enrollmentId}`, { on: elsewhere, as: stranger });
    expect(foreign).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  it("is closed to students", async () => {
    const answer = await api.call(`GET /api/students/${asha.enrollmentId}`, { on: here, as: asha });
    expect(answer).toMatchObject({ status: 403, body: { code: "wrong_role" } });
  });
});

describe("PATCH /api/students/{id}", () => {
  const patch = (id: string, body: unknown, as = officer) =>
    api.call(`PATCH /api/students/${id}`, { on: here, as, body });

  it("changes what is given, leaves the rest, and keeps both on the audit trail", async () => {
    const student = await makeStudent(db.app, here, { name: "Dev", cgpa: 6.5, tenthPct: 70 });
    const answer = await patch(student.enrollmentId, { cgpa: 6.8, tenthPct: null });
    expect(answer).toMatchObject({ status: 200, body: { name: "Dev", cgpa: 6.8 } });
    const trail = await db.superuser`select action, before, after from audit_event
      where entity_id = ${student.enrollmentId}`;
    expect(trail).toEqual([
      { action: "student.update", before: { cgpa: 6.5, tenthPct: 70 }, after: { cgpa: 6.8, tenthPct: null } },
    ]);
  });

  it("takes what eligibility is judged by, and shows it again", async () => {
    const { enrollmentId } = await makeStudent(db.app, here);
    const record = {
      yearBack: false,
      attendancePct: 81.5,
      trainingPct: null,
      placedBefore: true,
      disability: false,
      workCountries: ["IN", "US"],
    };
    const changes = { ...record, workCountries: ["in", " us"] };
    expect(await patch(enrollmentId, changes)).toMatchObject({ status: 200 });
    expect(await api.call(`GET /api/students/${enrollmentId}`, { on: here, as: officer })).toMatchObject({
      body: record,
    });
  });

  it.each([
    ["a country by its name", { workCountries: ["India"] }, "workCountries"],
    ["attendance above all of it", { attendancePct: 101 }, "attendancePct"],
    ["a grade above ten", { cgpa: 10.1 }, "cgpa"],
    ["a field that is the student's own", { phone: "12345678" }, "phone"],
    ["fewer backlogs in all than active ones", { activeBacklogs: 3, totalBacklogs: 1 }, "totalBacklogs"],
    ["more active backlogs than there are in all", { activeBacklogs: 1 }, "totalBacklogs"],
  ])("refuses %s", async (_label, change, name) => {
    const answer = await patch(bela.enrollmentId, change);
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_input" } });
    expect(JSON.stringify(answer.body)).toContain(name);
  });

  it("is the office's, and of its own college", async () => {
    expect(await patch(bela.enrollmentId, { cgpa: 9 }, coordinator)).toMatchObject({ status: 403 });
    const stranger = await makeMember(db.app, elsewhere.id, "officer");
    const foreign = await api.call(`PATCH /api/students/${bela.enrollmentId}`, {
      on: elsewhere,
      as: stranger,
      body: { cgpa: 9 },
    });
    expect(foreign).toMatchObject({ status: 404, body: { code: "not_found" } });
  });
});
