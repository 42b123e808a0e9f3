import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { StudentView } from "#shared/contracts/students.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { selectOwners, selectVerifications, toFieldStates, toOwners } from "../enrollments/fields.ts";
import { toProfileFields } from "../profile/fields.ts";
import { toResumeView } from "../resumes/view.ts";
import { selectStudents, studentsInReach } from "./list.ts";
import { toStudentRow } from "./view.ts";

/** One student in the caller's reach: record, profile, résumés and applications. */
export async function readStudent(ctx: ActorContext, input: { id: string }): Promise<Result<StudentView>> {
  const tenantId = ctx.tenant.id;
  const [[found], resumes, owners, verifications, applications] = await readTenant(ctx.db, tenantId, (orm) => [
    selectStudents(orm, sql<string | null>`null::text`).where(
      and(studentsInReach(ctx), isNull(enrollment.erasedAt), eq(enrollment.id, input.id)),
    ),
    orm
      .select()
      .from(resume)
      .where(and(eq(resume.tenantId, tenantId), eq(resume.enrollmentId, input.id), ne(resume.status, "uploading")))
      .orderBy(desc(resume.createdAt)),
    selectOwners(orm, ctx),
    selectVerifications(orm, ctx, input.id),
    orm
      .select({ application, title: drive.title, company: company.name })
      .from(application)
      .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
      .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
      .where(and(eq(application.tenantId, tenantId), eq(application.enrollmentId, input.id)))
      .orderBy(desc(application.appliedAt)),
  ]);
  if (found === undefined) return notFound("student");
  const { phone, skills, totalBacklogs, tenthPct, twelfthPct, diplomaPct, gapYears } = found.enrollment;
  const { yearBack, attendancePct, trainingPct, placedBefore, workCountries } = found.enrollment;
  const { gender, category, disability, profile } = found.enrollment;
  return ok({
    ...toStudentRow(found),
    phone,
    skills,
    totalBacklogs,
    tenthPct,
    twelfthPct,
    diplomaPct,
    gapYears,
    yearBack,
    attendancePct,
    trainingPct,
    placedBefore,
    workCountries,
    gender,
    category,
    disability,
    profile: profile && toProfileFields(profile),
    fields: toFieldStates(ctx, toOwners(owners), verifications, false),
    resumes: resumes.map(toResumeView),
    applications: applications.map(({ application: row, title, company: name }) => ({
      id: row.id,
      driveId: row.driveId,
      title,
      company: name,
      status: row.status,
      appliedAt: row.appliedAt.toISOString(),
    })),
  });
}
