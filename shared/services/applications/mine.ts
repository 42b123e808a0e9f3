import { and, asc, eq, ilike, inArray, isNotNull, or } from "drizzle-orm";
import type { ListMyApplications, MyApplicationPage, MyApplicationView } from "#shared/contracts/applications.ts";
import type { Orm } from "#shared/db/connect.ts";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { auditEvent } from "#shared/db/schema/audit.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { buildTimeline, TIMELINE_ACTIONS } from "./timeline.ts";
import { toMyApplicationRow } from "./view.ts";

/** The student's applications, newest first unless asked otherwise. */
export async function listMyApplications(
  ctx: ActorContext,
  input: ListMyApplications,
): Promise<Result<MyApplicationPage>> {
  const order = keyset(input, application.id, { appliedAt: timeColumn(application.appliedAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const search = like ? or(ilike(drive.title, like), ilike(company.name, like)) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectMine(orm, order.value.position)
      .where(and(mine(ctx), search, order.value.after))
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.application.id });
  return ok(toPage(rows, input.limit, position, (row) => toMyApplicationRow(ctx, row)));
}

/** One of the student's applications, with what happened to it. Nothing that is staged is told. */
export async function readMyApplication(ctx: ActorContext, { id }: { id: string }): Promise<Result<MyApplicationView>> {
  const tenantId = ctx.tenant.id;
  const [[own], events, results] = await readTenant(ctx.db, tenantId, (orm) => [
    selectMine(orm, application.id).where(and(mine(ctx), eq(application.id, id))),
    orm
      .select({ action: auditEvent.action, at: auditEvent.createdAt, reason: auditEvent.reason })
      .from(auditEvent)
      .where(
        and(
          eq(auditEvent.tenantId, tenantId),
          eq(auditEvent.entityType, "application"),
          eq(auditEvent.entityId, id),
          inArray(auditEvent.action, [...TIMELINE_ACTIONS.keys()]),
        ),
      )
      .orderBy(asc(auditEvent.seq)),
    orm
      .select({ name: round.name, at: round.releasedAt, outcome: roundResult.outcome })
      .from(roundResult)
      .innerJoin(round, and(eq(round.tenantId, roundResult.tenantId), eq(round.id, roundResult.roundId)))
      .where(and(eq(roundResult.tenantId, tenantId), eq(roundResult.applicationId, id), isNotNull(round.releasedAt))),
  ]);
  if (own === undefined) return notFound("application");
  const { id: resumeId, label, fileName } = own.resume;
  const timeline = buildTimeline(events, results);
  return ok({ ...toMyApplicationRow(ctx, own), resume: { id: resumeId, label, fileName }, timeline });
}

function selectMine<P extends Parameters<Orm["select"]>[0][string]>(orm: Orm, position: P) {
  return orm
    .select({ application, drive, companyName: company.name, resume, position })
    .from(application)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, application.tenantId), eq(enrollment.id, application.enrollmentId)),
    )
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .innerJoin(resume, and(eq(resume.tenantId, application.tenantId), eq(resume.id, application.resumeId)));
}

function mine(ctx: ActorContext) {
  return and(eq(application.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId));
}
