import { and, asc, eq, sql } from "drizzle-orm";
import type { EligibilityPreview, PreviewEligibility } from "#shared/contracts/eligibility.ts";
import { branch, cycle, cycleMembership, enrollment, program } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { describeRule } from "#shared/domain/eligibility/describe.ts";
import { suppressSmallCells } from "#shared/domain/eligibility/suppress.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { compileRule, ruleJoins, secondBranch } from "./compile.ts";

/** "N of M eligible", by branch too, counted in the database while a rule is being written. */
export async function previewEligibility(
  ctx: ActorContext,
  input: PreviewEligibility,
): Promise<Result<EligibilityPreview>> {
  const met = compileRule(input.rule);
  const [[season], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ id: cycle.id })
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, input.cycleId))),
    orm
      .select({
        branch: branch.code,
        total: sql<number>`count(*)::int`,
        eligible: sql<number>`(count(*) filter (where ${met}))::int`,
        unknown: sql<number>`(count(*) filter (where ${met} is null))::int`,
      })
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
          eq(cycleMembership.tenantId, ctx.tenant.id),
          eq(cycleMembership.cycleId, input.cycleId),
          eq(cycleMembership.status, "active"),
        ),
      )
      .groupBy(branch.code)
      .orderBy(asc(branch.code)),
  ]);
  if (season === undefined) return notFound("season");
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const counts = rows.map((row) => row.eligible);
  const shown = ctx.actor.role === "recruiter" ? suppressSmallCells(counts) : counts;
  return ok({
    sentence: describeRule(input.rule),
    total: sum((row) => row.total),
    eligible: sum((row) => row.eligible),
    unknown: sum((row) => row.unknown),
    byBranch: rows.map(({ branch: code, total }, i) => ({ branch: code, total, eligible: shown[i] ?? null })),
  });
}
