import { and, eq, ilike, inArray, or } from "drizzle-orm";
import type { AuditPage, ListAudit } from "#shared/contracts/audit.ts";
import type { Orm } from "#shared/db/connect.ts";
import { auditEvent, membership } from "#shared/db/schema/index.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, countColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";

/** The audit trail, by the order of writing. */
export async function listAudit(ctx: ActorContext, input: ListAudit): Promise<Result<AuditPage>> {
  const order = keyset(input, auditEvent.id, { seq: countColumn(auditEvent.seq) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ row: auditEvent, position: order.value.position })
      .from(auditEvent)
      .where(
        and(
          eq(auditEvent.tenantId, ctx.tenant.id),
          input.entityType ? eq(auditEvent.entityType, input.entityType) : undefined,
          input.entityId ? eq(auditEvent.entityId, input.entityId) : undefined,
          input.action ? eq(auditEvent.action, input.action) : undefined,
          input.actor ? eq(auditEvent.actorMembershipId, input.actor) : undefined,
          input.companyId ? inArray(auditEvent.actorMembershipId, recruitersOf(orm, ctx, input.companyId)) : undefined,
          like ? or(ilike(auditEvent.action, like), ilike(auditEvent.actorName, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = ({ row, position: value }: (typeof rows)[number]) => ({ value, id: row.id });
  return ok(
    toPage(rows, input.limit, position, ({ row }) => {
      const { id, seq, createdAt, actorName, actorRole, action, entityType, entityId } = row;
      const { reason, before, after, requestId } = row;
      const what = { action, entityType, entityId, reason, before: before ?? null, after: after ?? null };
      return { id, seq, at: createdAt.toISOString(), actorName, actorRole, ...what, requestId };
    }),
  );
}

function recruitersOf(orm: Orm, { tenant }: ActorContext, companyId: string) {
  return orm
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.tenantId, tenant.id), eq(membership.companyId, companyId)));
}
