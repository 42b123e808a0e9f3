import { and, eq, ilike, or, sql } from "drizzle-orm";
import type { ListMembers, MemberPage } from "#shared/contracts/members.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { toMemberView } from "./view.ts";

/** Staff and recruiters of the tenant, a page at a time. */
export async function listMembers(ctx: ActorContext, input: ListMembers): Promise<Result<MemberPage>> {
  const columns = { name: wordColumn(membership.name), createdAt: timeColumn(membership.createdAt) };
  const order = keyset(input, membership.id, columns);
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ row: membership, position: order.value.position })
      .from(membership)
      .where(
        and(
          eq(membership.tenantId, ctx.tenant.id),
          // In words, so that the index of those who are no students serves.
          input.role === "student" ? undefined : sql`${membership.role} <> 'student'`,
          input.role && eq(membership.role, input.role),
          like ? or(ilike(membership.name, like), ilike(membership.email, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = ({ row, position: value }: (typeof rows)[number]) => ({ value, id: row.id });
  return ok(toPage(rows, input.limit, position, ({ row }) => toMemberView(row)));
}
