import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, readEnrollment } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const stranger = await makeMember(db.app, elsewhere.id, "officer");

const HEAD = "Roll No,Name,Email ID,Course,Dept,Batch,CGPA,Backlogs";
const line = (roll: string, rest = "8.1,0") =>
  `${roll},Student ${roll},${roll.toLowerCase()}@college.example,BTECH,CSE,2027,${rest}`;

async function open(sizeBytes: number): Promise<{ id: string; key: string }> {
  const body = { cycleId: here.cycleId, fileName: "students.csv", sizeBytes };
  const opened = await api.call("POST /api/student-imports", { on: here, as: officer, body });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  return { id: opened.body.import.id, key: opened.body.upload.url.replace("https://files.test/", "") };
}

const put = (key: string, body: Uint8Array) => api.files.write({ key, contentType: "text/csv", body });

async function upload(...lines: string[]): Promise<string> {
  const { id, key } = await open(1_000);
  await put(key, Buffer.from(lines.join("\n")));
  return id;
}

const run = (id: string, verb: "check" | "commit") =>
  api.call(`POST /api/student-imports/${id}/${verb}`, { on: here, as: officer });

async function importAll(...lines: string[]) {
  const id = await upload(HEAD, ...lines);
  await run(id, "check");
  return run(id, "commit");
}

const enrolled = (rollNo: string) => db.superuser`
  select e.*, m.status as account, m.role, cm.status as season from enrollment e
  join membership m on m.tenant_id = e.tenant_id and m.id = e.membership_id
  left join cycle_membership cm on cm.tenant_id = e.tenant_id and cm.enrollment_id = e.id
  where e.tenant_id = ${here.id} and e.roll_no = ${rollNo}`;

describe("putting a sheet in", () => {
  it("makes an invited student in the season, and is on the audit trail once, with its counts", async () => {
    const id = await upload(HEAD, line("A1"), line("A2"), line("A3", "12,0"));
    await run(id, "check");
    expect(await run(id, "commit")).toMatchObject({ status: 200 });
    expect(await enrolled("A1")).toMatchObject([
      { account: "invited", role: "student", season: "active", cgpa: "8.10", active_backlogs: 0 },
    ]);
    expect(await enrolled("A3")).toEqual([]);
    const trail = await db.superuser`
      select action, after from audit_event where entity_id = ${id} and action = 'student_import.commit'`;
    expect(trail).toMatchObject([{ after: { totalRows: 3, newStudents: 2, changedStudents: 0 } }]);
    expect(api.queues.sent).toEqual([]);
    const shown = await api.call(`GET /api/student-imports/${id}`, { on: here, as: officer });
    expect(shown.body).toMatchObject({ status: "imported", totalRows: 3, goodRows: 2, newStudents: 2 });
  });

  it("knows a student by the roll number however it is written", async () => {
    await importAll(line("B1CSE"));
    expect((await importAll(line("b1cse", "9,0"))).body).toMatchObject({ newStudents: 0, changedStudents: 1 });
    expect(await enrolled("B1CSE")).toMatchObject([{ cgpa: "9.00" }]);
  });

  it("keeps an account that was claimed, and the student's own part", async () => {
    const student = await makeStudent(db.app, here, { rollNo: "C1", skills: ["sql"], phone: "12345678" });
    const row = line("C1", "6.6,1").replace("c1@college.example", student.actor.email);
    expect((await importAll(row)).body).toMatchObject({ changedStudents: 1, problems: [] });
    const after = await readEnrollment(db.app, here.id, student.enrollmentId);
    expect(after).toMatchObject({ cgpa: 6.6, totalBacklogs: 0, skills: ["sql"], phone: "12345678" });
    expect(await enrolled("C1")).toMatchObject([{ account: "active", season: "active" }]);
  });

  it("keeps what a sheet leaves blank, clears what it clears, and reads flags, attendance and countries", async () => {
    const head = `${HEAD},year_back,attendance,placed_before,work_authorisation`;
    const importRow = async (cells: string) => {
      const id = await upload(head, `${line("G1")},${cells}`);
      expect((await run(id, "check")).body).toMatchObject({ problems: [] });
      await run(id, "commit");
      const [row] = await enrolled("G1");
      const { year_back, attendance_pct, placed_before, work_countries } = row ?? {};
      return [year_back, attendance_pct, placed_before, work_countries];
    };
    expect(await importRow("no,81.5%,,IN;US")).toEqual([false, "81.50", false, ["IN", "US"]]);
    expect(await importRow(",,yes,")).toEqual([false, "81.50", true, ["IN", "US"]]);
    expect(await importRow("-,-,-,-")).toEqual([null, null, false, null]);
  });

  it.each([
    ["another student's", async () => (await makeStudent(db.app, here)).actor.email.toUpperCase()],
    ["an officer's", async () => officer.actor.email],
  ])("never lets a student take an address that is %s", async (_label, taken) => {
    const id = await upload(HEAD, line("D1").replace("d1@college.example", await taken()), line("D2"));
    const report = await run(id, "check");
    expect(report.body).toMatchObject({ goodRows: 1, problems: [{ row: 2, column: "email", code: "taken" }] });
  });

  it("does not mind whose address it is at another college", async () => {
    const { actor } = await makeStudent(db.app, elsewhere);
    const id = await upload(HEAD, line("E1").replace("e1@college.example", actor.email));
    expect((await run(id, "check")).body).toMatchObject({ goodRows: 1, problems: [] });
  });

  it("refuses a file that is not the one that was checked", async () => {
    const { id, key } = await open(100);
    await put(key, Buffer.from(`${HEAD}\n${line("F1")}`));
    await run(id, "check");
    await put(key, Buffer.from(`${HEAD}\n${line("F2")}`));
    expect(await run(id, "commit")).toMatchObject({ status: 409, body: { code: "not_checked" } });
    expect(await enrolled("F2")).toEqual([]);
  });

  it("takes twenty thousand, and the same again", async () => {
    const rolls = Array.from({ length: 20_000 }, (_, i) => line(`24CSE${i}`));
    expect((await importAll(...rolls)).body).toMatchObject({ newStudents: 20_000, problems: [] });
    expect((await importAll(...rolls)).body).toMatchObject({ newStudents: 0, changedStudents: 20_000 });
    const count = await db.superuser`
      select count(*)::int as n from enrollment where tenant_id = ${here.id} and roll_no like '24CSE%'`;
    expect(count).toEqual([{ n: 20_000 }]);
  }, 180_000);
});

describe("the report", () => {
  it("keeps the columns that were left out, and gives the problems as a file", async () => {
    const id = await upload(`${HEAD},Hobby`, `${line("G1", "9,=1+1")},chess`);
    expect((await run(id, "check")).body).toMatchObject({ unknownColumns: ["Hobby"], goodRows: 0 });
    const file = await api.call(`GET /api/student-imports/${id}/problems.csv`, { on: here, as: officer });
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="problems.csv"');
    expect(file.body).toContain("2,active_backlogs,not_a_number");
    const list = await api.call("GET /api/student-imports", { on: here, as: officer });
    expect(list.body.items[0]).toMatchObject({ id, status: "checked", unknownColumns: ["Hobby"] });
  });

  it("holds the first thousand problems and says how many rows are good", async () => {
    const id = await upload(HEAD, ...Array.from({ length: 1_200 }, (_, i) => line(`H${i}`, "x,y")));
    const report = await run(id, "check");
    expect(report.body).toMatchObject({ totalRows: 1_200, goodRows: 0 });
    expect(report.body.problems).toHaveLength(1_000);
  });
});

describe("the template", () => {
  it("is a sheet that the check takes as it is", async () => {
    const template = await api.call("GET /api/student-imports/template.csv", { on: here, as: officer });
    expect(template.headers.get("content-type")).toContain("text/csv");
    const report = await run(await upload(String(template.body)), "check");
    expect(report.body).toMatchObject({ totalRows: 1, goodRows: 1, problems: [], unknownColumns: [] });
  });
});

describe("what is refused", () => {
  const good = { cycleId: here.cycleId, fileName: "students.csv", sizeBytes: 10 };
  it.each([
    ["more than 10 MB", { sizeBytes: 10 * 1_048_576 + 1 }, "sizeBytes"],
    ["an empty file", { sizeBytes: 0 }, "sizeBytes"],
    ["a season of another college", { cycleId: elsewhere.cycleId }, "cycleId"],
  ])("%s, before it is uploaded", async (_label, change, name) => {
    const answer = await api.call("POST /api/student-imports", { on: here, as: officer, body: { ...good, ...change } });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
  });

  it("a file that is larger than was announced", async () => {
    const { id, key } = await open(100);
    await put(key, new Uint8Array(10 * 1_048_576 + 1).fill(65));
    expect(await run(id, "check")).toMatchObject({ status: 413, body: { code: "file_too_large" } });
  });

  it("a coordinator", async () => {
    const coordinator = await makeMember(db.app, here.id, "coordinator", { branchId: here.branchId });
    const answer = await api.call("POST /api/student-imports", { on: here, as: coordinator, body: good });
    expect(answer).toMatchObject({ status: 403, body: { code: "wrong_role" } });
  });

  it.each(["GET ", "GET /problems.csv", "POST /check", "POST /commit"] as const)(
    "another college's office: %s",
    async (what) => {
      const id = await upload(HEAD, line("I1"));
      const [method, part] = what.split(" ") as ["GET" | "POST", string];
      const answer = await api.call(`${method} /api/student-imports/${id}${part}`, { on: elsewhere, as: stranger });
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
    },
  );
});
