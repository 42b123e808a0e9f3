import { and, eq, inArray, sql } from "drizzle-orm";
import type { Orm } from "#shared/db/connect.ts";
import { application } from "#shared/db/schema/application.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { cycle, cycleMembership, policyVersion } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { strike } from "#shared/db/schema/strike.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import type { OfferClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import type { OfferSource, OfferStatus } from "#shared/domain/offer/statuses.ts";
import type { DriveOutcome } from "#shared/domain/drive/statuses.ts";
import { completePolicy } from "#shared/domain/policy/complete.ts";
import type { VersionedPolicy } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { offerState } from "#shared/domain/policy/offer-state.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";
import type { OfferRecord, Standing } from "#shared/domain/policy/standing.ts";
import { COUNTING_STRIKE_STATUSES, type StrikeKind } from "#shared/domain/strike/statuses.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { Context } from "../_kernel/context.ts";
import { ruleJoins, secondBranch } from "../eligibility/compile.ts";
import { factColumns, toFacts } from "../eligibility/facts.ts";
import { overridesOfStanding } from "../overrides/of-standing.ts";

/** An offer as PostgreSQL writes it into JSON. */
interface OfferJson {
  readonly id: string;
  readonly source: OfferSource;
  readonly status: OfferStatus;
  readonly closedReason: OfferClosedReason | null;
  readonly compensation: Compensation;
  readonly tags: readonly string[];
  readonly outcome: DriveOutcome;
  readonly releasedAt: string;
  readonly respondBy: string;
}

// Written out, since inside a subquery Drizzle's columns would name the outer tables.
const ofSeason = sql`tenant_id = ${enrollment.tenantId} and enrollment_id = ${enrollment.id} and cycle_id = ${cycleMembership.cycleId}`;

/** Offers that the student knows of; staged ones are nobody's yet. */
const offers = sql<OfferJson[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'source', source, 'status', status, 'closedReason', closed_reason,
    'compensation', compensation, 'tags', to_jsonb(tags), 'outcome', outcome, 'releasedAt', released_at,
    'respondBy', respond_by) order by released_at, id), '[]')
  from ${offer} where ${ofSeason} and released_at is not null)`;

const strikes = sql<Partial<Record<StrikeKind, number>>>`(
  select coalesce(jsonb_object_agg(kind, n), '{}') from (
    select kind, count(*)::int as n from ${strike}
    where ${ofSeason} and status in (${sql.join(
      COUNTING_STRIKE_STATUSES.map((status) => sql`${status}`),
      sql`, `,
    )}) group by kind) counted)`;

const applicationsOfSeason = sql`${application} a join ${drive} d on d.tenant_id = a.tenant_id and d.id = a.drive_id
  where a.tenant_id = ${enrollment.tenantId} and a.enrollment_id = ${enrollment.id} and d.cycle_id = ${cycleMembership.cycleId}`;

const applications = sql<number>`(select count(*)::int from ${applicationsOfSeason})`;

const shortlists = sql<number>`(
  select count(*)::int from ${applicationsOfSeason} and exists (
    select 1 from round_result rr join round r on r.tenant_id = rr.tenant_id and r.id = rr.round_id
    where rr.tenant_id = a.tenant_id and rr.application_id = a.id and rr.outcome = 'advanced' and r.status = 'released'))`;

/** The policy version that holds at `at`: the newest that has taken effect. As `{policy, version}`. */
export function policyInEffect(at: Date, cycleId: unknown = cycle.id, tenantId: unknown = cycle.tenantId) {
  return sql<{ policy: Partial<PlacementPolicy>; version: number }>`(
    select jsonb_build_object('policy', p.policy, 'version', p.version) from ${policyVersion} p
    where p.tenant_id = ${tenantId} and p.cycle_id = ${cycleId} and p.effective_from <= ${at.toISOString()}::timestamptz
    order by p.version desc limit 1)`;
}

/** A stored version as the domain takes it. */
export function toVersionedPolicy(stored: { policy: Partial<PlacementPolicy>; version: number }): VersionedPolicy {
  return { policy: completePolicy(stored.policy), version: stored.version };
}

function selectStandingRows(orm: Orm | TenantTransaction, ctx: Context) {
  return orm
    .select({
      ...factColumns,
      cycleId: cycle.id,
      inEffect: policyInEffect(ctx.now()),
      offers,
      strikes,
      applications,
      shortlists,
      overrides: overridesOfStanding(ctx.now()),
    })
    .from(enrollment)
    .innerJoin(
      cycleMembership,
      and(eq(cycleMembership.tenantId, enrollment.tenantId), eq(cycleMembership.enrollmentId, enrollment.id)),
    )
    .innerJoin(cycle, and(eq(cycle.tenantId, cycleMembership.tenantId), eq(cycle.id, cycleMembership.cycleId)))
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch);
}

/**
 * The seasons that a student is an active member of: their enrollment's facts, the season's policy, and what they have
 * behind them in it. One row a season.
 */
export function selectStandings(orm: Orm | TenantTransaction, ctx: Context, membershipId: string) {
  return selectStandingRows(orm, ctx).where(
    and(
      eq(enrollment.tenantId, ctx.tenant.id),
      eq(enrollment.membershipId, membershipId),
      eq(cycleMembership.status, "active"),
    ),
  );
}

/** As `selectStandings`, of some enrollments in one season, whatever became of their membership of it. */
export function selectSeasonStandings(
  orm: Orm | TenantTransaction,
  ctx: Context,
  { cycleId, enrollmentIds }: { readonly cycleId: string; readonly enrollmentIds: readonly string[] },
) {
  return selectStandingRows(orm, ctx).where(
    and(
      eq(enrollment.tenantId, ctx.tenant.id),
      eq(cycleMembership.cycleId, cycleId),
      inArray(enrollment.id, [...enrollmentIds]),
    ),
  );
}

export type StandingRow = Awaited<ReturnType<typeof selectStandingRows>>[number];

export function toStanding(ctx: Context, row: StandingRow): Standing {
  return {
    facts: toFacts(row),
    offers: row.offers.map((each) => toOfferRecord(ctx, each)),
    applications: row.applications,
    shortlists: row.shortlists,
    strikes: row.strikes,
  };
}

function toOfferRecord(ctx: Context, row: OfferJson): OfferRecord {
  return {
    id: row.id,
    job: toPolicyJob(row.compensation, row),
    source: row.source,
    state: offerState(row.status, row.closedReason, new Date(row.respondBy) <= ctx.now()),
    releasedOn: collegeDay(ctx, new Date(row.releasedAt)),
  };
}

/** As `toStanding`, before an application to a drive: one that was withdrawn from it is sent again, not once more. */
export function standingBefore(ctx: Context, row: StandingRow, appliedBefore: boolean): Standing {
  const standing = toStanding(ctx, row);
  return appliedBefore ? { ...standing, applications: standing.applications - 1 } : standing;
}

/**
 * Locks a student's enrollment: whoever applies or answers an offer takes turns. Rows that refer to it may still be
 * added by others, so that a company's offer does not wait here while it holds what the student waits for.
 */
export async function lockEnrollment(tx: TenantTransaction, tenantId: string, enrollmentId: string): Promise<void> {
  await lockEnrollments(tx, tenantId, [enrollmentId]);
}

/** As `lockEnrollment`, of several, in order of id, as everybody locks them: no two can wait for each other. */
export async function lockEnrollments(
  tx: TenantTransaction,
  tenantId: string,
  enrollmentIds: readonly string[],
): Promise<void> {
  await tx
    .select({ id: enrollment.id })
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, tenantId), inArray(enrollment.id, [...enrollmentIds])))
    .orderBy(enrollment.id)
    .for("no key update");
}
