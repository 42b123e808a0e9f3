import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { testDatabase } from "#shared/testing/database.ts";
import { makeCompany, makeMember, type MadeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { TestApi } from "./testing/test-api.ts";
import { accessMatrix, pathWith } from "./testing/access-matrix.ts";

/**
 * The sweep: every route × every role × a foreign tenant's ids, made from the route table itself, so that no route
 * can be forgotten. Bodies are empty: who may call is decided before what they say is read.
 */
const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);

async function memberOf(tenant: typeof here, role: Role): Promise<MadeMember> {
  const companyId = role === "recruiter" ? await makeCompany(db.app, tenant.id) : null;
  return makeMember(db.app, tenant.id, role, { companyId, branchId: role === "coordinator" ? tenant.branchId : null });
}

const members = new Map<Role, MadeMember>();
for (const role of ROLES) members.set(role, await memberOf(here, role));
const stranger = await memberOf(elsewhere, "admin");
const matrix = accessMatrix();

describe("the access matrix", () => {
  it("has a row for every route below /api", () => {
    expect(matrix.unlisted).toEqual([]);
    expect(matrix.rows.length).toBeGreaterThan(10);
  });

  describe.each(matrix.rows)("$method $path", ({ method, path, access }) => {
    const call = `${method} ${pathWith(path, newId)}` as const;
    const body = method === "GET" || method === "DELETE" ? undefined : {};

    const allowed = access === "public" ? [] : ROLES.filter((role) => access === "member" || access.includes(role));
    const refused = Array.isArray(access) ? ROLES.filter((role) => !access.includes(role)) : [];

    if (access === "public") {
      it("never fails on a visitor's empty hands", async () => {
        expect((await api.call(call, { on: here, body })).status).toBeLessThan(500);
      });
    } else {
      it("is closed to visitors", async () => {
        expect(await api.call(call, { on: here, body })).toMatchObject({
          status: 401,
          body: { code: "not_signed_in" },
        });
      });

      it("is closed to another college's members", async () => {
        expect(await api.call(call, { on: here, as: stranger, body })).toMatchObject({ status: 401 });
      });
    }

    for (const role of refused) {
      it(`is closed to a ${role}`, async () => {
        const answer = await api.call(call, { on: here, as: members.get(role)!, body });
        expect(answer).toMatchObject({ status: 403, body: { code: "wrong_role" } });
      });
    }

    if (method !== "GET") {
      it("is closed to other sites", async () => {
        const answer = await api.call(call, { on: here, body, headers: { origin: "https://evil.example" } });
        expect(answer).toMatchObject({ status: 403, body: { code: "foreign_origin" } });
      });
    }

    for (const role of allowed) {
      it(`never fails on a ${role}'s empty hands`, async () => {
        const answer = await api.call(call, { on: here, as: members.get(role)!, body });
        expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
        if (path.includes("{")) expect(answer.status).toBeGreaterThanOrEqual(400);
      });
    }
  });
});

describe("the edge", () => {
  it("is the only way in", async () => {
    const answer = await api.call("GET /api/tenant", { on: here, headers: { "x-origin-verify": "guess" } });
    expect(answer).toMatchObject({ status: 403, body: { code: "not_from_the_edge" } });
  });

  it.each([{ "x-forwarded-host": "x" }, { forwarded: "host=x" }, { host: "x" }, { "x-tenant": "x" }])(
    "names the tenant, whatever %o says",
    async (forged) => {
      const headers = Object.fromEntries(Object.keys(forged).map((key) => [key, `${elsewhere.slug}.placement.test`]));
      const answer = await api.call("GET /api/tenant", { on: here, headers });
      expect(answer.body.slug).toBe(here.slug);
    },
  );

  it("knows no host that nobody has", async () => {
    expect(await api.call("GET /api/tenant", { on: { slug: "nobody" } })).toMatchObject({ status: 404 });
  });
});
