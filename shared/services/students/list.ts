import { and, eq, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import type { ListStudents, StudentPage } from "#shared/contracts/students.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, numberColumn, wordColumn } from "../_kernel/keyset.ts";
import { type Page, toPage } from "../_kernel/page.ts";
import { ruleJoins, secondBranch } from "../eligibility/compile.ts";
import { type StudentRecord, toStudentRow } from "./view.ts";

// Written out, since inside a subquery Drizzle's columns would name the outer table.
const heldOffers = (cycleId?: string) => sql`
  from offer o
  where o.tenant_id = ${enrollment.tenantId} and o.enrollment_id = ${enrollment.id} and o.source = 'drive'
    and o.status in ('accepted', 'deferred', 'joined')
    ${cycleId === undefined ? sql`` : sql`and o.cycle_id = ${cycleId}`}`;

const isPlaced = (cycleId?: string) => sql<boolean>`exists (select 1 ${heldOffers(cycleId)})`;

/** Looked up for each row of a page: of `exists` PostgreSQL would make a table of all who are placed first. */
const placed = sql<boolean>`coalesce((select true ${heldOffers()} limit 1), false)`;

const inSeason = (ctx: ActorContext, cycleId: string) => sql`exists (
  select 1 from cycle_membership cm where cm.tenant_id = ${ctx.tenant.id} and cm.cycle_id = ${cycleId}
    and cm.enrollment_id = ${enrollment.id} and cm.status = 'active')`;

/** Students in the caller's reach: the office all, a coordinator those of their branch, dual degrees included. */
export function studentsInReach(ctx: ActorContext): SQL | undefined {
  const here = eq(enrollment.tenantId, ctx.tenant.id);
  if (ctx.actor.role !== "coordinator") return here;
  const own = ctx.actor.branchId;
  return and(here, own === null ? sql`false` : or(eq(enrollment.branchId, own), eq(enrollment.secondBranchId, own)));
}

export function selectStudents<P extends SQL<string | null>>(orm: Orm | TenantTransaction, position: P) {
  return orm
    .select({
      enrollment,
      email: membership.email,
      account: membership.status,
      program: program.code,
      branch: branch.code,
      secondBranch: secondBranch.code,
      placed,
      position,
    })
    .from(enrollment)
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch);
}

const FILTERS = ["q", "branchId", "programId", "graduatingYear", "account", "cycleId", "placed"] as const;

/** The college's students, a page at a time; searched by roll number, name and address. */
export function listStudents(ctx: ActorContext, input: ListStudents): Promise<Result<StudentPage>> {
  return pageOfStudents(ctx, input, toStudentRow);
}

/** The same page, each record seen as the caller wants it. */
export async function pageOfStudents<T>(
  ctx: ActorContext,
  input: ListStudents,
  view: (record: StudentRecord) => T,
): Promise<Result<Page<T>>> {
  const order = keyset(input, enrollment.id, {
    rollNo: wordColumn(enrollment.rollNo),
    name: wordColumn(enrollment.name),
    // Unknown grades stand below all others.
    cgpa: numberColumn(enrollment.cgpaOrder),
  });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const found = like
    ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like), ilike(membership.email, like))
    : undefined;
  // The whole college in order of an index is read one way, however large it is.
  const narrowed = ctx.actor.role === "coordinator" || FILTERS.some((filter) => input[filter] !== undefined);
  const planning = narrowed ? "by_values" : "kept";
  const read = (orm: Orm) =>
    [
      selectStudents(orm, order.value.position)
        .where(
          and(
            studentsInReach(ctx),
            isNull(enrollment.erasedAt),
            found,
            input.branchId ? eq(enrollment.branchId, input.branchId) : undefined,
            input.programId ? eq(enrollment.programId, input.programId) : undefined,
            input.graduatingYear ? eq(enrollment.graduatingYear, input.graduatingYear) : undefined,
            input.account ? eq(membership.status, input.account) : undefined,
            input.cycleId ? inSeason(ctx, input.cycleId) : undefined,
            input.placed ? eq(isPlaced(input.cycleId), input.placed === "yes") : undefined,
            order.value.after,
          ),
        )
        .orderBy(...order.value.orderBy)
        .limit(input.limit + 1),
    ] as const;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, read, planning);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.enrollment.id });
  return ok(toPage(rows, input.limit, position, view));
}
