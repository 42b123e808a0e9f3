import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const elsewhere = await makeTenant(db.app);
const stranger = await makeMember(db.app, elsewhere.id, "officer");

const verify = (body: object, as = officer, on = here) => api.call("POST /api/verifications", { on, as, body });

describe("vouching for facts", () => {
  it("names who vouched, stays while a change is only asked for, and is given once", async () => {
    const student = await makeStudent(db.app, here);
    const body = { enrollmentIds: [student.enrollmentId], fields: ["cgpa", "tenthPct"] };
    const preview = await api.call("POST /api/verifications/preview", { on: here, as: officer, body });
    expect(preview.body).toMatchObject({ totals: { affected: 1 }, affected: [{ reason: "CGPA: 8, 10th: 90 %" }] });
    expect(await verify({ ...body, hash: preview.body.hash })).toMatchObject({ status: 200, body: { affected: 1 } });
    expect(await verify(body)).toMatchObject({ status: 409, body: { code: "nothing_to_verify" } });
    const fields = async () => (await api.call("GET /api/my/profile", { on: here, as: student })).body.fields;
    const by = officer.actor.name;
    expect(await fields()).toContainEqual(
      expect.objectContaining({ field: "cgpa", verified: expect.objectContaining({ by, way: "staff" }) }),
    );
    await api.call("POST /api/my/profile-changes", {
      on: here,
      as: student,
      body: { field: "cgpa", value: 8.4, reason: "A paper was marked again." },
    });
    expect(await fields()).toContainEqual(
      expect.objectContaining({ field: "cgpa", verified: expect.objectContaining({ by }) }),
    );
  });

  it("is outdated when the values changed after the preview", async () => {
    const { enrollmentId } = await makeStudent(db.app, here);
    const body = { enrollmentIds: [enrollmentId], fields: ["tenthPct", "gapYears"] };
    const preview = await api.call("POST /api/verifications/preview", { on: here, as: officer, body });
    await api.call(`PATCH /api/students/${enrollmentId}`, { on: here, as: officer, body: { tenthPct: 61 } });
    const { hash } = preview.body;
    expect(await verify({ ...body, hash })).toMatchObject({ status: 409, body: { code: "world_changed" } });
  });

  it("lists who waits; another college's students are not to be found", async () => {
    const { enrollmentId, rollNo } = await makeStudent(db.app, here);
    const list = await api.call(`GET /api/verifications/waiting?q=${rollNo}`, { on: here, as: officer });
    expect(list.body.items).toMatchObject([{ enrollmentId, waiting: expect.any(Array) }]);
    expect((await verify({ enrollmentIds: [enrollmentId] }, stranger, elsewhere)).status).toBe(404);
    await verify({ enrollmentIds: [enrollmentId] });
    const rest = await api.call(`GET /api/verifications/waiting?q=${rollNo}`, { on: here, as: officer });
    expect(rest.body.items).toEqual([]);
  });
});
