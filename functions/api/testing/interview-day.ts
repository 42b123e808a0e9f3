import { v7 as newId } from "uuid";
import { application } from "#shared/db/schema/application.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { TestDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, type MadeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant, type MadeTenant } from "#shared/testing/factories/tenant.ts";
import { TestApi } from "./test-api.ts";

// Tomorrow, while the sessions of the factories last: panels sit from nine in Asia/Kolkata, and it is half an hour to it.
const DAY = 86_400_000;
const NINE = (Math.floor(Date.now() / DAY) + 1) * DAY + 3.5 * 3_600_000;
const MORNING = NINE - 1_800_000;

/** The day of the college, `YYYY-MM-DD`. */
export const TODAY = new Date(NINE).toISOString().slice(0, 10);

/** An instant that many minutes after nine. */
export const at = (minutes: number) => new Date(NINE + minutes * 60_000).toISOString();

/** An API on the morning of an interview day, with a drive whose one round has candidates. */
export async function makeInterviewDay(
  db: TestDatabase,
  { candidates = 3, college }: { candidates?: number; college?: MadeTenant } = {},
) {
  const tenant = college ?? (await makeTenant(db.app));
  const companyId = await makeCompany(db.app, tenant.id);
  const withdrawalsCloseAt = new Date(NINE + DAY);
  const drive = await makeDrive(db.app, tenant, companyId, { status: "in_process", withdrawalsCloseAt });
  const api = new TestApi(db);
  api.time = () => new Date(MORNING);
  const students = [];
  for (let i = 0; i < candidates; i++) {
    const student = await makeStudent(db.app, tenant, { rollNo: `${drive.id.slice(-6)}-${i}` });
    students.push({ ...student, applicationId: await applyTo(db, tenant, drive.id, student) });
  }
  return {
    api,
    tenant,
    companyId,
    driveId: drive.id,
    roundId: drive.roundIds[0] as string,
    students,
    officer: await makeMember(db.app, tenant.id, "officer"),
    recruiter: await makeMember(db.app, tenant.id, "recruiter", { companyId }),
    coordinator: await makeMember(db.app, tenant.id, "coordinator", { branchId: tenant.branchId }),
  };
}

export type InterviewDay = Awaited<ReturnType<typeof makeInterviewDay>>;

/** A student's application to a drive, in progress. */
export async function applyTo(
  db: TestDatabase,
  tenant: MadeTenant,
  driveId: string,
  student: MadeStudent,
): Promise<string> {
  const id = newId();
  const snapshot = { rollNo: student.rollNo, name: student.actor.name, email: student.actor.email } as never;
  const { enrollmentId, resumeId } = student;
  const sent = { tenantId: tenant.id, id, driveId, enrollmentId, resumeId, snapshot };
  await withTenant(db.app, tenant.id, (tx) =>
    tx.insert(application).values({ ...sent, status: "in_progress", appliedAt: new Date() }),
  );
  return id;
}

/** A panel that sits from nine to one, half an hour each and ten minutes between. */
export function panelBody(more: Record<string, unknown> = {}) {
  return {
    name: "Panel A",
    room: "Room 101",
    videoLink: null,
    durationMinutes: 30,
    bufferMinutes: 10,
    windows: [{ from: at(0), to: at(240) }],
    members: [{ name: "Asha Rao", email: "asha@example.test" }],
    ...more,
  };
}

/** Sets up a panel as the office. */
export async function addPanel({ api, tenant, officer, roundId }: InterviewDay, more: Record<string, unknown> = {}) {
  const call = `POST /api/rounds/${roundId}/panels` as const;
  const made = await api.call(call, { on: tenant, as: officer, body: panelBody(more) });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return made.body.id as string;
}

/** Plans and commits as the office; answers the round's interviews in order. */
export async function scheduleAll(day: InterviewDay) {
  const { api, tenant, officer, roundId } = day;
  const who = { on: tenant, as: officer };
  const preview = await api.call(`POST /api/rounds/${roundId}/interview-plan`, { ...who, body: {} });
  const body = { hash: preview.body.hash };
  const done = await api.call(`POST /api/rounds/${roundId}/interview-plan/commit`, { ...who, body });
  if (done.status !== 201) throw new Error(JSON.stringify(done.body));
  return listRound(day);
}

export async function listRound({ api, tenant, officer, roundId }: InterviewDay) {
  const answer = await api.call(`GET /api/interviews?roundId=${roundId}&limit=100`, { on: tenant, as: officer });
  return answer.body.items as {
    id: string;
    applicationId: string;
    startsAt: string;
    status: string;
    panel: { id: string };
  }[];
}
