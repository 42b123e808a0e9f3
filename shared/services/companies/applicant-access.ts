import { and, eq, type SQL, sql } from "drizzle-orm";
import type { ApplicantAccess } from "#shared/contracts/companies.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { lastDayOfAccess } from "#shared/domain/company/access.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { drivesInReach } from "../drives/scope.ts";

/** The drive that something of a selection belongs to, by what the address calls it. */
const DRIVE_OF: Readonly<Record<string, (id: string) => SQL>> = {
  drives: (id) => sql`(${id}::uuid)`,
  applications: (id) => sql`(select a.drive_id from application a where a.id = ${id})`,
  rounds: (id) => sql`(select r.drive_id from round r where r.id = ${id})`,
  offers: (id) =>
    sql`(select a.drive_id from offer o join application a on a.tenant_id = o.tenant_id and a.id = o.application_id
      where o.id = ${id})`,
  interviews: (id) => sql`(select i.drive_id from interview i where i.id = ${id})`,
  panels: (id) =>
    sql`(select r.drive_id from panel p join round r on r.tenant_id = p.tenant_id and r.id = p.round_id where p.id = ${id})`,
};

/** Of a drive itself, what shows who applied; the rest is the company's own history. */
const OF_A_DRIVE = /^(applications|pipeline|offers)\b/;

/**
 * What the id of a route names when the route shows or changes a company's applicants, e.g. `rounds`; undefined for
 * every other route. By the path as it is described, so that a new route is guarded without being told to be.
 */
export function applicantSubject(path: string): string | undefined {
  const [, noun = "", rest = ""] = /^\/api\/([a-z-]+)\/\{id\}\/?(.*)$/.exec(path) ?? [];
  if (!(noun in DRIVE_OF)) return undefined;
  return noun === "drives" && !OF_A_DRIVE.test(rest) ? undefined : noun;
}

/** Refuses a recruiter whose access to the applicants of a season has ended. Others pass, and what is not theirs. */
export async function checkApplicantAccess(ctx: ActorContext, subject: string, id: string): Promise<Result<void>> {
  const access = await readAccess(ctx, subject, id);
  if (access === undefined || access.isOpen) return ok(undefined);
  const sentence = `Your access to the applicants of this season ended on ${access.until}. The placement office can extend it.`;
  return refuse("forbidden", "access_ended", sentence, { details: { until: access.until } });
}

/** Whether the caller still sees the applicants of a drive of theirs, and until which day. */
export async function readApplicantAccess(ctx: ActorContext, { id }: { id: string }): Promise<Result<ApplicantAccess>> {
  const access = await readAccess(ctx, "drives", id);
  return access === undefined ? notFound("drive") : ok(access);
}

async function readAccess(ctx: ActorContext, subject: string, id: string): Promise<ApplicantAccess | undefined> {
  const driveOf = DRIVE_OF[subject];
  if (driveOf === undefined) return undefined;
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ endsOn: cycle.endsOn, extendedUntil: company.accessUntil })
      .from(drive)
      .innerJoin(cycle, and(eq(cycle.tenantId, drive.tenantId), eq(cycle.id, drive.cycleId)))
      .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
      .where(and(drivesInReach(ctx), sql`${drive.id} = ${driveOf(id)}`)),
  ]);
  if (found === undefined) return undefined;
  const until = lastDayOfAccess(found.endsOn, ctx.tenant.recruiterAccessDays, found.extendedUntil);
  return { isOpen: ctx.actor.role !== "recruiter" || collegeDay(ctx, ctx.now()) <= until, until };
}

/** The same as a condition on `drive`, for lists that no id is asked by. */
export function withOpenAccess(ctx: ActorContext): SQL | undefined {
  if (ctx.actor.role !== "recruiter") return undefined;
  return sql`exists (
    select 1 from cycle sc join company co on co.tenant_id = sc.tenant_id and co.id = ${drive.companyId}
    where sc.tenant_id = ${drive.tenantId} and sc.id = ${drive.cycleId}
      and greatest(sc.ends_on + ${ctx.tenant.recruiterAccessDays}::int, co.access_until)
        >= ${collegeDay(ctx, ctx.now())}::date)`;
}
