import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import type { ExportedFile } from "#shared/contracts/exports.ts";
import { readZip } from "#shared/domain/archive/zip.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember, type MadeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const officer = await makeMember(db.app, college.id, "officer");
const coordinator = await makeMember(db.app, college.id, "coordinator", { branchId: college.otherBranchId });
const companyId = await makeCompany(db.app, college.id);
const recruiter = await makeMember(db.app, college.id, "recruiter", { companyId });
const rivalId = await makeCompany(db.app, college.id);
const rival = await makeMember(db.app, college.id, "recruiter", { companyId: rivalId });
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const drive = await makeDrive(db.app, college, companyId, { pay: lakhs(12) });
const theirs = await makeDrive(db.app, college, rivalId);
const EMPTY_FACTS = { program: "BTECH", branches: ["CSE"], graduatingYear: 2027, cgpa: 8.4, activeBacklogs: 0 };

beforeAll(async () => {
  const asha = await makeStudent(db.app, college, { name: "=cmd|'/c calc'!A1", rollNo: "23CSE001", cgpa: 9.1 });
  const bela = await makeStudent(db.app, college, {
    name: "Bela, “B” Rao",
    rollNo: "23ECE002",
    branchId: college.otherBranchId,
    phone: "+91 98450 12345",
  });
  for (const [job, student] of [
    [drive, asha],
    [drive, bela],
    [theirs, bela],
  ] as const) {
    const { applicationId } = await makeReleasedOffer(db.app, college, job, student, lakhs(12));
    const [stored] = await db.superuser`select object_key from resume where id = ${student.resumeId}`;
    const body = Buffer.from(`%PDF of ${student.rollNo}`);
    await api.files.write({ key: String(stored?.["object_key"]), contentType: "application/pdf", body });
    await db.superuser`update application set applied_at = '2026-11-01T20:00:00Z', status = 'in_progress',
      snapshot = snapshot || ${db.superuser.json({ name: student.actor.name, facts: EMPTY_FACTS })}
      where id = ${applicationId}`;
  }
  await makeStudent(db.app, elsewhere, { name: "Foreigner" });
  await db.superuser`insert into strike (tenant_id, id, enrollment_id, cycle_id, source_id, kind, status, note)
    values (${college.id}, gen_random_uuid(), ${asha.enrollmentId}, ${college.cycleId}, gen_random_uuid(), 'misconduct',
      'active', '@absent')`;
});

const send = (path: string, as: MadeMember = officer, choice: object = { format: "csv" }, on = college) =>
  api.call<ExportedFile>(`POST /api/${path}`, { on, as, body: choice });

function bytesOf({ url }: ExportedFile): Buffer {
  const object = api.files.objects.get(new URL(url).pathname.slice(1));
  if (object === undefined) throw new Error(`nothing was written to ${url}`);
  return Buffer.from(object.body);
}

/** The file's rows by their headings. */
async function rowsOf(path: string, as?: MadeMember, choice?: object): Promise<Record<string, string>[]> {
  const answer = await send(path, as, choice);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const rows = parse(bytesOf(answer.body), { bom: true, columns: true }) as Record<string, string>[];
  expect(answer.body.count).toBe(rows.length);
  return rows;
}

describe("POST /api/students/export", () => {
  it("holds the whole list in its order, with no text that becomes a formula", async () => {
    const [asha, bela, ...more] = await rowsOf("students/export?sort=rollNo");
    expect(more).toEqual([]);
    expect(asha).toMatchObject({ "Roll number": "23CSE001", Name: "'=cmd|'/c calc'!A1", CGPA: "9.1", Placed: "No" });
    expect(bela).toMatchObject({ Name: "Bela, “B” Rao", Phone: "'+91 98450 12345", Branch: "ECE", "12th %": "90" });
  });

  it("holds what the filters find, in the columns that were chosen", async () => {
    const choice = { format: "csv", columns: ["cgpa", "rollNo"] };
    expect(await rowsOf("students/export?q=bela", officer, choice)).toEqual([{ "Roll number": "23ECE002", CGPA: "8" }]);
    expect(await rowsOf("students/export?q=nobody", officer, choice)).toEqual([]);
  });

  it("is a workbook that opens, its numbers numbers and its formulas texts", async () => {
    const { body } = await send("students/export?sort=-cgpa", officer, { format: "xlsx", columns: ["name", "cgpa"] });
    const [sheet] = await readXlsxFile(bytesOf(body));
    expect(sheet?.data).toEqual([
      ["Name", "CGPA"],
      ["'=cmd|'/c calc'!A1", 9.1],
      ["Bela, “B” Rao", 8],
    ]);
    expect(body.fileName).toMatch(/^students-.+-\d{4}-\d\d-\d\d\.xlsx$/);
  });

  it("shows a coordinator their own branch alone", async () => {
    const rows = await rowsOf("students/export", coordinator);
    expect(rows.map((row) => row["Roll number"])).toEqual(["23ECE002"]);
  });

  it("is on the audit trail: who, what and how many", async () => {
    await rowsOf("students/export?placed=no", coordinator, { format: "csv", columns: ["rollNo"] });
    const [entry] = await db.superuser`select actor_membership_id, entity_type, entity_id, after from audit_event
      where action = 'student.export' order by seq desc limit 1`;
    expect(entry).toMatchObject({
      actor_membership_id: coordinator.actor.membershipId,
      entity_type: "tenant",
      entity_id: college.id,
      after: { rows: 1, columns: "Roll number", placed: "no", sort: "rollNo" },
    });
  });

  it.each([
    ["a column that it does not have", { format: "csv", columns: ["gender"] }, "gender"],
    ["no column", { format: "csv", columns: [] }, "columns"],
    ["another format", { format: "pdf" }, "format"],
  ])("refuses %s, and leaves nothing behind", async (_label, choice, said) => {
    const before = api.files.objects.size;
    const answer = await send("students/export", officer, choice);
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_input" } });
    expect(JSON.stringify(answer.body)).toContain(said);
    expect(api.files.objects.size).toBe(before);
  });

  it("is no recruiter's", async () => {
    expect(await send("students/export", recruiter)).toMatchObject({ status: 403 });
  });
});

describe("POST /api/drives/{id}/applications/export", () => {
  const path = `drives/${drive.id}/applications/export`;

  it("gives a recruiter their own applicants, times on the college's clocks, and says so on the drive's trail", async () => {
    const rows = await rowsOf(`${path}?sort=rollNo`, recruiter);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      "Roll number": "23CSE001",
      Programme: "BTECH",
      CGPA: "8.4",
      Status: "In progress",
      "Stands in": "Round 1",
      Applied: "2026-11-02 01:30",
    });
    expect(Object.keys(rows[0] ?? {})).not.toEqual(expect.arrayContaining(["Gender"]));
    const entries = await db.superuser`select actor_role, after from audit_event
      where action = 'application.export' and entity_type = 'drive' and entity_id = ${drive.id}`;
    expect(entries).toMatchObject([{ actor_role: "recruiter", after: { rows: 2 } }]);
  });

  it("gives a coordinator those of their branch", async () => {
    const rows = await rowsOf(path, coordinator);
    expect(rows.map((row) => row["Roll number"])).toEqual(["23ECE002"]);
  });

  it("does not tell another company, or another college, that there are any", async () => {
    const before = api.files.objects.size;
    expect(await send(path, rival)).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(await send(path, stranger, undefined, elsewhere)).toMatchObject({ status: 404 });
    expect(api.files.objects.size).toBe(before);
  });
});

describe("POST /api/drives/{id}/applications/resumes", () => {
  const path = `drives/${drive.id}/applications/resumes`;

  it("holds the résumé of each applicant, and each is on the record", async () => {
    const answer = await send(`${path}?stage=round_1`, recruiter, {});
    expect(answer).toMatchObject({ status: 201, body: { count: 2 } });
    const files = readZip(bytesOf(answer.body), () => true, { maxInflatedBytes: 1_000_000, maxInflationRatio: 100 });
    // A stroke and a quotation mark are no part of a file's name everywhere.
    expect([...files.keys()]).toEqual(["23CSE001 =cmd_'_c calc'!A1.pdf", "23ECE002 Bela, “B” Rao.pdf"]);
    expect(files.get("23ECE002 Bela, “B” Rao.pdf")?.toString()).toBe("%PDF of 23ECE002");
    const trail = await db.superuser`select action, count(*)::int from audit_event
      where actor_membership_id = ${recruiter.actor.membershipId} and action like 'application.%resume%'
      group by action order by action`;
    expect(trail).toMatchObject([
      { action: "application.export_resumes", count: 1 },
      { action: "application.read_resume", count: 2 },
    ]);
  });

  it("refuses when nobody matches, and when it would be too much", async () => {
    expect(await send(`${path}?q=nobody`, officer, {})).toMatchObject({
      status: 409,
      body: { code: "nothing_to_export" },
    });
    // In a college of its own, whose lists nobody counts.
    const big = await makeTenant(db.app);
    const there = await makeMember(db.app, big.id, "officer");
    const large = await makeDrive(db.app, big, await makeCompany(db.app, big.id));
    const student = await makeStudent(db.app, big);
    await makeReleasedOffer(db.app, big, large, student);
    await db.superuser`update resume set size_bytes = 200000001 where id = ${student.resumeId}`;
    expect(await send(`drives/${large.id}/applications/resumes`, there, {}, big)).toMatchObject({
      status: 413,
      body: { code: "too_many_resumes" },
    });
  });

  it("is not a coordinator's, another company's or another college's", async () => {
    expect(await send(path, coordinator, {})).toMatchObject({ status: 403, body: { code: "wrong_role" } });
    expect(await send(path, rival, {})).toMatchObject({ status: 404 });
    expect(await send(path, stranger, {}, elsewhere)).toMatchObject({ status: 404 });
  });
});

describe("the other lists", () => {
  it.each([
    ["offers of a drive", `drives/${drive.id}/offers/export`, 2, { Currency: "INR", CTC: "1200000" }],
    ["drives", `drives/export?q=${encodeURIComponent("Engineer")}`, 2, { "Stipend a month": "0" }],
    ["companies", "companies/export", 2, { Status: "Approved", Flags: "" }],
    ["strikes", "strikes/export", 1, { "What happened": "'@absent", Strike: "Misconduct", Debarred: "No" }],
    ["offers from elsewhere", "external-offers/export", 0, undefined],
  ])("%s", async (_label, path, count, first) => {
    const rows = await rowsOf(path);
    expect(rows).toHaveLength(count);
    if (first !== undefined) expect(rows[0]).toMatchObject(first);
  });

  it("a recruiter's list of drives holds their own", async () => {
    expect(await rowsOf("drives/export", rival, { format: "csv", columns: ["title"] })).toHaveLength(1);
  });
});
