import { sql } from "drizzle-orm";
import type { ApplicationRow } from "#shared/contracts/applications.ts";
import { application } from "#shared/db/schema/application.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { RoundOutcome } from "#shared/domain/round/statuses.ts";

// Written out, since inside a subquery Drizzle's columns would name the outer tables.
const latest = (columns: ReturnType<typeof sql>) => sql`(
  select ${columns} from round_result rr join round r on r.tenant_id = rr.tenant_id and r.id = rr.round_id
  where rr.tenant_id = ${application.tenantId} and rr.application_id = ${application.id}
  order by r.position desc limit 1)`;

const lastRound = latest(
  sql`jsonb_build_object('id', r.id, 'name', r.name, 'position', r.position, 'outcome', rr.outcome,
    'attendance', rr.attendance, 'released', r.status = 'released', 'rank', rr.rank, 'score', rr.score,
    'remark', rr.remark)`,
).mapWith((value: ApplicationRow["round"]) => value);

/** Outcome of the last round that has a result for the application. */
export const lastOutcome = latest(sql`rr.outcome`).mapWith((value: RoundOutcome) => value);

/**
 * Where the application stands on the board; a staged result counts as if it were released, and its row says that it is
 * not. Who is in progress after a release is in the next round, but for the waiting list.
 */
export const stage = sql<string>`(case
  when ${application.status} = 'rejected' then 'out'
  when ${application.status} = 'accepted' then 'accepted'
  when ${application.status} in ('pending_offer', 'offered') then 'offer'
  when ${application.status} <> 'in_progress' then 'left'
  else coalesce((
    select case
      when rr.outcome = 'waitlisted' then 'waitlist'
      when rr.outcome = 'eliminated' and r.status <> 'released' then 'out'
      when rr.outcome = 'pending' then 'round_' || r.position
      else 'round_' || (r.position + 1) end
    from round r left join round_result rr on rr.tenant_id = r.tenant_id and rr.round_id = r.id
      and rr.application_id = ${application.id}
    where r.tenant_id = ${application.tenantId} and r.drive_id = ${application.driveId}
      and (r.status = 'released' or rr.outcome is not null)
    order by r.position desc limit 1), 'round_1') end)`;

/** Columns of a row, with `enrollment` and `branch` joined. */
export const applicationColumns = {
  application,
  rollNo: enrollment.rollNo,
  branch: branch.code,
  lastRound,
  stage,
} as const;

export interface ApplicationRecord {
  readonly application: typeof application.$inferSelect;
  readonly rollNo: string;
  readonly branch: string;
  readonly lastRound: ApplicationRow["round"];
  readonly stage: string;
}

export function toApplicationRow(record: ApplicationRecord) {
  const { application: row, rollNo, branch: code, lastRound: round } = record;
  return {
    id: row.id,
    rollNo,
    name: row.snapshot.name,
    branch: code,
    cgpa: row.snapshot.facts.cgpa,
    status: row.status,
    round,
    stage: record.stage,
    resumeId: row.resumeId,
    appliedAt: row.appliedAt.toISOString(),
  } satisfies ApplicationRow;
}
