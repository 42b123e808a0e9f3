import { v7 as newId } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { accessMatrix, type MatrixRow } from "#functions/api/testing/access-matrix.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { applicantSubject } from "#shared/services/companies/index.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const admin = await makeMember(db.app, here.id, "admin");
const companyId = await makeCompany(db.app, here.id);
const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
const drive = await makeDrive(db.app, here, companyId);
const student = await makeStudent(db.app, here);
const { applicationId, offerId } = await makeReleasedOffer(db.app, here, drive, student);
const panelId = newId();
await db.superuser`insert into panel (tenant_id, id, round_id, name, duration_minutes, buffer_minutes, windows)
  values (${here.id}, ${panelId}, ${drive.roundIds[0]!}, 'Panel A', 30, 0, '[]')`;
const interviewId = newId();
await db.superuser`insert into interview
  (tenant_id, id, application_id, enrollment_id, drive_id, round_id, panel_id, status, starts_at, ends_at, updated_at)
  values (${here.id}, ${interviewId}, ${applicationId}, ${student.enrollmentId}, ${drive.id}, ${drive.roundIds[0]!},
    ${panelId}, 'scheduled', now() + interval '1 hour', now() + interval '2 hours', now())`;

const IDS: Readonly<Record<string, string>> = {
  drives: drive.id,
  applications: applicationId,
  rounds: drive.roundIds[0]!,
  offers: offerId,
  interviews: interviewId,
  panels: panelId,
};

// The season ends on 2027-06-30; thirty days later is the last day.
const LAST_DAY = new Date("2027-07-30T12:00:00Z");
const DAY_AFTER = new Date("2027-07-31T12:00:00Z");
let time = DAY_AFTER;
api.time = () => time;
beforeEach(async () => {
  time = DAY_AFTER;
  await db.superuser`update session set expires_at = '2029-01-01'`;
});
const call = (request: Parameters<typeof api.call>[0], as = recruiter, body?: object) =>
  api.call(request, { on: here, as, ...(body && { body }) });

const guarded = accessMatrix().rows.filter(
  ({ access, path }) => Array.isArray(access) && access.includes("recruiter") && applicantSubject(path) !== undefined,
);

function requestOf({ method, path }: MatrixRow) {
  const own = path.replace("{id}", IDS[applicantSubject(path) ?? ""] ?? "");
  return `${method} ${own.replace(/\{\w+\}/g, () => newId())}` as Parameters<typeof api.call>[0];
}
const bodyOf = ({ method }: MatrixRow) => (method === "GET" || method === "DELETE" ? undefined : {});

describe("once a season's access has ended", () => {
  it("is asked of every kind of thing that a selection has", () => {
    expect(new Set(guarded.map(({ path }) => applicantSubject(path)))).toEqual(new Set(Object.keys(IDS)));
  });

  it.each(guarded)("$method $path is closed to a recruiter, with a sentence that says why", async (row) => {
    const answer = await call(requestOf(row), recruiter, bodyOf(row));
    expect(answer).toMatchObject({
      status: 403,
      body: { code: "access_ended", details: { until: "2027-07-30" }, detail: expect.stringContaining("2027-07-30") },
    });
  });

  it("leaves a company its drives, their rounds and its documents", async () => {
    for (const path of [
      "/api/drives",
      `/api/drives/${drive.id}`,
      `/api/drives/${drive.id}/rounds`,
      `/api/drives/${drive.id}/attachments`,
    ] as const) {
      expect((await call(`GET ${path}`)).status, path).toBe(200);
    }
    expect((await call("GET /api/interviews")).body.items).toEqual([]);
    const access = await call(`GET /api/drives/${drive.id}/applicant-access`);
    expect(access.body).toEqual({ isOpen: false, until: "2027-07-30" });
  });

  it("is open on the last day, and to the office for ever", async () => {
    expect((await call(`GET /api/drives/${drive.id}/pipeline`, officer)).status).toBe(200);
    time = LAST_DAY;
    expect((await call(`GET /api/drives/${drive.id}/pipeline`)).status).toBe(200);
    expect((await call("GET /api/interviews")).body.items).toHaveLength(1);
  });

  it("is no way to learn of another company's drive", async () => {
    const other = await makeDrive(db.app, here, await makeCompany(db.app, here.id));
    expect((await call(`GET /api/drives/${other.id}/pipeline`)).status).toBe(404);
    expect((await call(`GET /api/drives/${other.id}/applicant-access`)).status).toBe(404);
  });
});

describe("the office", () => {
  const extend = (until: string | null, id = companyId, as = officer) =>
    call(`POST /api/companies/${id}/access`, as, { until, reason: "They still fill two places." });

  it("lets one company see for longer, with a reason on the record, and takes it back", async () => {
    expect(await extend("2027-12-31")).toMatchObject({ status: 200, body: { accessUntil: "2027-12-31" } });
    expect((await call(`GET /api/drives/${drive.id}/pipeline`)).status).toBe(200);
    expect((await call("GET /api/interviews")).body.items).toHaveLength(1);
    const [entry] = await db.superuser`
      select reason, after from audit_event where entity_id = ${companyId} and action = 'company.extend_access'`;
    expect(entry).toMatchObject({ reason: "They still fill two places.", after: { accessUntil: "2027-12-31" } });
    expect((await extend(null)).body).toMatchObject({ accessUntil: null, accessReason: null });
    expect((await call(`GET /api/drives/${drive.id}/pipeline`)).status).toBe(403);
  });

  it("cannot extend it into the past, or for another college's company", async () => {
    expect(await extend("2027-07-01")).toMatchObject({ status: 422, body: { invalidParams: [{ name: "until" }] } });
    expect((await extend("2027-12-31", await makeCompany(db.app, elsewhere.id))).status).toBe(404);
  });

  it("sets how many days a season's recruiters have", async () => {
    const { body } = await api.call("GET /api/tenant", { on: here });
    const { primaryColor, accentColor, senderName } = body.branding;
    const look = { name: body.name, timeZone: body.timeZone, primaryColor, accentColor, senderName };
    const saved = await call("PUT /api/tenant", admin, { ...look, recruiterAccessDays: 60 });
    expect(saved).toMatchObject({ status: 200, body: { recruiterAccessDays: 60 } });
    expect((await call(`GET /api/drives/${drive.id}/pipeline`)).status).toBe(200);
    await call("PUT /api/tenant", admin, { ...look, recruiterAccessDays: 30 });
    expect((await call(`GET /api/drives/${drive.id}/pipeline`)).status).toBe(403);
  });

  it("flags a company by hand, at any time, with a reason on the record", async () => {
    const id = await makeCompany(db.app, here.id);
    const flag = (flags: string[], reason = "Three students were asked for money.") =>
      call(`POST /api/companies/${id}/flags`, officer, { flags, reason });
    expect(await flag(["fee_charging", "fee_charging"])).toMatchObject({ body: { flags: ["fee_charging"] } });
    expect(await flag([], "")).toMatchObject({ status: 422, body: { invalidParams: [{ name: "reason" }] } });
    expect((await flag([])).body.flags).toEqual([]);
    const entries = await db.superuser`select reason, before from audit_event where entity_id = ${id} order by seq`;
    expect(entries).toMatchObject([
      { reason: "Three students were asked for money.", before: { flags: [] } },
      { before: { flags: ["fee_charging"] } },
    ]);
    const foreign = await makeCompany(db.app, elsewhere.id);
    const body = { flags: ["spam"], reason: "Not ours." };
    expect((await call(`POST /api/companies/${foreign}/flags`, officer, body)).status).toBe(404);
  });
});
