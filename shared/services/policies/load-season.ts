import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Orm } from "#shared/db/connect.ts";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import type { OfferClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import type { Answer, SeasonEvent, SeasonRecord } from "#shared/domain/policy/simulate/season.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { Context } from "../_kernel/context.ts";
import { ruleJoins, secondBranch } from "../eligibility/compile.ts";
import { factColumns, toFacts } from "../eligibility/facts.ts";

/**
 * A season as its policy met it: who is in it, what they applied for, what they were offered and what became of that,
 * where they were shortlisted, and their strikes. Five queries in one round trip.
 */
export async function loadSeason(ctx: Context, cycleId: string): Promise<SeasonRecord> {
  const [students, applied, offers, shortlists, strikes] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectStudents(orm, ctx, cycleId),
    selectApplied(orm, ctx, cycleId),
    selectOffers(orm, ctx, cycleId),
    selectShortlists(orm, ctx, cycleId),
    selectStrikes(orm, ctx, cycleId),
  ]);
  const happening = (studentId: string, at: Date) => ({ studentId, at: at.getTime(), day: collegeDay(ctx, at) });
  return {
    students: students.map((row) => ({ id: row.enrollment.id, facts: toFacts(row) })),
    events: [
      ...applied.map(({ studentId, at, driveId, compensation, tags, outcome }) => ({
        ...happening(studentId, at),
        type: "applied" as const,
        driveId,
        job: toPolicyJob(compensation, { tags, outcome }),
      })),
      ...offers.flatMap((row) => offerEvents(row, happening)),
      ...shortlists.flatMap(({ studentId, at }) =>
        at === null ? [] : [{ ...happening(studentId, at), type: "shortlisted" as const }],
      ),
      ...strikes.map(({ studentId, at, kind }) => ({ ...happening(studentId, at), type: "struck" as const, kind })),
    ],
  };
}

function selectStudents(orm: Orm, { tenant }: Context, cycleId: string) {
  return orm
    .select(factColumns)
    .from(cycleMembership)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    )
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch)
    .where(
      and(
        eq(cycleMembership.tenantId, tenant.id),
        eq(cycleMembership.cycleId, cycleId),
        eq(cycleMembership.status, "active"),
      ),
    );
}

function selectApplied(orm: Orm, { tenant }: Context, cycleId: string) {
  return orm
    .select({
      studentId: application.enrollmentId,
      at: application.appliedAt,
      driveId: drive.id,
      compensation: drive.compensation,
      tags: drive.tags,
      outcome: drive.outcome,
    })
    .from(application)
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .where(and(eq(application.tenantId, tenant.id), eq(drive.cycleId, cycleId)));
}

/** Released offers. One that never was is of interest only where the policy took it back. */
function selectOffers(orm: Orm, { tenant }: Context, cycleId: string) {
  return orm
    .select()
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, tenant.id),
        eq(offer.cycleId, cycleId),
        or(isNotNull(offer.releasedAt), eq(offer.closedReason, "student_placed")),
      ),
    );
}

function selectShortlists(orm: Orm, { tenant }: Context, cycleId: string) {
  return orm
    .select({ studentId: application.enrollmentId, at: round.releasedAt })
    .from(roundResult)
    .innerJoin(round, and(eq(round.tenantId, roundResult.tenantId), eq(round.id, roundResult.roundId)))
    .innerJoin(drive, and(eq(drive.tenantId, round.tenantId), eq(drive.id, round.driveId)))
    .innerJoin(
      application,
      and(eq(application.tenantId, roundResult.tenantId), eq(application.id, roundResult.applicationId)),
    )
    .where(and(eq(roundResult.tenantId, tenant.id), eq(drive.cycleId, cycleId), eq(roundResult.outcome, "advanced")));
}

function selectStrikes(orm: Orm, { tenant }: Context, cycleId: string) {
  return orm
    .select({ studentId: strike.enrollmentId, at: strike.createdAt, kind: strike.kind })
    .from(strike)
    .where(and(eq(strike.tenantId, tenant.id), eq(strike.cycleId, cycleId)));
}

type Happening = (
  studentId: string,
  at: Date,
) => { readonly studentId: string; readonly at: number; readonly day: string };

function offerEvents(row: typeof offer.$inferSelect, happening: Happening): SeasonEvent[] {
  const released = row.releasedAt ?? row.respondedAt ?? row.createdAt;
  const { id: offerId, driveId, source, enrollmentId } = row;
  const job = toPolicyJob(row.compensation, row);
  const offered = { ...happening(enrollmentId, released), type: "offered" as const, offerId, driveId, job, source };
  const said = answerOf(row);
  if (said === null) return [offered];
  const answered = { ...happening(enrollmentId, row.respondedAt ?? row.respondBy), type: "answered" as const, offerId };
  return said === "accepted_and_lost"
    ? [offered, { ...answered, answer: "accepted" }, { ...answered, answer: "lost" }]
    : [offered, { ...answered, answer: said }];
}

const CLOSED_BY_POLICY: ReadonlySet<OfferClosedReason> = new Set(["student_placed", "upgrade_declined"]);

/** What the student said; null while it is open. An offer that was left for a better one was accepted before. */
function answerOf({ status, closedReason }: typeof offer.$inferSelect): Answer | "accepted_and_lost" | null {
  if (closedReason !== null && CLOSED_BY_POLICY.has(closedReason)) return "by_policy";
  switch (status) {
    case "extended":
      return null;
    case "accepted":
    case "deferred":
    case "joined":
    case "not_joined":
      return "accepted";
    case "declined":
      return "declined";
    case "expired":
      return "expired";
    case "terminated":
      return closedReason === "upgraded" || closedReason === "student_renege" ? "accepted" : "lost";
  }
}
