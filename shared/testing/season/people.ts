import { PDFDocument, StandardFonts } from "pdf-lib";
import { stringify } from "csv-stringify/sync";
import type { SeededRandom } from "#shared/demo/random.ts";
import { DEMO_YEAR } from "#shared/demo/colleges.ts";
import { type DemoStudent, makeStudents } from "#shared/demo/students.ts";
import { SeasonClient, upload } from "./client.ts";
import type { Mails } from "./inbox.ts";

const PASSWORD = "a-season-to-remember";

/** Where the season is played. */
export interface Stage {
  /** URL of a tenant's portal with `{tenant}` in the place of its slug. */
  readonly portal: string;
  readonly inbox: Mails;
  readonly random: SeededRandom;
  /** The college that the season makes for itself. */
  readonly tenant: string;
  readonly operator: { readonly email: string; readonly password: string };
}

export interface Office {
  readonly officer: SeasonClient;
  readonly cycleId: string;
}

/** The operator makes the college; its admin comes by the mail's link, and invites the officer, who comes too. */
export async function openCollege(stage: Stage): Promise<Office> {
  const since = new Date();
  const operator = new SeasonClient("operator", stage.portal);
  await operator.signIn(stage.operator.email, stage.operator.password);
  const adminEmail = stage.inbox.address(`admin@${stage.tenant}.example`);
  await operator.must("POST /api/tenants", {
    slug: stage.tenant,
    name: `College ${stage.tenant}`,
    timeZone: "Asia/Kolkata",
    admin: { name: "Asha Admin", email: adminEmail },
  });
  const admin = await join(stage, adminEmail, "Asha Admin", since);
  const officerEmail = stage.inbox.address(`officer@${stage.tenant}.example`);
  await admin.must("POST /api/members", { name: "Omar Officer", email: officerEmail, role: "officer" });
  const officer = await join(stage, officerEmail, "Omar Officer", since);
  const { items } = await officer.must<{ items: { id: string }[] }>("GET /api/cycles");
  if (items[0] === undefined) throw new Error("a new college has no season");
  return { officer, cycleId: items[0].id };
}

async function join(stage: Stage, email: string, name: string, since: Date): Promise<SeasonClient> {
  const link = await stage.inbox.link(email, "/accept-invitation", since);
  const client = new SeasonClient(stage.tenant, stage.portal);
  const token = new URL(link).searchParams.get("token");
  await client.must(`POST /api/invitations/${token}/accept`, { name, password: PASSWORD });
  await client.signIn(email, PASSWORD);
  return client;
}

/** The officer imports the roll: a dry run first, then what was checked. Answers the students who went in. */
export async function importRoll(stage: Stage, office: Office, count: number): Promise<DemoStudent[]> {
  const students = makeStudents(stage.random, stage.tenant, count, DEMO_YEAR).map((student) => ({
    ...student,
    email: stage.inbox.address(student.email),
  }));
  const bytes = Buffer.from(toCsv(students));
  const { import: opened, upload: ticket } = await office.officer.must("POST /api/student-imports", {
    cycleId: office.cycleId,
    fileName: "roll.csv",
    sizeBytes: bytes.byteLength,
  });
  await upload(ticket, bytes);
  const report = await office.officer.must(`POST /api/student-imports/${opened.id}/check`);
  if (report.goodRows !== count) throw new Error(`${count - report.goodRows} rows of a good roll were refused`);
  await office.officer.must(`POST /api/student-imports/${opened.id}/commit`);
  return students;
}

function toCsv(students: readonly DemoStudent[]): string {
  const headers = [
    "roll_no",
    "name",
    "email",
    "program",
    "branch",
    "second_branch",
    "graduating_year",
    "cgpa",
    "active_backlogs",
    "total_backlogs",
    "tenth_pct",
    "twelfth_pct",
    "diploma_pct",
    "gap_years",
    "year_back",
    "attendance_pct",
    "training_pct",
    "work_countries",
    "gender",
    "category",
    "phone",
    "skills",
  ];
  const rows = students.map((each) => [
    each.rollNo,
    each.name,
    each.email,
    each.program,
    each.branch,
    each.secondBranch,
    each.graduatingYear,
    each.cgpa,
    each.activeBacklogs,
    each.totalBacklogs,
    each.tenthPct,
    each.twelfthPct,
    each.diplomaPct,
    each.gapYears,
    each.yearBack === null ? null : each.yearBack ? "yes" : "no",
    each.attendancePct,
    each.trainingPct,
    each.workCountries?.join(";"),
    each.gender,
    each.category,
    each.phone,
    each.skills.join(";"),
  ]);
  return stringify([headers, ...rows]);
}

/** A recruiter registers, verifies the address by mail, and the officer approves the company. */
export async function openCompany(stage: Stage, office: Office, number: number): Promise<SeasonClient> {
  const since = new Date();
  const domain = `company${number}.${stage.tenant}.example`;
  const email = stage.inbox.address(`hr@${domain}`);
  const recruiter = new SeasonClient(stage.tenant, stage.portal);
  const company = { name: `Company ${number}`, website: `https://${domain}`, industry: "Software" };
  await recruiter.must("POST /api/companies/register", {
    name: `Recruiter ${number}`,
    email,
    password: PASSWORD,
    company,
  });
  await recruiter.call("POST /api/auth/sign-in/email", { email, password: PASSWORD });
  await recruiter.follow(await stage.inbox.link(email, "/api/auth/verify-email", since));
  await recruiter.signIn(email, PASSWORD);
  const found = await office.officer.must(`GET /api/companies?status=pending&q=${encodeURIComponent(company.name)}`);
  const own = found.items.find((item: { name: string }) => item.name === company.name);
  await office.officer.must(`POST /api/companies/${own.id}/vet`, { decision: "approve", note: "Known for years." });
  return recruiter;
}

export interface SignedInStudent {
  readonly student: DemoStudent;
  readonly client: SeasonClient;
  readonly resumeId: string;
}

/** A student signs in by a mailed link, uploads a résumé, waits until it was read and confirms their profile. */
export async function openStudent(stage: Stage, student: DemoStudent): Promise<SignedInStudent> {
  const since = new Date();
  const client = new SeasonClient(stage.tenant, stage.portal);
  await client.must("POST /api/auth/sign-in/magic-link", { email: student.email, callbackURL: "/" });
  await client.follow(await stage.inbox.link(student.email, "/api/auth/magic-link/verify", since));
  const bytes = await resumeOf(student);
  const { resume, upload: ticket } = await client.must("POST /api/my/resumes", {
    fileName: "resume.pdf",
    label: "Résumé",
    contentType: "application/pdf",
    sizeBytes: bytes.byteLength,
  });
  await upload(ticket, bytes);
  await client.must(`POST /api/my/resumes/${resume.id}/confirm`);
  const read = await untilRead(client, resume.id);
  const institution = read.parsed?.education[0]?.institution.value ?? `College ${stage.tenant}`;
  await client.must("PUT /api/my/profile", {
    phone: student.phone,
    skills: [...student.skills],
    profile: { links: [], education: [{ institution }], work: [], projects: [] },
  });
  return { student, client, resumeId: resume.id };
}

async function untilRead(client: SeasonClient, id: string) {
  for (let i = 0; i < 600; i++) {
    const resume = await client.must(`GET /api/my/resumes/${id}`);
    if (resume.status !== "parsing") return resume;
    await new Promise((resume_) => setTimeout(resume_, 200));
  }
  throw new Error(`résumé ${id} was never read`);
}

async function resumeOf(student: DemoStudent): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const font = await document.embedFont(StandardFonts.Helvetica);
  // The built-in fonts know Latin letters alone.
  const latin = (text: string) => text.replace(/[^\x20-\x7e]/g, "");
  const lines = [
    latin(student.name) || "Student",
    `${student.email}  ${student.phone}`,
    "",
    "EDUCATION",
    `B.Tech in ${student.branch}, Placement Institute of Technology, 2023 - 2027, CGPA ${student.cgpa ?? "n/a"}/10`,
    "",
    "SKILLS",
    student.skills.join(", "),
  ];
  lines.forEach((line, i) => page.drawText(line, { x: 50, y: 780 - i * 18, size: 11, font }));
  return document.save();
}
