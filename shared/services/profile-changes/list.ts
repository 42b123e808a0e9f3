import { and, desc, eq, ilike, or, type SQL } from "drizzle-orm";
import type {
  ListProfileChanges,
  MyProfileChangeList,
  ProfileChangePage,
  ProfileChangeRow,
} from "#shared/contracts/profile-changes.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { profileChange } from "#shared/db/schema/profile.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { isSameValue, valueOfField } from "#shared/domain/enrollment/field-values.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { studentsInReach } from "../students/list.ts";
import { ofStudent } from "./scope.ts";
import { toMyProfileChange } from "./view.ts";

/** What students in the caller's reach have asked for; searched by roll number and name. */
export async function listProfileChanges(
  ctx: ActorContext,
  input: ListProfileChanges,
): Promise<Result<ProfileChangePage>> {
  const order = keyset(input, profileChange.id, { createdAt: timeColumn(profileChange.createdAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectChanges(orm, order.value.position)
      .where(
        and(
          eq(profileChange.tenantId, ctx.tenant.id),
          studentsInReach(ctx),
          input.status && eq(profileChange.status, input.status),
          input.field && eq(profileChange.field, input.field),
          input.branchId ? eq(enrollment.branchId, input.branchId) : undefined,
          input.enrollmentId ? eq(enrollment.id, input.enrollmentId) : undefined,
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.change.id });
  return ok(toPage(rows, input.limit, position, toRow));
}

/** The student's own requests, newest first. */
export async function listMyProfileChanges(ctx: ActorContext): Promise<Result<MyProfileChangeList>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ change: profileChange })
      .from(profileChange)
      .innerJoin(enrollment, ofStudent)
      .where(and(eq(profileChange.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId)))
      .orderBy(desc(profileChange.createdAt), desc(profileChange.id))
      .limit(100),
  ]);
  return ok({ items: rows.map(({ change }) => toMyProfileChange(change)) });
}

function selectChanges<P extends SQL<string | null>>(orm: Orm, position: P) {
  return orm
    .select({ change: profileChange, enrollment, branch: branch.code, decidedBy: membership.name, position })
    .from(profileChange)
    .innerJoin(enrollment, ofStudent)
    .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
    .leftJoin(
      membership,
      and(eq(membership.tenantId, profileChange.tenantId), eq(membership.id, profileChange.decidedBy)),
    );
}

type Found = Awaited<ReturnType<typeof selectChanges<SQL<string | null>>>>[number];

function toRow({ change, enrollment: row, branch: code, decidedBy }: Found): ProfileChangeRow {
  const isStale = change.status === "pending" && !isSameValue(valueOfField(row, change.field), change.oldValue);
  return {
    ...toMyProfileChange(change),
    student: { enrollmentId: row.id, rollNo: row.rollNo, name: row.name, branch: code },
    isStale,
    decidedBy,
  };
}
