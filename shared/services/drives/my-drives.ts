import { and, asc, eq, gt, inArray, isNotNull, or } from "drizzle-orm";
import { ilike } from "drizzle-orm";
import type { ListMyDrives, MyDrivePage, MyDriveRow, MyDriveView } from "#shared/contracts/drives.ts";
import type { Orm } from "#shared/db/connect.ts";
import { application, company, cycleMembership, drive, enrollment, round } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { VISIBLE_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { describeRule } from "#shared/domain/eligibility/describe.ts";
import { evaluateEligibility } from "#shared/domain/eligibility/evaluate.ts";
import { decideApplication } from "#shared/domain/policy/decide.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { shownStatus } from "../applications/shown-status.ts";
import { toFacts } from "../eligibility/facts.ts";
import { toVerdictView } from "../eligibility/verdict.ts";
import { selectStandings, type StandingRow, toStanding } from "../enrollments/standing.ts";
import { toPayView } from "./view.ts";

/** Drives of the student's seasons, each with their verdict and their application. */
export async function listMyDrives(ctx: ActorContext, input: ListMyDrives): Promise<Result<MyDrivePage>> {
  const order = keyset(input, drive.id, { closesAt: timeColumn(drive.applicationsCloseAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const show = {
    all: undefined,
    open: and(eq(drive.status, "published"), gt(drive.applicationsCloseAt, ctx.now())),
    applied: isNotNull(application.id),
  }[input.show];
  const [standings, rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectStandings(orm, ctx.tenant.id, ctx.actor.membershipId),
    selectMyDrives(orm, ctx, order.value.position)
      .where(
        and(
          mine(ctx),
          show,
          like ? or(ilike(drive.title, like), ilike(company.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const byCycle = new Map(standings.map((row) => [row.cycleId, row]));
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.drive.id });
  return ok(toPage(rows, input.limit, position, (row) => toMyDriveRow(ctx, row, standingOf(byCycle, row))));
}

/** One drive of the student's seasons, with every clause that they fail. */
export async function readMyDrive(ctx: ActorContext, input: { id: string }): Promise<Result<MyDriveView>> {
  const [standings, [row], rounds] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectStandings(orm, ctx.tenant.id, ctx.actor.membershipId),
    selectMyDrives(orm, ctx, drive.id).where(and(mine(ctx), eq(drive.id, input.id))),
    orm
      .select({ position: round.position, name: round.name, kind: round.kind })
      .from(round)
      .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, input.id)))
      .orderBy(asc(round.position)),
  ]);
  if (row === undefined) return notFound("drive");
  const { description, mode, openings, compensation, eligibility } = row.drive;
  const standing = standingOf(new Map(standings.map((each) => [each.cycleId, each])), row);
  const sentence = describeRule(eligibility);
  return ok({
    ...toMyDriveRow(ctx, row, standing),
    ...{ description, mode, openings, compensation, eligibilitySentence: sentence, rounds },
  });
}

function selectMyDrives<P extends Parameters<Orm["select"]>[0][string]>(orm: Orm, ctx: ActorContext, position: P) {
  return orm
    .select({
      drive,
      companyName: company.name,
      applicationId: application.id,
      applicationStatus: application.status,
      position,
    })
    .from(drive)
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .innerJoin(
      cycleMembership,
      and(eq(cycleMembership.tenantId, drive.tenantId), eq(cycleMembership.cycleId, drive.cycleId)),
    )
    .innerJoin(
      enrollment,
      and(
        eq(enrollment.tenantId, cycleMembership.tenantId),
        eq(enrollment.id, cycleMembership.enrollmentId),
        eq(enrollment.membershipId, ctx.actor.membershipId),
      ),
    )
    .leftJoin(
      application,
      and(
        eq(application.tenantId, drive.tenantId),
        eq(application.driveId, drive.id),
        eq(application.enrollmentId, enrollment.id),
      ),
    );
}

function mine(ctx: ActorContext) {
  return and(
    eq(drive.tenantId, ctx.tenant.id),
    inArray(drive.status, [...VISIBLE_DRIVE_STATUSES]),
    eq(cycleMembership.status, "active"),
  );
}

interface MyDriveRecord {
  readonly drive: typeof drive.$inferSelect;
  readonly companyName: string;
  readonly applicationId: string | null;
  readonly applicationStatus: typeof application.$inferSelect.status | null;
}

function standingOf(byCycle: ReadonlyMap<string, StandingRow>, row: MyDriveRecord): StandingRow {
  const standing = byCycle.get(row.drive.cycleId);
  if (standing === undefined) throw new Error("a drive of a season that the student is not in");
  return standing;
}

function toMyDriveRow(ctx: ActorContext, row: MyDriveRecord, standing: StandingRow): MyDriveRow {
  const { drive: job, applicationId, applicationStatus } = row;
  const eligibility = evaluateEligibility(job.eligibility, toFacts(standing));
  const policy = decideApplication(standing.policy, standing.policyVersion, toStanding(standing), job);
  const open = job.status === "published" && job.applicationsCloseAt > ctx.now();
  const applied = applicationId !== null && applicationStatus !== null && applicationStatus !== "withdrawn";
  return {
    id: job.id,
    title: job.title,
    company: { id: job.companyId, name: row.companyName },
    status: job.status,
    outcome: job.outcome,
    locations: job.locations,
    pay: toPayView(job.compensation),
    applicationsCloseAt: job.applicationsCloseAt.toISOString(),
    verdict: toVerdictView(eligibility, policy, job.compensation.currency),
    application:
      applicationId && applicationStatus ? { id: applicationId, status: shownStatus(applicationStatus) } : null,
    canApply: open && eligibility.eligible && policy.allowed && !applied,
  };
}
