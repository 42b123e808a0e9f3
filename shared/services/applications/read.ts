import { and, asc, desc, eq } from "drizzle-orm";
import type { ApplicationView } from "#shared/contracts/applications.ts";
import type { Orm } from "#shared/db/connect.ts";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { drivesInReach } from "../drives/scope.ts";
import { toPayView } from "../drives/view.ts";
import { toProfileFields } from "../profile/fields.ts";
import { applicationColumns, toApplicationRow } from "./row.ts";
import { ofApplication, studentsInReach } from "./scope.ts";

/** One application in the caller's reach, as the student was when they applied; with staged results and offers. */
export async function readApplication(ctx: ActorContext, { id }: { id: string }): Promise<Result<ApplicationView>> {
  const [[found], rounds, [latestOffer]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectApplication(orm, ctx, id),
    selectRounds(orm, ctx, id),
    orm
      .select()
      .from(offer)
      .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.applicationId, id)))
      .orderBy(desc(offer.createdAt))
      .limit(1),
  ]);
  if (found === undefined) return notFound("application");
  const { snapshot } = found.application;
  const { id: resumeId, label, fileName } = found.resume;
  return ok({
    ...toApplicationRow(found),
    drive: { id: found.drive.id, title: found.drive.title, company: found.companyName },
    email: snapshot.email,
    facts: toFactsView(ctx, snapshot.facts),
    profile: snapshot.profile && toProfileFields(snapshot.profile),
    resume: { id: resumeId, label, fileName },
    rounds,
    offer: latestOffer ? toOffer(latestOffer) : null,
  });
}

function selectApplication(orm: Orm, ctx: ActorContext, id: string) {
  return orm
    .select({ ...applicationColumns, drive, companyName: company.name, resume })
    .from(application)
    .innerJoin(enrollment, ofApplication)
    .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .innerJoin(resume, and(eq(resume.tenantId, application.tenantId), eq(resume.id, application.resumeId)))
    .where(and(drivesInReach(ctx), studentsInReach(ctx), eq(application.id, id)));
}

function selectRounds(orm: Orm, ctx: ActorContext, id: string) {
  return orm
    .select({
      id: round.id,
      position: round.position,
      name: round.name,
      kind: round.kind,
      status: round.status,
      outcome: roundResult.outcome,
      attendance: roundResult.attendance,
      score: roundResult.score,
      remark: roundResult.remark,
    })
    .from(application)
    .innerJoin(round, and(eq(round.tenantId, application.tenantId), eq(round.driveId, application.driveId)))
    .leftJoin(
      roundResult,
      and(
        eq(roundResult.tenantId, round.tenantId),
        eq(roundResult.roundId, round.id),
        eq(roundResult.applicationId, application.id),
      ),
    )
    .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.id, id)))
    .orderBy(asc(round.position));
}

/** A company is not told what must not decide. */
function toFactsView({ actor }: ActorContext, facts: StudentFacts): ApplicationView["facts"] {
  // Named one by one: what else eligibility knows, a prior placement or a disability, is not for companies.
  const { program, graduatingYear, cgpa, activeBacklogs, totalBacklogs, tenthPct, twelfthPct, diplomaPct } = facts;
  const { gapYears, gender, category } = facts;
  const marks = { cgpa, activeBacklogs, totalBacklogs, tenthPct, twelfthPct, diplomaPct, gapYears };
  const view = { program, branches: [...facts.branches], graduatingYear, ...marks, skills: [...facts.skills] };
  return actor.role === "recruiter" ? view : { ...view, gender, category };
}

function toOffer({ id, status, compensation, releasedAt, respondBy }: typeof offer.$inferSelect) {
  return {
    id,
    status,
    pay: toPayView(compensation),
    releasedAt: releasedAt?.toISOString() ?? null,
    respondBy: releasedAt === null ? null : respondBy.toISOString(),
  };
}
