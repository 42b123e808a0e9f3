import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const admin = await makeMember(db.app, here.id, "admin");
const companies = [
  await makeCompany(db.app, here.id, "pending"),
  await makeCompany(db.app, here.id, "pending"),
] as const;

for (const [id, decision, as] of [
  [companies[0], "approve", officer],
  [companies[1], "reject", admin],
  [companies[0], "suspend", admin],
] as const) {
  const body = { decision, note: `To ${decision}.` };
  expect((await api.call(`POST /api/companies/${id}/vet`, { on: here, as, body })).status).toBe(200);
}

async function actions(query: string): Promise<string[]> {
  const answer = await api.call(`GET /api/audit?${query}`, { on: here, as: officer });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.items.map((item: { action: string }) => item.action);
}

describe("GET /api/audit", () => {
  it.each([
    ["newest first", "", ["company.suspend", "company.reject", "company.approve"]],
    ["oldest first", "sort=seq", ["company.approve", "company.reject", "company.suspend"]],
    ["of one entity", `entityType=company&entityId=${companies[0]}`, ["company.suspend", "company.approve"]],
    ["of one action", "action=company.reject", ["company.reject"]],
    ["of one actor", `actor=${officer.actor.membershipId}`, ["company.approve"]],
    [
      "by a part of the actor's name",
      `q=${encodeURIComponent(admin.actor.name)}`,
      ["company.suspend", "company.reject"],
    ],
    ["of nothing", "entityType=offer", []],
  ])("%s", async (_label, query, expected) => {
    expect(await actions(query)).toEqual(expected);
  });

  it("names what one company's people did, and nobody else's", async () => {
    const companyId = companies[0]!;
    const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
    expect(await actions(`companyId=${companyId}`)).toEqual([]);
    const [entry] = await db.superuser`select * from audit_event where tenant_id = ${here.id} limit 1`;
    const by = { actor_membership_id: recruiter.actor.membershipId, action: "application.read_resume", id: newId() };
    await db.superuser`insert into audit_event ${db.superuser({ ...entry, ...by, seq: 1_000 })}`;
    expect(await actions(`companyId=${companyId}`)).toEqual(["application.read_resume"]);
    expect(await actions(`companyId=${companies[1]}`)).toEqual([]);
    await db.superuser`delete from audit_event where id = ${by.id}`;
  });

  it("tells who, what, why, and what was before", async () => {
    const answer = await api.call("GET /api/audit?action=company.suspend", { on: here, as: officer });
    expect(answer.body.items).toMatchObject([
      {
        actorName: admin.actor.name,
        actorRole: "admin",
        entityId: companies[0],
        reason: "To suspend.",
        before: { status: "approved" },
        after: { status: "suspended" },
        requestId: expect.any(String),
      },
    ]);
  });

  it("pages without a gap", async () => {
    const first = await api.call("GET /api/audit?limit=2", { on: here, as: admin });
    const rest = await api.call(`GET /api/audit?limit=2&cursor=${first.body.nextCursor}`, { on: here, as: admin });
    const seqs = [...first.body.items, ...rest.body.items].map((item) => item.seq);
    expect(seqs).toHaveLength(3);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    expect(rest.body.nextCursor).toBeNull();
  });

  it("shows another college nothing of it", async () => {
    const elsewhere = await makeTenant(db.app);
    const stranger = await makeMember(db.app, elsewhere.id, "admin");
    const answer = await api.call(`GET /api/audit?entityId=${companies[0]}`, { on: elsewhere, as: stranger });
    expect(answer.body.items).toEqual([]);
  });

  it("is the office's to read, and an id is an id", async () => {
    const coordinator = await makeMember(db.app, here.id, "coordinator", { branchId: here.branchId });
    expect(await api.call("GET /api/audit", { on: here, as: coordinator })).toMatchObject({ status: 403 });
    const answer = await api.call("GET /api/audit?entityId=1", { on: here, as: officer });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name: "entityId" }] } });
  });
});
