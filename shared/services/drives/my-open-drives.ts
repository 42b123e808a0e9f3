import { and } from "drizzle-orm";
import { drive } from "#shared/db/schema/drive.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { findOpportunities, type Opportunity } from "#shared/domain/eligibility/opportunity.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { type ExceptedJudgement, isLetIn } from "#shared/domain/override/judge.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { selectStandings } from "../enrollments/standing.ts";
import { factsFor, judgeMyDrive, type MyDriveRecord, openNow, selectMyDrives, visibleToMe } from "./my-drive-rows.ts";

/** A drive that takes applications now, with both verdicts on the student. */
export interface OpenDrive extends ExceptedJudgement {
  readonly record: MyDriveRecord;
  readonly student: StudentFacts;
}

/**
 * All open drives of the student's seasons, judged in one pass. A season has a few hundred at most, and one is judged in
 * microseconds: inverting every rule in the database would not pay.
 */
export async function judgeOpenDrives(ctx: ActorContext): Promise<readonly OpenDrive[]> {
  const [standings, records] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectStandings(orm, ctx, ctx.actor.membershipId),
    selectMyDrives(orm, ctx, drive.id).where(and(visibleToMe(ctx), openNow(ctx))),
  ]);
  return records.map((record) => ({
    record,
    student: factsFor(record, standings),
    ...judgeMyDrive(ctx, record, standings),
  }));
}

/** Rule and policy let the student apply, or did. */
export function isOpenToMe(judged: ExceptedJudgement): boolean {
  return isLetIn(judged);
}

/** Rule or policy keeps the student from applying, who has not applied before it came to that. */
export function isClosedToMe({ record, ...judged }: OpenDrive): boolean {
  const { applicationStatus: status } = record;
  return (status === null || status === "withdrawn") && !isOpenToMe(judged);
}

/** What single changes would open, of the drives that their rule alone closes. */
export function opportunitiesAmong(drives: readonly OpenDrive[]): readonly Opportunity[] {
  const closed = drives.filter((each) => isClosedToMe(each) && each.policy.allowed && !each.closedBy);
  return findOpportunities(
    closed.map(({ record, student }) => ({ id: record.drive.id, rule: record.drive.eligibility, student })),
  );
}

/** Ids of the drives that a change opens; none when the change is not, or no longer, one that would. */
export function drivesOpenedBy(drives: readonly OpenDrive[], key: string): string[] {
  return [...(opportunitiesAmong(drives).find((each) => each.key === key)?.driveIds ?? [])];
}
