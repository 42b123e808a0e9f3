import { type SQL, sql } from "drizzle-orm";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { override } from "#shared/db/schema/override.ts";
import type { Override, OverrideDomain, OverrideSubject } from "#shared/domain/override/override.ts";
import { resolveOverride } from "#shared/domain/override/resolve.ts";
import type { Context } from "../_kernel/context.ts";

/** An exception as PostgreSQL writes it into JSON. */
export interface OverrideJson extends Omit<Override, "expiresAt"> {
  readonly expiresAt: string;
}

/** What `overridesOfStanding` and a student's row say; part of every standing. */
interface Excepted {
  readonly enrollment: Pick<typeof enrollment.$inferSelect, "id" | "branchId" | "secondBranchId" | "programId">;
  readonly overrides: readonly OverrideJson[];
}

/** Who and what an exception is for, as the domain has it. Columns are unqualified: for a query of one table. */
export const overrideScope = {
  who: sql`jsonb_build_object('kind', case when enrollment_id is not null then 'enrollment' when branch_id is not null
    then 'branch' when program_id is not null then 'program' else 'everybody' end,
    'id', coalesce(enrollment_id, branch_id, program_id))`,
  what: sql`jsonb_build_object('kind', case when drive_id is not null then 'drive' when company_id is not null
    then 'company' else 'season' end, 'id', coalesce(drive_id, company_id))`,
} as const satisfies Record<string, SQL>;

/** Exceptions that hold at `at` for a student of a season; a column of the query of standings. */
export function overridesOfStanding(at: Date) {
  return sql<OverrideJson[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', id, 'domain', domain, 'effect', effect, 'reason', reason,
      'who', ${overrideScope.who}, 'what', ${overrideScope.what}, 'expiresAt', expires_at)), '[]')
    from ${override} where tenant_id = ${enrollment.tenantId} and cycle_id = ${cycleMembership.cycleId}
      and expires_at > ${at.toISOString()}::timestamptz and revoked_at is null
      and (enrollment_id is null or enrollment_id = ${enrollment.id})
      and (branch_id is null or branch_id in (${enrollment.branchId}, ${enrollment.secondBranchId}))
      and (program_id is null or program_id = ${enrollment.programId}))`;
}

/** The exceptions of a standing, as the domain takes them. */
export function toOverrides({ overrides }: Pick<Excepted, "overrides">): readonly Override[] {
  return overrides.map((each) => ({ ...each, expiresAt: new Date(each.expiresAt) }));
}

/** The student of a standing, with a drive. */
export function subjectOf(
  { enrollment: { id, branchId, secondBranchId, programId } }: Excepted,
  drive: Pick<OverrideSubject, "driveId" | "companyId">,
): OverrideSubject {
  const branchIds = secondBranchId === null ? [branchId] : [branchId, secondBranchId];
  return { ...drive, enrollmentId: id, branchIds, programId };
}

/** The exception that holds for a student of a season and a drive in a domain, if there is one. */
export function findOverride(
  ctx: Context,
  standing: Excepted,
  domain: OverrideDomain,
  drive: Pick<OverrideSubject, "driveId" | "companyId">,
): Override | undefined {
  return resolveOverride(toOverrides(standing), domain, subjectOf(standing, drive), ctx.now());
}
