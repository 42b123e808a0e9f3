import { and, eq, ilike, or } from "drizzle-orm";
import type { ListSeasonMembers, SeasonMember, SeasonMemberPage } from "#shared/contracts/cycle-memberships.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { CYCLE_MEMBERSHIP_TRANSITIONS } from "#shared/domain/cycle/statuses.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { studentsInReach } from "../students/list.ts";

const columns = {
  enrollmentId: enrollment.id,
  rollNo: enrollment.rollNo,
  name: enrollment.name,
  cgpa: enrollment.cgpa,
  program: program.code,
  branch: branch.code,
  status: cycleMembership.status,
  optOutReason: cycleMembership.optOutReason,
  note: cycleMembership.note,
  changedAt: cycleMembership.changedAt,
  createdAt: cycleMembership.createdAt,
} as const;

/** A season's students in the caller's reach, in whatever state; searched by roll number and name. */
export async function listSeasonMembers(
  ctx: ActorContext,
  input: ListSeasonMembers & { id: string },
): Promise<Result<SeasonMemberPage>> {
  const order = keyset(input, enrollment.id, {
    rollNo: wordColumn(enrollment.rollNo),
    name: wordColumn(enrollment.name),
  });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [[season], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ id: cycle.id })
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, input.id))),
    orm
      .select({ ...columns, position: order.value.position })
      .from(cycleMembership)
      .innerJoin(
        enrollment,
        and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
      )
      .innerJoin(program, and(eq(program.tenantId, enrollment.tenantId), eq(program.id, enrollment.programId)))
      .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
      .where(
        and(
          eq(cycleMembership.tenantId, ctx.tenant.id),
          eq(cycleMembership.cycleId, input.id),
          studentsInReach(ctx),
          input.status && eq(cycleMembership.status, input.status),
          input.branchId ? eq(enrollment.branchId, input.branchId) : undefined,
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  if (season === undefined) return notFound("season");
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.enrollmentId });
  return ok(toPage(rows, input.limit, position, toSeasonMember));
}

interface Row extends Omit<SeasonMember, "since" | "possible"> {
  readonly changedAt: Date | null;
  readonly createdAt: Date;
}

function toSeasonMember(row: Row): SeasonMember {
  const { enrollmentId, rollNo, name, program: degree, branch: code, cgpa, status, optOutReason, note } = row;
  const possible = possibleCommands(CYCLE_MEMBERSHIP_TRANSITIONS, status).filter((command) => command !== "opt_out");
  const since = (row.changedAt ?? row.createdAt).toISOString();
  return {
    enrollmentId,
    rollNo,
    name,
    program: degree,
    branch: code,
    cgpa,
    status,
    optOutReason,
    note,
    since,
    possible,
  };
}
