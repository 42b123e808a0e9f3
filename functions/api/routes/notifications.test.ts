import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { notification } from "#shared/db/schema/notification.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember, type MadeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);

/** A notice `n`, one minute after the one before it. */
async function tell(member: MadeMember, n: number): Promise<string> {
  const id = newId();
  const createdAt = new Date(Date.UTC(2026, 7, 1, 9, n));
  const row = { tenantId: here.id, id, membershipId: member.actor.membershipId, eventId: newId(), createdAt };
  await withTenant(db.app, here.id, (tx) =>
    tx.insert(notification).values({ ...row, category: "drives", title: `Notice ${n}`, body: "Text", path: "/drives" }),
  );
  return id;
}

describe("GET /api/my/notifications", () => {
  it("pages one's own, newest first, with the number that is unread", async () => {
    const member = await makeMember(db.app, here.id, "officer");
    const other = await makeMember(db.app, here.id, "officer");
    for (let n = 0; n < 5; n++) await tell(member, n);
    await tell(other, 9);
    const first = await api.call("GET /api/my/notifications?limit=3", { on: here, as: member });
    expect(first).toMatchObject({ status: 200, body: { unread: 5 } });
    const rest = await api.call(`GET /api/my/notifications?limit=3&cursor=${first.body.nextCursor}`, {
      on: here,
      as: member,
    });
    const titles = [...first.body.items, ...rest.body.items].map((item) => item.title);
    expect(titles).toEqual(["Notice 4", "Notice 3", "Notice 2", "Notice 1", "Notice 0"]);
    expect(rest.body.nextCursor).toBeNull();
  });
});

describe("reading", () => {
  it("marks one, then all, and stays as it is when done again", async () => {
    const member = await makeMember(db.app, here.id, "recruiter");
    const id = await tell(member, 1);
    await tell(member, 2);
    const read = () => api.call(`POST /api/my/notifications/${id}/read`, { on: here, as: member });
    expect(await read()).toMatchObject({ status: 200, body: { unread: 1 } });
    const [before] = await db.superuser`select read_at from notification where id = ${id}`;
    api.time = () => new Date(Date.now() + 60_000);
    expect(await read()).toMatchObject({ status: 200, body: { unread: 1 } });
    api.time = () => new Date();
    expect(await db.superuser`select read_at from notification where id = ${id}`).toEqual([before]);
    const all = await api.call("POST /api/my/notifications/read-all", { on: here, as: member });
    expect(all).toMatchObject({ status: 200, body: { unread: 0 } });
  });

  it("is of one's own notices alone", async () => {
    const owner = await makeMember(db.app, here.id, "officer");
    const id = await tell(owner, 1);
    const fellow = await makeMember(db.app, here.id, "officer");
    const foreigner = await makeMember(db.app, elsewhere.id, "officer");
    const path = `POST /api/my/notifications/${id}/read` as const;
    expect(await api.call(path, { on: here, as: fellow })).toMatchObject({ status: 404 });
    expect(await api.call(path, { on: elsewhere, as: foreigner })).toMatchObject({ status: 404 });
    await api.call("POST /api/my/notifications/read-all", { on: here, as: fellow });
    expect(await db.superuser`select read_at from notification where id = ${id}`).toEqual([{ read_at: null }]);
  });
});

describe("preferences", () => {
  const path = "/api/my/notification-preferences";

  it("mail everything until one is turned off, and on again", async () => {
    const member = await makeMember(db.app, here.id, "student");
    const start = await api.call(`GET ${path}`, { on: here, as: member });
    expect(start.body.items.every((item: { email: boolean }) => item.email)).toBe(true);
    const set = (email: boolean) =>
      api.call(`PUT ${path}`, { on: here, as: member, body: { category: "drives", email } });
    expect((await set(false)).body.items).toContainEqual({ category: "drives", email: false, mutable: true });
    expect((await api.call(`GET ${path}`, { on: here, as: member })).body).toEqual((await set(false)).body);
    expect((await set(true)).body).toEqual(start.body);
  });

  it.each(["offers", "results", "account"])("refuse to mute %s, and say why", async (category) => {
    const member = await makeMember(db.app, here.id, "student");
    const answer = await api.call(`PUT ${path}`, { on: here, as: member, body: { category, email: false } });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: "invalid_input", invalidParams: [{ name: "category" }] },
    });
    expect(answer.body.detail).toMatch(/always mailed/);
  });

  it("refuse a category that is none", async () => {
    const member = await makeMember(db.app, here.id, "student");
    const answer = await api.call(`PUT ${path}`, { on: here, as: member, body: { category: "weather", email: false } });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name: "category" }] } });
  });
});
