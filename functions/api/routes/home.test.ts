import { expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);

// What another college has counts nowhere here.
await makeCompany(db.app, elsewhere.id, "pending");
await makeStudent(db.app, elsewhere);

const home = async (as: Awaited<ReturnType<typeof makeMember>>) =>
  (await api.call("GET /api/home", { on: here, as })).body;

it("tells the office what waits for it, in the singular and the plural, and nothing that does not", async () => {
  const officer = await makeMember(db.app, here.id, "officer");
  expect((await home(officer)).todo).toEqual([]);
  await makeCompany(db.app, here.id, "pending");
  expect((await home(officer)).todo).toEqual([
    { code: "companies_to_vet", count: 1, label: "company waits to be vetted", path: "/companies?status=pending" },
  ]);
  await makeCompany(db.app, here.id, "pending");
  expect((await home(officer)).todo[0]).toMatchObject({ count: 2, label: "companies wait to be vetted" });
});

it("tells a student of an offer, and of a profile that is not confirmed", async () => {
  const companyId = await makeCompany(db.app, here.id);
  const student = await makeStudent(db.app, here);
  const drive = await makeDrive(db.app, here, companyId);
  await makeReleasedOffer(db.app, here, drive, student);
  expect((await home(student)).todo).toMatchObject([{ code: "offers", count: 1, path: "/offers" }]);
  const fresh = await makeStudent(db.app, here, { profileConfirmedAt: null });
  expect((await home(fresh)).todo).toMatchObject([{ code: "profile", count: 1, path: "/profile" }]);
});

it("is one for every role", async () => {
  for (const role of ["admin", "officer", "coordinator", "recruiter", "student"] as const) {
    const member = await makeMember(db.app, here.id, role);
    expect((await home(member)).figures.length, role).toBeGreaterThan(0);
  }
  expect((await api.call("GET /api/home", { on: here })).status).toBe(401);
});
