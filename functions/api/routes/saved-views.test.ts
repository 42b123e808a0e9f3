import { expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const officer = await makeMember(db.app, college.id, "officer");
const colleague = await makeMember(db.app, college.id, "officer");
const student = await makeMember(db.app, college.id, "student");

const save = (name: string, query: unknown, member = officer) =>
  api.call("POST /api/saved-views", { on: college, as: member, body: { page: "applications", name, query } });
const list = (page: string, member = officer) =>
  api.call(`GET /api/saved-views?page=${page}`, { on: college, as: member });

it("keeps one's own views of a list, and one of a name", async () => {
  const first = await save("Waiting", { stage: "waitlist", columns: "name,cgpa" });
  expect(first.body).toMatchObject({ name: "Waiting", query: { stage: "waitlist" } });
  const again = await save("Waiting", { stage: "out" });
  expect(again.body.id).toBe(first.body.id);
  expect((await list("applications")).body.items).toEqual([again.body]);
  expect((await list("drives")).body.items).toEqual([]);
  expect((await list("applications", colleague)).body.items).toEqual([]);
  const remove = (member: typeof officer) =>
    api.call(`DELETE /api/saved-views/${first.body.id}`, { on: college, as: member });
  expect((await remove(colleague)).status).toBe(404);
  expect((await remove(officer)).status).toBe(200);
  expect((await list("applications")).body.items).toEqual([]);
});

it.each([
  ["without a name", "", {}],
  ["of a page in the middle", "Page 3", { cursor: "abc" }],
  ["with a setting that is none", "X", { "a b": "c" }],
])("refuses one %s", async (_label, name, query) => {
  expect((await save(name, query)).status).toBe(422);
});

it("is for those who work with lists, thirty each", async () => {
  expect((await save("Mine", {}, student)).status).toBe(403);
  for (let i = 0; i < 30; i++) expect((await save(`View ${i}`, {}, colleague)).status).toBe(200);
  expect(await save("One more", {}, colleague)).toMatchObject({ status: 409, body: { code: "too_many_views" } });
});
