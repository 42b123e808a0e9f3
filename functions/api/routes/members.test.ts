import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const admin = await makeMember(db.app, college.id, "admin");
const elsewhere = await makeTenant(db.app);

describe("POST /api/members", () => {
  it("invites, once an address", async () => {
    const body = { name: "Omar", email: "omar@college.example", role: "officer" };
    const invited = await api.call("POST /api/members", { on: college, as: admin, body });
    expect(invited).toMatchObject({ status: 201, body: { status: "invited", role: "officer" } });
    const again = await api.call("POST /api/members", {
      on: college,
      as: admin,
      body: { ...body, email: "OMAR@college.example" },
    });
    expect(again).toMatchObject({ status: 409, body: { code: "member_exists" } });
    const resent = await api.call(`POST /api/members/${invited.body.id}/resend-invitation`, { on: college, as: admin });
    expect(resent.status).toBe(200);
    expect(api.queues.bodies("deliveries")).toHaveLength(2);
  });

  it.each([
    ["a coordinator without a branch", { role: "coordinator" }],
    ["an officer with one", { role: "officer", branchId: college.branchId }],
    ["a student", { role: "student" }],
    ["an operator", { role: "operator" }],
    ["a coordinator of another college's branch", { role: "coordinator", branchId: elsewhere.branchId }],
  ])("refuses %s", async (_label, change) => {
    const body = { name: "X", email: "x@college.example", ...change };
    expect(await api.call("POST /api/members", { on: college, as: admin, body })).toMatchObject({ status: 422 });
  });
});

describe("POST /api/members/{id}/disable", () => {
  it("ends the member's sessions from the next request on", async () => {
    const officer = await makeMember(db.app, college.id, "officer");
    expect((await api.call("GET /api/me", { on: college, as: officer })).status).toBe(200);
    await api.call(`POST /api/members/${officer.actor.membershipId}/disable`, { on: college, as: admin });
    expect((await api.call("GET /api/me", { on: college, as: officer })).status).toBe(401);
  });

  it("is not for oneself", async () => {
    const answer = await api.call(`POST /api/members/${admin.actor.membershipId}/disable`, { on: college, as: admin });
    expect(answer).toMatchObject({ status: 409, body: { code: "own_membership" } });
  });
});
