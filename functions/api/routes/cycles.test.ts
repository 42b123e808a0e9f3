import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { DREAM_UPGRADE_POLICY, ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");

const season = { name: "Internships 2027", kind: "internship", startsOn: "2027-01-01", endsOn: "2027-06-30" };
const create = (body: unknown, as = officer) => api.call("POST /api/cycles", { on: here, as, body });

describe("POST /api/cycles", () => {
  it("opens a season under a template's policy, on the audit trail with the policy itself", async () => {
    const answer = await create({ ...season, policyTemplate: "dream_upgrade" });
    expect(answer).toMatchObject({
      status: 201,
      body: { ...season, policy: DREAM_UPGRADE_POLICY, policyVersion: 1, members: 0 },
    });
    const [entry] = await db.superuser`select * from audit_event where entity_id = ${answer.body.id}`;
    expect(entry).toMatchObject({ action: "cycle.create", after: { policy: { minMultiple: 1.5 } } });
  });

  it("opens one under a policy that is spelled out", async () => {
    const policy = {
      ...ONE_JOB_POLICY,
      responseHours: 24,
      applicationCap: { max: 30, until: null, unlessFewerShortlistsThan: null },
    };
    const answer = await create({ ...season, name: "Spelled out", policy });
    expect(answer).toMatchObject({ status: 201, body: { policy } });
  });

  it.each([
    ["no policy at all", {}, "policy"],
    ["two policies", { policyTemplate: "one_job", policy: ONE_JOB_POLICY }, "policy"],
    ["a template that is none", { policyTemplate: "lottery" }, "policyTemplate"],
    ["an end before its start", { policyTemplate: "one_job", endsOn: "2026-12-31" }, "endsOn"],
    ["a day that is none", { policyTemplate: "one_job", startsOn: "2027-02-30" }, "startsOn"],
  ])("refuses %s", async (_label, change, name) => {
    const answer = await create({ ...season, name: "Other", ...change });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
  });

  it("refuses a name that is taken", async () => {
    const answer = await create({ ...season, name: "Placement 2027", policyTemplate: "one_job" });
    expect(answer).toMatchObject({ status: 409, body: { code: "name_taken" } });
  });

  it("is the office's", async () => {
    const student = await makeStudent(db.app, here);
    const answer = await create({ ...season, policyTemplate: "one_job" }, student);
    expect(answer).toMatchObject({ status: 403, body: { code: "wrong_role" } });
  });
});

describe("GET /api/cycles", () => {
  it("counts active members, and no other college's seasons", async () => {
    const elsewhere = await makeTenant(db.app);
    const other = await makeMember(db.app, elsewhere.id, "officer");
    const active = await makeStudent(db.app, elsewhere);
    const gone = await makeStudent(db.app, elsewhere);
    await db.superuser`update cycle_membership set status = 'withdrawn' where enrollment_id = ${gone.enrollmentId}`;
    const answer = await api.call("GET /api/cycles", { on: elsewhere, as: active });
    expect(answer.body.items).toMatchObject([{ id: elsewhere.cycleId, name: "Placement 2027", members: 1 }]);
    expect(await api.call("GET /api/cycles", { on: elsewhere, as: other })).toMatchObject({ body: answer.body });
  });
});

describe("GET /api/policy-templates", () => {
  it("offers policies that a season can be opened under as they are", async () => {
    const { body } = await api.call("GET /api/policy-templates", { on: here, as: officer });
    expect(body.items.length).toBeGreaterThan(2);
    for (const { id, policy } of body.items) {
      expect(await create({ ...season, name: `Under ${id}`, policy })).toMatchObject({ status: 201, body: { policy } });
    }
  });
});
