import { beforeAll, describe, expect, it } from "vitest";
import { v7 as newId } from "uuid";
import { TestApi } from "#functions/api/testing/test-api.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const cgpa = (value: number): EligibilityRule => ({ field: "cgpa", op: "gte", value });
const backlogs = (value: number): EligibilityRule => ({ field: "activeBacklogs", op: "lte", value });
const branch = (code: string): EligibilityRule => ({ field: "branch", op: "in", value: [code] });

describe("POST /api/eligibility/preview and /fairness", async () => {
  const here = await makeTenant(db.app);
  const elsewhere = await makeTenant(db.app);
  const officer = await makeMember(db.app, here.id, "officer");
  const companyId = await makeCompany(db.app, here.id);
  const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
  const ask = (what: "preview" | "fairness", rule: unknown, { cycleId = here.cycleId, as = officer } = {}) =>
    api.call(`POST /api/eligibility/${what}`, { on: here, as, body: { cycleId, rule } });

  beforeAll(async () => {
    // Ten men, of whom all have the marks; ten women, of whom half; two whom nobody has recorded.
    for (let i = 0; i < 20; i++) {
      await makeStudent(db.app, here, {
        gender: i < 10 ? "male" : "female",
        category: i % 2 === 0 ? "general" : "sc",
        tenthPct: i < 15 ? 90 : 70,
        branchId: i % 4 === 0 ? here.otherBranchId : here.branchId,
        // A dual degree counts for both branches in a rule, and once in the figures.
        secondBranchId: i === 4 ? here.branchId : null,
      });
    }
    await makeStudent(db.app, here, { tenthPct: null });
    await makeStudent(db.app, here, { tenthPct: null, gender: "other" });
    await makeStudent(db.app, elsewhere);
  });

  it("counts who is eligible, who is not for want of a value, and each branch", async () => {
    expect((await ask("preview", { field: "tenthPct", op: "gte", value: 80 })).body).toEqual({
      sentence: "10th % at least 80",
      total: 22,
      eligible: 15,
      unknown: 2,
      byBranch: [
        { branch: "CSE", total: 17, eligible: 11 },
        { branch: "ECE", total: 5, eligible: 4 },
      ],
    });
    expect((await ask("preview", branch("CSE"))).body).toMatchObject({ eligible: 18, unknown: 0 });
    expect((await ask("preview", { all: [] })).body).toMatchObject({ eligible: 22 });
    expect((await ask("preview", { not: { all: [] } })).body).toMatchObject({ eligible: 0 });
  });

  it("withholds small counts from a recruiter", async () => {
    const { body } = await ask("preview", { field: "tenthPct", op: "gte", value: 80 }, { as: recruiter });
    expect(body.byBranch.map((each: { eligible: number | null }) => each.eligible)).toEqual([null, null]);
  });

  it("names the clause that lets women in at half the rate, and no group of fewer than five", async () => {
    const rule = { all: [{ field: "tenthPct", op: "gte", value: 80 }, cgpa(6)] };
    const { status, body } = await ask("fairness", rule);
    expect(status).toBe(200);
    expect(body.findings).toEqual([
      {
        attribute: "gender",
        group: "female",
        ratio: 0.5,
        sentence:
          "The rule gives an impact ratio of 0.50 for women; “10th % at least 80” contributes most: without it the ratio is 1.00.",
      },
    ]);
    expect(body.attributes[0]).toEqual({
      attribute: "gender",
      groups: [
        { group: "female", total: 10, eligible: 5, ratio: 0.5 },
        { group: "male", total: 10, eligible: 10, ratio: 1 },
        { group: "other", total: null, eligible: null, ratio: null },
      ],
    });
    expect((await ask("fairness", { all: [] })).body.findings).toEqual([]);
  });

  it.each([
    ["gender", { field: "gender", op: "in", value: ["female"] }, "rule.justification"],
    ["disability", { field: "disability", op: "eq", value: false, justification: "short" }, "rule.justification"],
    ["a country by its name", { field: "workCountry", op: "in", value: ["India"] }, "rule.value"],
    ["a flag that is a word", { field: "yearBack", op: "eq", value: "no" }, "rule.value"],
    ["a flag compared", { field: "yearBack", op: "gte", value: true }, "rule.op"],
    ["a field that there is not", { field: "height", op: "gte", value: 180 }, "rule.field"],
  ])("refuses a rule by %s, naming the place", async (_label, rule, name) => {
    const refused = await ask("preview", rule);
    expect(refused).toMatchObject({ status: 422, body: { code: "invalid_input" } });
    expect(refused.body.invalidParams.map((each: { name: string }) => each.name)).toContain(name);
  });

  it("knows no season of another college", async () => {
    for (const cycleId of [elsewhere.cycleId, newId()]) {
      expect(await ask("preview", { all: [] }, { cycleId })).toMatchObject({ status: 404 });
      expect(await ask("fairness", { all: [] }, { cycleId })).toMatchObject({ status: 404 });
    }
  });
});

describe("what a student is told", async () => {
  const here = await makeTenant(db.app);
  const companyId = await makeCompany(db.app, here.id);
  const drive = (title: string, eligibility: EligibilityRule, more = {}) =>
    makeDrive(db.app, here, companyId, { title, eligibility, ...more });
  const titles = (body: { items: { title: string }[] }) => body.items.map(({ title }) => title).toSorted();
  let student: MadeStudent;
  const list = (query: string) => api.call(`GET /api/my/drives?${query}`, { on: here, as: student });

  beforeAll(async () => {
    student = await makeStudent(db.app, here, { cgpa: 6.4, activeBacklogs: 2, totalBacklogs: 2, trainingPct: null });
    await drive("Open", cgpa(6));
    await drive("One backlog", backlogs(1));
    await drive("One backlog as well", { all: [backlogs(1), cgpa(6.4)] });
    await drive("No backlog", backlogs(0));
    await drive("A better CGPA", cgpa(7));
    await drive("Both", { all: [cgpa(7), backlogs(1)] });
    await drive("Training", { field: "trainingPct", op: "gte", value: 80 });
    await drive("Another branch", branch("ECE"));
    await drive("Closed", backlogs(1), { applicationsCloseAt: new Date(Date.now() - 1_000) });
    await drive("Draft", backlogs(1), { status: "draft" });
  });

  it("ranks what one change alone would open, once a lever", async () => {
    expect((await api.call("GET /api/my/opportunities", { on: here, as: student })).body).toEqual({
      eligible: 1,
      ineligible: 7,
      items: [
        { key: "clear_backlogs:1", sentence: "Clear one backlog", drives: 2 },
        {
          key: "record:trainingPct",
          sentence: "Have your training attendance recorded by the placement office",
          drives: 1,
        },
        { key: "raise:cgpa:6.95", sentence: "Raise your CGPA to 6.95", drives: 1 },
      ],
    });
  });

  it("lists the drives that a change opens, and none for a change that opens none", async () => {
    expect(titles((await list("opensWith=clear_backlogs:1")).body)).toEqual(["One backlog", "One backlog as well"]);
    expect((await list("opensWith=clear_backlogs:9")).body.items).toEqual([]);
  });

  it("pages through what is not open to them", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const { status, body } = await list(`show=ineligible&limit=3${cursor}`);
      expect(status).toBe(200);
      seen.push(...titles(body));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
    } while (cursor !== "");
    expect(seen.toSorted()).toEqual([
      "A better CGPA",
      "Another branch",
      "Both",
      "No backlog",
      "One backlog",
      "One backlog as well",
      "Training",
    ]);
    expect(titles((await list("show=eligible")).body)).toEqual(["Open"]);
  });

  it("says what would open a drive, and what no change would", async () => {
    const { body } = await list("show=ineligible");
    const read = async (title: string) => {
      const { id } = body.items.find((each: { title: string }) => each.title === title);
      return (await api.call(`GET /api/my/drives/${id}`, { on: here, as: student })).body;
    };
    expect(await read("Both")).toMatchObject({
      failures: [
        { required: "CGPA at least 7", actual: "6.4" },
        { required: "active backlogs at most 1", actual: "2" },
      ],
      opening: {
        ways: [
          [
            { key: "clear_backlogs:1", sentence: "Clear one backlog" },
            { key: "raise:cgpa:6.95", sentence: "Raise your CGPA to 6.95" },
          ],
        ],
        blockers: [],
      },
    });
    expect((await read("Another branch")).opening).toEqual({
      ways: [],
      blockers: [{ required: "branch is ECE", fixed: true }],
    });
  });

  it("counts nothing of another college's", async () => {
    const elsewhere = await makeTenant(db.app);
    const stranger = await makeStudent(db.app, elsewhere);
    const answer = await api.call("GET /api/my/opportunities", { on: elsewhere, as: stranger });
    expect(answer.body).toEqual({ eligible: 0, ineligible: 0, items: [] });
  });
});

describe("rules that a college keeps", async () => {
  const here = await makeTenant(db.app);
  const elsewhere = await makeTenant(db.app);
  const officer = await makeMember(db.app, here.id, "officer");
  const stranger = await makeMember(db.app, elsewhere.id, "officer");
  const save = (body: unknown) => api.call("POST /api/eligibility-templates", { on: here, as: officer, body });
  const names = async (on = here, as = officer) =>
    (await api.call("GET /api/eligibility-templates", { on, as })).body.items.map(({ name }: { name: string }) => name);

  it("are saved under a name of their own, listed and forgotten, each on the audit trail", async () => {
    const saved = await save({ name: "Core", rule: { all: [cgpa(7), branch("ece")] } });
    expect(saved).toMatchObject({ status: 201, body: { sentence: "CGPA at least 7, and branch is ECE" } });
    expect(await save({ name: "Core", rule: { all: [] } })).toMatchObject({
      status: 409,
      body: { code: "name_taken" },
    });
    expect(await names()).toEqual(["Core"]);
    expect(await names(elsewhere, stranger)).toEqual([]);
    const path = `DELETE /api/eligibility-templates/${saved.body.id}` as const;
    expect(await api.call(path, { on: elsewhere, as: stranger })).toMatchObject({ status: 404 });
    expect(await api.call(path, { on: here, as: officer })).toMatchObject({ status: 200 });
    expect(await api.call(path, { on: here, as: officer })).toMatchObject({ status: 404 });
    const trail = await db.superuser`select action from audit_event where entity_id = ${saved.body.id} order by id`;
    expect(trail.map(({ action }) => action)).toEqual(["eligibility_template.create", "eligibility_template.remove"]);
  });

  it("are refused without a name, with a rule that is none, and beyond fifty", async () => {
    expect(await save({ name: " ", rule: { all: [] } })).toMatchObject({ status: 422 });
    expect(await save({ name: "Women", rule: { field: "gender", op: "in", value: ["female"] } })).toMatchObject({
      status: 422,
    });
    for (let i = 0; i < 50; i++) expect((await save({ name: `Rule ${i}`, rule: { all: [] } })).status).toBe(201);
    expect(await save({ name: "One more", rule: { all: [] } })).toMatchObject({
      status: 409,
      body: { code: "too_many" },
    });
  });
});
