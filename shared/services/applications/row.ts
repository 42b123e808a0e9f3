import { sql } from "drizzle-orm";
import type { ApplicationRow } from "#shared/contracts/applications.ts";
import { application, branch, enrollment } from "#shared/db/schema/index.ts";
import type { RoundOutcome } from "#shared/domain/round/statuses.ts";

// Written out, since inside a subquery Drizzle's columns would name the outer tables.
const latest = (columns: ReturnType<typeof sql>) => sql`(
  select ${columns} from round_result rr join round r on r.tenant_id = rr.tenant_id and r.id = rr.round_id
  where rr.tenant_id = ${application.tenantId} and rr.application_id = ${application.id}
  order by r.position desc limit 1)`;

const lastRound = latest(
  sql`jsonb_build_object('id', r.id, 'name', r.name, 'position', r.position, 'outcome', rr.outcome,
    'attendance', rr.attendance, 'released', r.status = 'released')`,
).mapWith((value: ApplicationRow["round"]) => value);

/** Outcome of the last round that has a result for the application. */
export const lastOutcome = latest(sql`rr.outcome`).mapWith((value: RoundOutcome) => value);

/** Columns of a row, with `enrollment` and `branch` joined. */
export const applicationColumns = {
  application,
  rollNo: enrollment.rollNo,
  branch: branch.code,
  lastRound,
} as const;

interface ApplicationRecord {
  readonly application: typeof application.$inferSelect;
  readonly rollNo: string;
  readonly branch: string;
  readonly lastRound: ApplicationRow["round"];
}

export function toApplicationRow({ application: row, rollNo, branch: code, lastRound: round }: ApplicationRecord) {
  return {
    id: row.id,
    rollNo,
    name: row.snapshot.name,
    branch: code,
    cgpa: row.snapshot.facts.cgpa,
    status: row.status,
    round,
    resumeId: row.resumeId,
    appliedAt: row.appliedAt.toISOString(),
  } satisfies ApplicationRow;
}
