import { and, eq, sql } from "drizzle-orm";
import type { Orm } from "#shared/db/connect.ts";
import {
  application,
  branch,
  cycle,
  cycleMembership,
  drive,
  enrollment,
  offer,
  program,
} from "#shared/db/schema/index.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { PolicyJob, Standing } from "#shared/domain/policy/decide.ts";
import { ruleJoins, secondBranch } from "../eligibility/compile.ts";
import { factColumns } from "../eligibility/facts.ts";

// Written out, since inside a subquery Drizzle's columns would name the outer tables.
const accepted = sql<PolicyJob | null>`(
  select jsonb_build_object('ctcMinor', o.ctc_minor, 'tags', to_jsonb(d.tags))
  from ${offer} o join ${drive} d on d.tenant_id = o.tenant_id and d.id = o.drive_id
  where o.tenant_id = ${enrollment.tenantId} and o.enrollment_id = ${enrollment.id}
    and d.cycle_id = ${cycleMembership.cycleId} and o.status in ('accepted', 'deferred', 'joined')
  limit 1)`;

const upgradesUsed = sql<number>`(
  select count(*)::int
  from ${offer} o join ${drive} d on d.tenant_id = o.tenant_id and d.id = o.drive_id
  where o.tenant_id = ${enrollment.tenantId} and o.enrollment_id = ${enrollment.id}
    and d.cycle_id = ${cycleMembership.cycleId} and o.closed_reason = 'upgraded')`;

const applications = sql<number>`(
  select count(*)::int
  from ${application} a join ${drive} d on d.tenant_id = a.tenant_id and d.id = a.drive_id
  where a.tenant_id = ${enrollment.tenantId} and a.enrollment_id = ${enrollment.id}
    and d.cycle_id = ${cycleMembership.cycleId})`;

/**
 * The seasons that a student is an active member of: their enrollment's facts, the season's policy, and what they have
 * behind them in it. One row a season.
 */
export function selectStandings(orm: Orm | TenantTransaction, tenantId: string, membershipId: string) {
  return orm
    .select({
      ...factColumns,
      cycleId: cycle.id,
      policy: cycle.policy,
      policyVersion: cycle.policyVersion,
      accepted,
      upgradesUsed,
      applications,
    })
    .from(enrollment)
    .innerJoin(
      cycleMembership,
      and(eq(cycleMembership.tenantId, enrollment.tenantId), eq(cycleMembership.enrollmentId, enrollment.id)),
    )
    .innerJoin(cycle, and(eq(cycle.tenantId, cycleMembership.tenantId), eq(cycle.id, cycleMembership.cycleId)))
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch)
    .where(
      and(
        eq(enrollment.tenantId, tenantId),
        eq(enrollment.membershipId, membershipId),
        eq(cycleMembership.status, "active"),
      ),
    );
}

export type StandingRow = Awaited<ReturnType<typeof selectStandings>>[number];

export function toStanding(row: StandingRow): Standing {
  return { accepted: row.accepted, upgradesUsed: row.upgradesUsed, applications: row.applications };
}

/** As `toStanding`, before an application to a drive: one that was withdrawn from it is sent again, not once more. */
export function standingBefore(row: StandingRow, appliedBefore: boolean): Standing {
  const standing = toStanding(row);
  return appliedBefore ? { ...standing, applications: standing.applications - 1 } : standing;
}

/**
 * Locks a student's enrollment: whoever applies or answers an offer takes turns. Rows that refer to it may still be
 * added by others, so that a company's offer does not wait here while it holds what the student waits for.
 */
export async function lockEnrollment(tx: TenantTransaction, tenantId: string, enrollmentId: string): Promise<void> {
  await tx
    .select({ id: enrollment.id })
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, tenantId), eq(enrollment.id, enrollmentId)))
    .for("no key update");
}
