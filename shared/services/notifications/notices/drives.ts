import { and, eq, ne, sql } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { ctcMinor } from "#shared/domain/compensation/compensation.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import { collegeTime } from "../../_kernel/college-time.ts";
import type { Context } from "../../_kernel/context.ts";
import { compileRule, ruleJoins, secondBranch } from "../../eligibility/compile.ts";
import type { Notify, Recipient } from "./notice.ts";
import { office, recruiters, students } from "./recipients.ts";

export async function findDrive(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ drive, companyName: company.name })
    .from(drive)
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, id)));
  return found;
}

export const driveSubmitted: Notify<"drive.submitted"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  if (found === undefined) return [];
  return [
    {
      category: "drives",
      to: await office(ctx, tx),
      title: `${found.companyName} submitted "${found.drive.title}"`,
      body: "It waits for your review.",
      path: `/drives/${event.driveId}`,
      action: "Review the drive",
    },
  ];
};

export const driveChangesRequested: Notify<"drive.changes_requested"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  if (found === undefined) return [];
  return [
    {
      category: "drives",
      to: await recruiters(ctx, tx, [found.drive.companyId]),
      title: `Please change "${found.drive.title}"`,
      body: event.note,
      path: `/drives/${event.driveId}`,
      action: "Edit the drive",
    },
  ];
};

export const driveApproved: Notify<"drive.approved"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  if (found === undefined) return [];
  return [
    {
      category: "drives",
      to: await recruiters(ctx, tx, [found.drive.companyId]),
      title: `"${found.drive.title}" is approved`,
      body: "The placement office will publish it.",
      path: `/drives/${event.driveId}`,
      action: "See the drive",
    },
  ];
};

export const drivePublished: Notify<"drive.published"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  if (found === undefined) return [];
  const { drive: job, companyName } = found;
  const { currency } = job.compensation;
  const path = `/drives/${event.driveId}`;
  const closes = collegeTime(ctx, job.applicationsCloseAt);
  return [
    {
      category: "drives",
      to: await eligibleStudents(ctx, tx, job),
      title: `${companyName}: ${job.title}`,
      body: `You are eligible. It pays ${formatMinor(ctcMinor(job.compensation), currency)} a year; apply by ${closes}.`,
      path,
      action: "See the drive and apply",
    },
    {
      category: "drives",
      to: await recruiters(ctx, tx, [job.companyId]),
      title: `"${job.title}" is open`,
      body: `Students can apply until ${closes}.`,
      path,
      action: "See the drive",
    },
  ];
};

/** Everybody in the drive's season whom its rule lets apply: one statement, whatever their number. */
export function eligibleStudents(
  ctx: Context,
  tx: TenantTransaction,
  job: typeof drive.$inferSelect,
  { withoutApplication = false } = {},
): Promise<Recipient[]> {
  return tx
    .selectDistinct({ membershipId: membership.id, email: membership.email })
    .from(cycleMembership)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    )
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch)
    .where(
      and(
        eq(cycleMembership.tenantId, ctx.tenant.id),
        eq(cycleMembership.cycleId, job.cycleId),
        eq(cycleMembership.status, "active"),
        ne(membership.status, "disabled"),
        sql`(${compileRule(job.eligibility)}) is true`,
        withoutApplication
          ? sql`not exists (select 1 from ${application} a where a.tenant_id = ${enrollment.tenantId}
              and a.drive_id = ${job.id} and a.enrollment_id = ${enrollment.id})`
          : undefined,
      ),
    );
}

export const driveCancelled: Notify<"drive.cancelled"> = async (ctx, tx, event) => {
  const found = await findDrive(ctx, tx, event.driveId);
  if (found === undefined) return [];
  const applicants = await tx
    .select({ enrollmentId: application.enrollmentId })
    .from(application)
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.driveId, event.driveId),
        ne(application.status, "withdrawn"),
      ),
    );
  const ids = applicants.map((row) => row.enrollmentId);
  const notice = {
    category: "applications",
    title: `${found.companyName}: ${found.drive.title} is cancelled`,
    body: event.reason,
    path: `/drives/${event.driveId}`,
    action: "See the drive",
  } as const;
  return [
    { ...notice, to: await students(ctx, tx, ids) },
    { ...notice, to: await recruiters(ctx, tx, [found.drive.companyId]) },
  ];
};
