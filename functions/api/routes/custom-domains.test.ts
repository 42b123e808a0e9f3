import { afterAll, describe, expect, it } from "vitest";
import { startDomainWorld } from "#functions/api/testing/domain-world.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import type { DomainView } from "#shared/contracts/custom-domains.ts";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { type MadeMember, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeTenant, makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const world = await startDomainWorld(db, api);
afterAll(() => world.stop());

interface College {
  readonly on: MadeTenant;
  readonly as: MadeMember;
}

async function makeCollege(): Promise<College> {
  const on = await makeTenant(db.app);
  return { on, as: await makeMember(db.app, on.id, "admin") };
}
const here = await makeCollege();
const elsewhere = await makeCollege();
let names = 0;
const freshName = () => `careers${++names}.college.test`;

async function add(domain: string, college = here): Promise<DomainView> {
  const answer = await api.call<DomainView>("POST /api/domains", { ...college, body: { domain } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  await world.settle();
  return answer.body;
}

async function read(id: string, college = here): Promise<DomainView | undefined> {
  const answer = await api.call<{ items: DomainView[] }>("GET /api/domains", college);
  return answer.body.items.find((each) => each.id === id);
}

/** Makes the records that the portal shows. */
function makeRecords({ records }: DomainView): void {
  for (const { type, name, value } of records) expect(world.zone.add({ type, name, value })).toBeUndefined();
}

async function connect(domain: string, college = here): Promise<DomainView> {
  const added = await add(domain, college);
  makeRecords(added);
  await world.pass(5);
  return (await read(added.id, college)) ?? added;
}

const remove = async (id: string, college = here) => {
  const answer = await api.call(`DELETE /api/domains/${id}`, college);
  await world.settle();
  return answer;
};

const onHost = (host: string, path: `/${string}` = "/api/tenant", as?: MadeMember) =>
  api.call(`GET ${path}`, { on: here.on, ...(as && { as }), headers: { [EDGE_HEADERS.host]: host } });

describe("a domain of one's own", () => {
  it("is added, proved by its records, verified and active; its administrators hear of it", async () => {
    const domain = freshName();
    const added = await add(`  ${domain.toUpperCase()}. `);
    expect(added).toMatchObject({
      domain,
      status: "pending_dns",
      records: [
        { type: "TXT", name: `_placement.${domain}`, value: expect.stringMatching(/^placement-domain=\S{20,}$/) },
        { type: "CNAME", name: domain, value: "connect.placement.test" },
      ],
    });
    expect(await read(added.id)).toMatchObject({ status: "pending_dns", records: [{ verdict: "missing" }, {}] });
    expect(await onHost(domain)).toMatchObject({ status: 404, body: { code: "unknown_host" } });

    makeRecords(added);
    await world.pass(1);
    expect(await read(added.id)).toMatchObject({ status: "verifying", step: "certificate" });
    expect(await onHost(domain)).toMatchObject({ status: 404 });
    await world.pass(4);
    expect(await read(added.id)).toMatchObject({ status: "active", url: `http://${domain}`, nextCheckAt: null });
    expect(await onHost(domain)).toMatchObject({ status: 200, body: { slug: here.on.slug } });

    const events = api.queues.bodies("notifications").map((body) => (body as { event: unknown }).event);
    expect(events).toContainEqual({ type: "domain.active", domainId: added.id });
    const trail = await api.call(`GET /api/audit?entityType=domain&entityId=${added.id}`, here);
    expect(trail.body.items.map(({ action }: { action: string }) => action).toSorted()).toEqual([
      "domain.activate",
      "domain.add",
      "domain.prove",
    ]);
  });

  it("is looked at again a day later, and made anew when it was removed by hand", async () => {
    const active = await connect(freshName());
    const { id } = world.store.findByDomain(active.domain);
    world.store.update(id, world.store.find(id).version, { enabled: false });
    await world.pass(1);
    world.store.delete(id, world.store.find(id).version);
    await world.pass(25 * 60, 60);
    await world.pass(5);
    expect(await read(active.id)).toMatchObject({ status: "active" });
    expect(world.store.findByDomain(active.domain).id).not.toBe(id);
  });

  it("fails with a reason when its records are not found in three days, and can be tried again", async () => {
    const added = await add(freshName());
    await world.pass(73 * 60, 30);
    expect(await read(added.id)).toMatchObject({
      status: "failed",
      failure: { code: "records_not_found", message: expect.stringContaining("72 hours") },
    });
    makeRecords(added);
    const again = await api.call(`POST /api/domains/${added.id}/retry`, { ...here, body: {} });
    expect(again).toMatchObject({ status: 200, body: { status: "pending_dns", failure: null } });
    await world.settle();
    await world.pass(5);
    expect(await read(added.id)).toMatchObject({ status: "active" });
    await remove(added.id);
  });

  it("is looked at now when somebody asks", async () => {
    const added = await add(freshName());
    makeRecords(added);
    expect((await api.call(`POST /api/domains/${added.id}/retry`, { ...here, body: {} })).status).toBe(200);
    await world.settle();
    expect(await read(added.id)).toMatchObject({ status: "verifying" });
    await remove(added.id);
  });

  it("fails while another website uses it, and leaves nothing behind", async () => {
    const domain = freshName();
    world.store.create({ name: `shop-${domain.split(".")[0]}`, domains: [domain], enabled: true, asks: false });
    const added = await connect(domain);
    expect(added).toMatchObject({ status: "failed", failure: { code: "used_elsewhere" } });
    await remove(added.id);
  });
});

describe("whose a domain is", () => {
  it("is decided by its records: a claim keeps nobody from it, and tells nobody of it", async () => {
    const domain = freshName();
    const squatter = await add(domain, elsewhere);
    const owner = await connect(domain);
    expect(owner.status).toBe("active");
    // The record of the owner is not the squatter's.
    expect(await read(squatter.id, elsewhere)).toMatchObject({
      status: "pending_dns",
      records: [{ verdict: "wrong" }, { verdict: "found" }],
    });
    expect(await onHost(domain)).toMatchObject({ body: { slug: here.on.slug } });
    await remove(squatter.id, elsewhere);
    await remove(owner.id);
  });

  it("cannot be taken from a college that has it, even by who controls its DNS; once released it can", async () => {
    const domain = freshName();
    const first = await connect(domain);
    const second = await add(domain, elsewhere);
    world.zone.add({ type: "TXT", name: second.records[0]!.name, value: second.records[0]!.value });
    await world.pass(3);
    expect(await read(second.id, elsewhere)).toMatchObject({ status: "failed", failure: { code: "held_by_another" } });
    expect(await onHost(domain)).toMatchObject({ body: { slug: here.on.slug } });

    expect(await remove(first.id)).toMatchObject({ status: 200, body: { status: "released" } });
    expect(await onHost(domain)).toMatchObject({ status: 404 });
    await api.call(`POST /api/domains/${second.id}/retry`, { ...elsewhere, body: {} });
    await world.settle();
    expect(await read(second.id, elsewhere)).toMatchObject({ status: "verifying", step: "earlier_use" });
    await world.pass(10);
    expect(await read(second.id, elsewhere)).toMatchObject({ status: "active" });
    await world.pass(1);
    expect(await onHost(domain)).toMatchObject({ status: 200, body: { slug: elsewhere.on.slug } });
  });

  it("is asked of the database by exactly its name: no other row is seen", async () => {
    const active = await connect(freshName());
    const seen = await db.app.sql.begin(async (sql) => {
      await sql`select set_config('app.host', ${active.domain}, true)`;
      return sql`select domain from tenant_domain`;
    });
    expect(seen.map(({ domain }) => domain)).toEqual([active.domain]);
    expect(await db.app.sql`select domain from tenant_domain`).toEqual([]);
    await remove(active.id);
  });
});

describe("a portal on its own domain", () => {
  it("makes links and takes changes there, and a session is the same college's alone", async () => {
    const { domain, id } = await connect(freshName());
    const as = here.as;
    const headers = { [EDGE_HEADERS.host]: domain, origin: `http://${domain}` };
    expect((await api.call("GET /api/me", { on: here.on, as, headers })).status).toBe(200);
    expect((await api.call("GET /api/me", { on: here.on, as: elsewhere.as, headers })).status).toBe(401);
    const invite = { email: "new@college.test", name: "New Officer", role: "officer" };
    const invited = await api.call("POST /api/members", { on: here.on, as, headers, body: invite });
    expect(invited.status, JSON.stringify(invited.body)).toBe(201);
    const mail = JSON.stringify(api.queues.bodies("deliveries").at(-1));
    expect(mail).toContain(`http://${domain}/accept-invitation?token=`);
    const foreign = { ...headers, origin: `http://${here.on.slug}.placement.test` };
    expect(await api.call("POST /api/members", { on: here.on, as, headers: foreign, body: invite })).toMatchObject({
      status: 403,
      body: { code: "foreign_origin" },
    });
    await remove(id);
  });

  it.each(["careers.nobody.test", "127.0.0.1", "evil.test:99999", "a b.test", "%.college.test", ""])(
    "is nobody's at %j",
    async (host) => {
      expect(await onHost(host)).toMatchObject({ status: 404, body: { code: "unknown_host" } });
    },
  );
});

describe("the nightly comparison", () => {
  it("removes what CloudFront serves and no college has, and leaves the rest alone", async () => {
    const kept = await connect(freshName());
    const { id } = await connect(freshName());
    const stray = (await read(id))!.domain;
    await db.superuser`delete from tenant_domain where id = ${id}`;
    await world.compare();
    await world.pass(2);
    await world.compare();
    expect(() => world.store.findByDomain(stray)).toThrow("EntityNotFound");
    expect(world.store.serves(kept.domain)).toBe(true);
    await remove(kept.id);
  });

  it("enables what was disabled by hand", async () => {
    const kept = await connect(freshName());
    const found = world.store.findByDomain(kept.domain);
    world.store.update(found.id, found.version, { enabled: false });
    await world.compare();
    await world.pass(4);
    expect(world.store.serves(kept.domain)).toBe(true);
    await remove(kept.id);
  });
});

describe("adding", () => {
  it.each([
    ["an address", "192.0.2.1"],
    ["a URL", "https://careers.college.test/jobs"],
    ["a single label", "localhost"],
    ["a wildcard", "*.college.test"],
    ["nothing", "  "],
    ["the platform itself", "placement.test"],
    ["another college's address", `${elsewhere.on.slug}.placement.test`],
  ])("refuses %s", async (_label, domain) => {
    expect(await api.call("POST /api/domains", { ...here, body: { domain } })).toMatchObject({ status: 422 });
  });

  it("refuses what is on the list already, and a sixth", async () => {
    const college = await makeCollege();
    const first = await add("karriere.müller.test", college);
    expect(first.domain).toBe("karriere.xn--mller-kva.test");
    const twice = await api.call("POST /api/domains", { ...college, body: { domain: first.domain } });
    expect(twice).toMatchObject({ status: 409, body: { code: "domain_added_already" } });
    for (let i = 0; i < 4; i++) await add(freshName(), college);
    const sixth = await api.call("POST /api/domains", { ...college, body: { domain: freshName() } });
    expect(sixth).toMatchObject({ status: 409, body: { code: "too_many_domains" } });
  });

  it.each(["officer", "coordinator", "student"] as const)("is not for a %s", async (role) => {
    const as = await makeMember(db.app, here.on.id, role, { branchId: here.on.branchId });
    const answer = await api.call("POST /api/domains", { on: here.on, as, body: { domain: freshName() } });
    expect(answer).toMatchObject({ status: 403, body: { code: "wrong_role" } });
  });

  it("another college's domain can neither be tried again nor removed", async () => {
    const added = await add(freshName());
    expect((await api.call(`POST /api/domains/${added.id}/retry`, { ...elsewhere, body: {} })).status).toBe(404);
    expect((await remove(added.id, elsewhere)).status).toBe(404);
    expect((await remove(added.id)).status).toBe(200);
    expect(await remove(added.id)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
  });
});
