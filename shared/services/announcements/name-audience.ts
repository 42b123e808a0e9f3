import { and, eq, inArray } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Applicants, Audience } from "#shared/domain/announcement/audience.ts";
import { describeRule } from "#shared/domain/eligibility/describe.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";

/**
 * An audience in words. Refuses one that names what is not this college's, and a coordinator's that goes beyond their
 * branch.
 */
export async function nameAudience(
  ctx: ActorContext,
  tx: TenantTransaction,
  audience: Audience,
): Promise<Result<string>> {
  if (ctx.actor.role === "coordinator" && (audience.kind === "recruiters" || ctx.actor.branchId === null)) {
    return refuse("forbidden", "beyond_branch", "A coordinator writes to the students of their own branch.");
  }
  switch (audience.kind) {
    case "season":
      return mapNames(
        await namesOf(ctx, tx, cycle, cycle.name, [audience.cycleId], "cycleId"),
        (of) => `Students of ${of}`,
      );
    case "rule": {
      const sentence = describeRule(audience.rule, ctx.tenant);
      const season = await namesOf(ctx, tx, cycle, cycle.name, [audience.cycleId], "cycleId");
      return mapNames(season, (of) => `Students of ${of} who meet: ${sentence}`);
    }
    case "students":
      return nameStudents(ctx, tx, audience);
    case "drive":
      return nameApplicants(ctx, tx, audience.driveId, audience.applicants);
    case "recruiters": {
      const companies = await namesOf(ctx, tx, company, company.name, audience.companyIds, "companyIds");
      return mapNames(companies, (of) => (of === "" ? "Recruiters of all approved companies" : `Recruiters of ${of}`));
    }
  }
}

async function nameStudents(
  ctx: ActorContext,
  tx: TenantTransaction,
  audience: Extract<Audience, { kind: "students" }>,
): Promise<Result<string>> {
  const programs = await namesOf(ctx, tx, program, program.name, audience.programIds, "programIds");
  if (!programs.ok) return programs;
  const branches = await namesOf(ctx, tx, branch, branch.code, audience.branchIds, "branchIds");
  if (!branches.ok) return branches;
  const years = audience.graduatingYears.length === 0 ? "" : `batch of ${audience.graduatingYears.join(", ")}`;
  const parts = [programs.value, branches.value, years].filter((part) => part !== "");
  return ok(parts.length === 0 ? "All students" : `Students: ${parts.join(" · ")}`);
}

async function nameApplicants(
  ctx: ActorContext,
  tx: TenantTransaction,
  driveId: string,
  applicants: Applicants,
): Promise<Result<string>> {
  const [job] = await tx
    .select({ title: drive.title, company: company.name })
    .from(drive)
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, driveId)));
  if (job === undefined) return invalid({ name: "audience.driveId", reason: "There is no such drive." });
  const who = `Applicants of ${job.title} at ${job.company}`;
  if (applicants.by === "all") return ok(who);
  if (applicants.by === "status") return ok(`${who}: ${applicants.statuses.join(", ").replaceAll("_", " ")}`);
  const [step] = await tx
    .select({ name: round.name })
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, driveId), eq(round.id, applicants.roundId)));
  if (step === undefined) return invalid({ name: "audience.applicants.roundId", reason: "There is no such round." });
  return ok(`${who}: ${applicants.outcomes.join(", ")} in ${step.name}`);
}

type Named = typeof cycle | typeof program | typeof branch | typeof company;

/** Names of some of the college's rows, joined; refuses when one of them is not there. */
async function namesOf(
  ctx: ActorContext,
  tx: TenantTransaction,
  table: Named,
  name: PgColumn,
  ids: readonly string[],
  param: string,
): Promise<Result<string>> {
  if (ids.length === 0) return ok("");
  const rows = await tx
    .select({ name })
    .from(table)
    .where(and(eq(table.tenantId, ctx.tenant.id), inArray(table.id, [...ids])));
  if (rows.length < new Set(ids).size) {
    return invalid({ name: `audience.${param}`, reason: "One of these is not to be found here. Choose again." });
  }
  return ok(
    rows
      .map((row) => String(row.name))
      .toSorted()
      .join(", "),
  );
}

function mapNames(names: Result<string>, sentence: (of: string) => string): Result<string> {
  return names.ok ? ok(sentence(names.value)) : names;
}
