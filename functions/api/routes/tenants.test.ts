import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const platform = await makeTenant(db.app, { kind: "platform" });
const operator = await makeMember(db.app, platform.id, "operator");
const college = await makeTenant(db.app);
const admin = await makeMember(db.app, college.id, "admin");

const PNG = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
);

function college3(slug: string) {
  return {
    slug,
    name: "Third College",
    timeZone: "Asia/Kolkata",
    admin: { name: "Asha", email: "asha@third.example" },
  };
}

describe("POST /api/tenants", () => {
  it("makes a college whose host answers at once and invites its administrator", async () => {
    const answer = await api.call("POST /api/tenants", { on: platform, as: operator, body: college3("third") });
    expect(answer).toMatchObject({ status: 201, body: { slug: "third", portalUrl: "http://third.placement.test" } });

    const host = await api.call("GET /api/tenant", { on: { slug: "third" } });
    expect(host).toMatchObject({ status: 200, body: { name: "Third College", kind: "college" } });
    const [mail] = api.queues.bodies("deliveries") as { to: string; content: { data: { url: string } } }[];
    expect(mail).toMatchObject({ to: "asha@third.example", content: { template: "invitation" } });

    const token = new URL(mail!.content.data.url).searchParams.get("token");
    const shown = await api.call(`GET /api/invitations/${token}`, { on: { slug: "third" } });
    expect(shown).toMatchObject({ status: 200, body: { role: "admin", hasAccount: false } });
    const elsewhere = await api.call(`GET /api/invitations/${token}`, { on: college });
    expect(elsewhere).toMatchObject({ status: 410 });

    const body = { name: "Asha A", password: "correct horse battery" };
    const accepted = await api.call(`POST /api/invitations/${token}/accept`, { on: { slug: "third" }, body });
    expect(accepted).toMatchObject({ status: 200, body: { next: "sign_in" } });
    const again = await api.call(`POST /api/invitations/${token}/accept`, { on: { slug: "third" }, body });
    expect(again).toMatchObject({ status: 410, body: { code: "invitation_gone" } });

    const credentials = { email: "asha@third.example", password: body.password };
    const signedIn = await api.call("POST /api/auth/sign-in/email", { on: { slug: "third" }, body: credentials });
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers.getSetCookie().find((each) => each.startsWith("placement="))!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).not.toMatch(/Domain/i);
    const own = { cookie: cookie.split(";")[0]! };
    expect(await api.call("GET /api/me", { on: { slug: "third" }, headers: own })).toMatchObject({
      status: 200,
      body: { user: { name: "Asha A" }, membership: { role: "admin" } },
    });
    // The same cookie on another host is nobody's.
    expect(await api.call("GET /api/me", { on: college, headers: own })).toMatchObject({ status: 401 });
  });

  it("says that an address is taken", async () => {
    const answer = await api.call("POST /api/tenants", { on: platform, as: operator, body: college3(college.slug) });
    expect(answer).toMatchObject({ status: 409, body: { code: "slug_taken", invalidParams: [{ name: "slug" }] } });
  });

  it.each(["operator", "www", "-x-", "Ab", "x"])("refuses the address %j", async (slug) => {
    const answer = await api.call("POST /api/tenants", { on: platform, as: operator, body: college3(slug) });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name: "slug" }] } });
  });
});

describe("PUT /api/tenant", () => {
  const look = {
    name: "Renamed College",
    timeZone: "Asia/Kolkata",
    primaryColor: "#0f766e",
    accentColor: "#f97316",
    senderName: "The Office",
  };

  it("changes the look, seen on the next request", async () => {
    expect((await api.call("PUT /api/tenant", { on: college, as: admin, body: look })).status).toBe(200);
    const seen = await api.call("GET /api/tenant", { on: college });
    expect(seen.body).toMatchObject({ name: "Renamed College", branding: { primaryColor: "#0f766e" } });
  });

  it("is remembered for seconds by other environments, which the portal may ask to look again", async () => {
    const elsewhere = new TestApi(db);
    const before = await elsewhere.call("GET /api/tenant", { on: college });
    await api.call("PUT /api/tenant", { on: college, as: admin, body: { ...look, name: "Renamed Again" } });
    const remembered = await elsewhere.call("GET /api/tenant", { on: college });
    expect(remembered.body).toMatchObject({ name: before.body.name });
    const headers = { [EDGE_HEADERS.fresh]: "1" };
    const fresh = await elsewhere.call("GET /api/tenant", { on: college, headers });
    expect(fresh.body).toMatchObject({ name: "Renamed Again" });
  });

  it("refuses a sender's name that could break a mail's header", async () => {
    const body = { ...look, senderName: "Office <x@y.z>" };
    expect(await api.call("PUT /api/tenant", { on: college, as: admin, body })).toMatchObject({ status: 422 });
  });
});

describe("the logo", () => {
  it("is uploaded straight to storage, checked by its bytes, and shown to anybody", async () => {
    const wanted = { contentType: "image/png", sizeBytes: PNG.byteLength };
    const ticket = await api.call("POST /api/tenant/logo", { on: college, as: admin, body: wanted });
    expect(ticket.status).toBe(201);
    const { objectKey } = ticket.body;
    await api.files.write({ key: objectKey, contentType: "image/png", body: PNG });
    const taken = await api.call("POST /api/tenant/logo/confirm", { on: college, as: admin, body: { objectKey } });
    expect(taken.body.branding.logoUrl).toMatch(/^\/api\/tenant\/logo\?v=/);
    expect(await api.call("GET /api/tenant/logo", { on: college })).toMatchObject({ status: 200 });
  });

  it("is not a text that calls itself a picture", async () => {
    const wanted = { contentType: "image/png", sizeBytes: 4 };
    const { objectKey } = (await api.call("POST /api/tenant/logo", { on: college, as: admin, body: wanted })).body;
    await api.files.write({ key: objectKey, contentType: "image/png", body: Buffer.from("<svg") });
    const taken = await api.call("POST /api/tenant/logo/confirm", { on: college, as: admin, body: { objectKey } });
    expect(taken).toMatchObject({ status: 422 });
    expect(api.files.objects.has(objectKey)).toBe(false);
  });

  it("is never another college's object", async () => {
    const body = { objectKey: `tenants/${platform.id}/logos/x` };
    expect(await api.call("POST /api/tenant/logo/confirm", { on: college, as: admin, body })).toMatchObject({
      status: 404,
    });
  });
});
