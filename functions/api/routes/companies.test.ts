import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");

const registration = {
  name: "Ravi Rao",
  email: "ravi@initech.example",
  password: "correct horse battery",
  company: { name: "Initech", website: "https://www.initech.example" },
};

describe("POST /api/companies/register", () => {
  it("puts the company on the list to be vetted, and says no more than to look into the mailbox", async () => {
    const answer = await api.call("POST /api/companies/register", { on: here, body: registration });
    expect(answer).toMatchObject({ status: 201, body: { next: "check_email" } });
    const listed = await api.call("GET /api/companies?q=init", { on: here, as: officer });
    expect(listed.body.items).toMatchObject([{ name: "Initech", status: "pending", flags: [] }]);
    expect(api.queues.bodies("notifications")).toMatchObject([
      { tenantId: here.id, event: { type: "company.registered" } },
    ]);
  });

  it("answers the same to an address that it knows", async () => {
    const again = { ...registration, company: { name: "Initech Two" } };
    const answer = await api.call("POST /api/companies/register", { on: here, body: again });
    expect(answer).toMatchObject({ status: 201, body: { next: "check_email" } });
    const listed = await api.call("GET /api/companies?q=two", { on: here, as: officer });
    expect(listed.body.items).toEqual([]);
  });

  it.each([
    ["a password that is too short", { password: "short" }, "password"],
    ["an address that is none", { email: "ravi" }, "email"],
    ["a field that we do not know", { role: "admin" }, "role"],
  ])("refuses %s", async (_label, change, name) => {
    const answer = await api.call("POST /api/companies/register", { on: here, body: { ...registration, ...change } });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_input" } });
    expect(JSON.stringify(answer.body)).toContain(name);
  });
});

describe("POST /api/companies/{id}/vet", () => {
  it("approves, audits and tells", async () => {
    const id = await makeCompany(db.app, here.id, "pending");
    const body = { decision: "approve", note: "Known for years." };
    const answer = await api.call(`POST /api/companies/${id}/vet`, { on: here, as: officer, body });
    expect(answer).toMatchObject({ status: 200, body: { status: "approved", vettingNote: "Known for years." } });
    const [entry] = await db.superuser`select * from audit_event where entity_id = ${id}`;
    expect(entry).toMatchObject({ action: "company.approve", actor_name: officer.actor.name, reason: body.note });
    expect(api.queues.bodies("notifications").at(-1)).toMatchObject({
      event: { type: "company.vetted", approved: true },
    });
  });

  it("names what is possible when the state does not allow it", async () => {
    const id = await makeCompany(db.app, here.id, "approved");
    const answer = await api.call(`POST /api/companies/${id}/vet`, {
      on: here,
      as: officer,
      body: { decision: "reject" },
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["suspend"] } },
    });
  });

  it("does not know another college's company", async () => {
    const id = await makeCompany(db.app, elsewhere.id, "pending");
    const answer = await api.call(`POST /api/companies/${id}/vet`, {
      on: here,
      as: officer,
      body: { decision: "approve" },
    });
    expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  it("repeats its answer, and not its work, under an idempotency key", async () => {
    const id = await makeCompany(db.app, here.id, "pending");
    const send = (decision: string) =>
      api.call(`POST /api/companies/${id}/vet`, {
        on: here,
        as: officer,
        body: { decision },
        headers: { "idempotency-key": "vet-once-please" },
      });
    const first = await send("approve");
    expect(await send("approve")).toMatchObject({ status: 200, body: first.body });
    expect(await send("reject")).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
    expect(await db.superuser`select count(*)::int as n from audit_event where entity_id = ${id}`).toMatchObject([
      { n: 1 },
    ]);
  });
});

describe("GET /api/companies", () => {
  it("pages by cursor, in order and without gaps", async () => {
    const tenant = await makeTenant(db.app);
    const reader = await makeMember(db.app, tenant.id, "admin");
    await Promise.all(Array.from({ length: 7 }, () => makeCompany(db.app, tenant.id)));
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await api.call(`GET /api/companies?limit=3&sort=-createdAt${cursor}`, { on: tenant, as: reader });
      expect(page.status).toBe(200);
      seen.push(...page.body.items.map((item: { id: string }) => item.id));
      cursor = page.body.nextCursor ? `&cursor=${page.body.nextCursor}` : "";
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
  });

  it("refuses a cursor of somebody's making", async () => {
    const answer = await api.call("GET /api/companies?cursor=WyJ4Il0", { on: here, as: officer });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name: "cursor" }] } });
  });
});
