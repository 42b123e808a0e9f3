import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const officer = await makeMember(db.app, college.id, "officer");
const coordinator = await makeMember(db.app, college.id, "coordinator", { branchId: college.otherBranchId });
const companyId = await makeCompany(db.app, college.id);

// CSE: placed at 10, 12 and 20 lakhs, one without an offer. ECE: one placed at 8, one whose offer waits.
for (const [amount, facts] of [
  [10, {}],
  [12, {}],
  [20, {}],
  [8, { branchId: college.otherBranchId }],
] as const) {
  const student = await makeStudent(db.app, college, facts);
  const { offerId } = await makeReleasedOffer(
    db.app,
    college,
    await makeDrive(db.app, college, companyId),
    student,
    lakhs(amount),
  );
  const answer = await api.call(`POST /api/my/offers/${offerId}/accept`, { on: college, as: student });
  expect(answer.status).toBe(200);
}
await makeStudent(db.app, college);
const waiting = await makeStudent(db.app, college, { branchId: college.otherBranchId });
await makeReleasedOffer(db.app, college, await makeDrive(db.app, college, companyId), waiting);

const LAKH = 10_000_000;
const query = `cycleId=${college.cycleId}`;

describe("GET /api/reports/placement", () => {
  it("counts students and offers apart, with a true median over all", async () => {
    const { body } = await api.call(`GET /api/reports/placement?${query}`, { on: college, as: officer });
    expect(body.branches).toMatchObject([
      {
        code: "CSE",
        registered: 4,
        applied: 3,
        placed: 3,
        offers: 3,
        placementRate: 75,
        medianPayMinor: 12 * LAKH,
        meanPayMinor: 14 * LAKH,
      },
      {
        code: "ECE",
        registered: 2,
        applied: 2,
        placed: 1,
        offers: 2,
        placementRate: 50,
        minPayMinor: 8 * LAKH,
        maxPayMinor: 8 * LAKH,
      },
    ]);
    expect(body.total).toMatchObject({
      registered: 6,
      placed: 4,
      offers: 5,
      placementRate: 66.7,
      medianPayMinor: 11 * LAKH,
    });
    expect(body.definitions.map((each: { figure: string }) => each.figure)).toContain("placementRate");
  });

  it("shows a coordinator their own branch alone", async () => {
    const { body } = await api.call(`GET /api/reports/placement?${query}`, { on: college, as: coordinator });
    expect(body.branches.map((branch: { code: string }) => branch.code)).toEqual(["ECE"]);
    expect(body.total.registered).toBe(2);
  });

  it("knows no season of another college", async () => {
    const elsewhere = await makeTenant(db.app);
    const answer = await api.call(`GET /api/reports/placement?cycleId=${elsewhere.cycleId}`, {
      on: college,
      as: officer,
    });
    expect(answer.status).toBe(404);
  });
});

describe("GET /api/reports/placement/export", () => {
  it("is a CSV that says what the report says", async () => {
    const answer = await api.call(`GET /api/reports/placement/export?${query}&format=csv`, {
      on: college,
      as: officer,
    });
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="placement-.*\.csv"$/);
    const lines = (answer.body as string).trim().split("\n");
    expect(lines[1]).toBe("CSE,Computer Science,4,4,3,3,3,75,1000000,1200000,1400000,2000000");
    expect(lines.at(-1)).toMatch(/^Total,All branches,6,/);
  });

  it("is a workbook that opens", async () => {
    const path = `/api/reports/placement/export?${query}&format=xlsx` as const;
    const [sheet] = await readXlsxFile(Buffer.from(await api.download(path, { on: college, as: officer })));
    expect(sheet?.data.at(-1)?.slice(0, 3)).toEqual(["Total", "All branches", 6]);
  });
});
