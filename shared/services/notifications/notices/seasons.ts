import { and, eq, inArray } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { OptOutReason } from "#shared/domain/cycle/statuses.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";
import { office, recruiters, students } from "./recipients.ts";

async function findSeason(ctx: Context, tx: TenantTransaction, id: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ name: cycle.name })
    .from(cycle)
    .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, id)));
  return found?.name;
}

async function findStudent(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ rollNo: enrollment.rollNo, name: enrollment.name })
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.id, id)));
  return found;
}

export const seasonRegistered: Notify<"season.registered"> = async (ctx, tx, event) => {
  const season = await findSeason(ctx, tx, event.cycleId);
  const student = await findStudent(ctx, tx, event.enrollmentId);
  if (season === undefined || student === undefined) return [];
  return [
    {
      category: "account",
      to: await office(ctx, tx),
      title: `${student.name} registers for ${season}`,
      body: `${student.rollNo} ${student.name} asks to be let into ${season}.`,
      path: `/seasons/${event.cycleId}?status=pending`,
      action: "Decide the registrations",
    },
  ];
};

const DECIDED = {
  approve: {
    title: "You are in",
    body: "The placement office has let you into the season. You can apply to its drives.",
  },
  reject: { title: "Your registration was turned down", body: "The placement office has not let you into the season." },
  remove: { title: "You were removed", body: "The placement office has taken you out of the season." },
  readmit: { title: "You are in again", body: "The placement office has let you back into the season." },
} as const;

export const seasonDecided: Notify<"season.decided"> = async (ctx, tx, event) => {
  const season = await findSeason(ctx, tx, event.cycleId);
  if (season === undefined) return [];
  const { title, body } = DECIDED[event.command];
  return [
    {
      category: "account",
      to: await students(ctx, tx, event.enrollmentIds),
      title: `${season}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      body: event.reason === null ? body : `${body} It writes: ${event.reason}`,
      path: "/seasons",
      action: "See your seasons",
    },
  ];
};

const LEFT_FOR: Readonly<Record<OptOutReason, string>> = {
  higher_studies: "for higher studies",
  entrepreneurship: "to start a business",
  not_seeking: "and is not seeking a job",
};

export const seasonLeft: Notify<"season.left"> = async (ctx, tx, event) => {
  const season = await findSeason(ctx, tx, event.cycleId);
  const student = await findStudent(ctx, tx, event.enrollmentId);
  if (season === undefined || student === undefined) return [];
  return [
    {
      category: "account",
      to: await office(ctx, tx),
      title: `${student.name} left ${season}`,
      body: `${student.rollNo} ${student.name} left ${season} ${LEFT_FOR[event.reason]}.`,
      path: `/seasons/${event.cycleId}?status=withdrawn`,
      action: "See who left",
    },
  ];
};

/** The student is told once, each company of its own. */
export const applicationsClosedByOffice: Notify<"applications.closed"> = async (ctx, tx, event) => {
  const closed = await tx
    .select({
      enrollmentId: application.enrollmentId,
      who: application.snapshot,
      title: drive.title,
      companyId: company.id,
      companyName: company.name,
    })
    .from(application)
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(and(eq(application.tenantId, ctx.tenant.id), inArray(application.id, event.applicationIds)))
    .orderBy(application.id);
  const [first] = closed;
  if (first === undefined) return [];
  const told = await recruiters(ctx, tx, [...new Set(closed.map(({ companyId }) => companyId))]);
  const toCompanies = [...Map.groupBy(closed, ({ companyId }) => companyId)].map(([companyId, rows]): Notice => ({
    category: "applications",
    to: told.filter((recipient) => recipient.companyId === companyId),
    title: `${first.who.name} is no longer available`,
    body: `${first.who.rollNo} ${first.who.name}: the application for ${rows.map(({ title }) => title).join(", ")} is closed.`,
    path: "/drives",
    action: "See your drives",
  }));
  const list = closed.map(({ title, companyName }) => `${title} at ${companyName}`).join("; ");
  return [
    {
      category: "applications",
      to: await students(ctx, tx, [first.enrollmentId]),
      title: "The placement office has closed your applications",
      body: `${list}. It writes: ${event.reason}`,
      path: "/applications",
      action: "See your applications",
    },
    ...toCompanies,
  ];
};
