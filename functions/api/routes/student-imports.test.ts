import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const officer = await makeMember(db.app, college.id, "officer");

const HEADER = "Roll No,Name,Email ID,Program,Branch,Batch,CGPA,Skills";

async function upload(csv: string | Uint8Array): Promise<string> {
  const bytes = typeof csv === "string" ? Buffer.from(csv) : csv;
  const body = { cycleId: college.cycleId, fileName: "roll.csv", sizeBytes: bytes.byteLength };
  const opened = await api.call("POST /api/student-imports", { on: college, as: officer, body });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  const { id } = opened.body.import;
  await api.files.write({ key: `tenants/${college.id}/imports/${id}`, contentType: "text/csv", body: bytes });
  return id;
}

const step = (id: string, verb: "check" | "commit") =>
  api.call(`POST /api/student-imports/${id}/${verb}`, { on: college, as: officer });

describe("an import of 500 rows, six of them bad", () => {
  const rows = Array.from({ length: 500 }, (_, i) => {
    const n = String(i + 1).padStart(4, "0");
    return [
      `23CSE${n}`,
      `Student ${n}`,
      `s${n}@college.example`,
      "BTECH",
      i % 2 ? "CSE" : "ECE",
      "2027",
      "8.1",
      "sql;java",
    ];
  });
  rows[9]![6] = "11";
  rows[19]![4] = "XYZ";
  rows[29]![2] = "not-an-address";
  rows[39]![0] = "";
  rows[49]![0] = rows[48]![0]!;
  rows[59]![5] = "soon";
  const csv = [HEADER, ...rows.map((row) => row.join(","))].join("\r\n");

  it("names row, column and reason in a dry run, and changes nothing", async () => {
    const report = await step(await upload(csv), "check");
    expect(report).toMatchObject({
      status: 200,
      body: { totalRows: 500, goodRows: 494, newStudents: 494, changedStudents: 0 },
    });
    expect(report.body.problems.map((problem: any) => [problem.row, problem.column, problem.code])).toEqual([
      [11, "cgpa", "out_of_range"],
      [21, "branch", "unknown_code"],
      [31, "email", "malformed"],
      [41, "roll_no", "missing"],
      [51, "roll_no", "repeated"],
      [61, "graduating_year", "not_a_number"],
    ]);
    expect(await db.superuser`select count(*)::int as n from enrollment`).toMatchObject([{ n: 0 }]);
  });

  it("puts the good rows in, mails nobody, and does it once", async () => {
    const id = await upload(csv);
    expect(await step(id, "commit")).toMatchObject({ status: 409, body: { code: "not_checked" } });
    await step(id, "check");
    const done = await step(id, "commit");
    expect(done).toMatchObject({ status: 200, body: { status: "imported", newStudents: 494 } });
    expect(await step(id, "commit")).toMatchObject({ status: 409, body: { code: "already_imported" } });
    expect(await db.superuser`select count(*)::int as n from cycle_membership where status = 'active'`).toMatchObject([
      { n: 494 },
    ]);
    expect(api.queues.bodies("deliveries")).toEqual([]);
    const found = await api.call("GET /api/students?q=student%200002&limit=5", { on: college, as: officer });
    expect(found.body.items).toMatchObject([{ rollNo: "23CSE0002", branch: "CSE", cgpa: 8.1, account: "invited" }]);
  });

  it("changes what a second sheet says, leaves blanks alone and clears what is cleared", async () => {
    const second = await upload(
      `${HEADER}\n23CSE0001,Renamed One,s0001@college.example,BTECH,CSE,2027,-,\n23CSE0002,Student 0002,s0003@college.example,BTECH,CSE,2027,,`,
    );
    const report = await step(second, "check");
    expect(report.body).toMatchObject({ changedStudents: 1, problems: [{ row: 3, column: "email", code: "taken" }] });
    await step(second, "commit");
    const [row] = await db.superuser`select name, cgpa, skills from enrollment where roll_no = '23CSE0001'`;
    expect(row).toEqual({ name: "Renamed One", cgpa: null, skills: ["sql", "java"] });
  });
});

describe("a sheet as people save it", () => {
  it.each([
    ["with a byte order mark", `\uFEFF${HEADER}\n24A1,A,a1@x.example,BTECH,CSE,2027,8,`],
    ["by semicolons", `${HEADER.replaceAll(",", ";")}\n24A2;A;a2@x.example;BTECH;CSE;2027;8;`],
    ["with quotes and a comma inside", `${HEADER}\n24A3,"Rao, Asha",a3@x.example,BTECH,CSE,2027,8,"sql,java"`],
    ["with empty lines at the end", `${HEADER}\n24A4,A,a4@x.example,BTECH,CSE,2027,8,\n\n,,,,,,,\n`],
  ])("is read %s", async (_label, csv) => {
    expect((await step(await upload(csv), "check")).body).toMatchObject({ totalRows: 1, goodRows: 1, problems: [] });
  });

  it.each<[string, string | Uint8Array, string]>([
    ["that lacks a column", "Roll No,Name\n1,A", "email"],
    ["with a column twice", `${HEADER},Roll Number\n1,A,a@b.example,BTECH,CSE,2027,8,,2`, "roll_no"],
    ["that is no text", Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]), "UTF-8"],
    ["with an open quote", `${HEADER}\n"1,A`, "CSV"],
  ])("is refused %s, with the reason", async (_label, csv, word) => {
    const answer = await step(await upload(csv), "check");
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(word);
  });

  it("is refused when it has not arrived", async () => {
    const body = { cycleId: college.cycleId, fileName: "x.csv", sizeBytes: 10 };
    const opened = await api.call("POST /api/student-imports", { on: college, as: officer, body });
    expect(await step(opened.body.import.id, "check")).toMatchObject({ status: 409, body: { code: "not_uploaded" } });
  });
});
