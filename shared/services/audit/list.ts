import { and, eq, ilike, inArray, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AuditPage, AuditRow, ListAudit } from "#shared/contracts/audit.ts";
import type { Orm } from "#shared/db/connect.ts";
import { auditEvent } from "#shared/db/schema/audit.ts";
import { erasedRecord } from "#shared/db/schema/erasure.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { pseudonymOf } from "#shared/domain/erasure/pseudonym.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, countColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";

const erasedActor = alias(erasedRecord, "erased_actor");
const erasedEntity = alias(erasedRecord, "erased_entity");

/** The audit trail, by the order of writing. */
export async function listAudit(ctx: ActorContext, input: ListAudit): Promise<Result<AuditPage>> {
  const order = keyset(input, auditEvent.id, { seq: countColumn(auditEvent.seq) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({
        row: auditEvent,
        erasedActor: erasedActor.recordId,
        erasedEntity: erasedEntity.recordId,
        position: order.value.position,
      })
      .from(auditEvent)
      .leftJoin(
        erasedActor,
        and(eq(erasedActor.tenantId, auditEvent.tenantId), eq(erasedActor.recordId, auditEvent.actorMembershipId)),
      )
      .leftJoin(
        erasedEntity,
        and(eq(erasedEntity.tenantId, auditEvent.tenantId), eq(erasedEntity.recordId, auditEvent.entityId)),
      )
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
  return ok(toPage(rows, input.limit, position, toAuditRow));
}

interface Found {
  readonly row: typeof auditEvent.$inferSelect;
  readonly erasedActor: string | null;
  readonly erasedEntity: string | null;
}

/** As it was written, but for what it says of an erased student: the trail keeps it, and nobody reads it here. */
function toAuditRow({ row, erasedActor: actor, erasedEntity: entity }: Found): AuditRow {
  const { id, seq, createdAt, actorRole, action, entityType, entityId, requestId } = row;
  const actorName = actor === null ? row.actorName : pseudonymOf(actor).name;
  const isErased = actor !== null || entity !== null;
  const said = isErased
    ? { reason: null, before: null, after: null }
    : { reason: row.reason, before: row.before ?? null, after: row.after ?? null };
  return {
    id,
    seq,
    at: createdAt.toISOString(),
    actorName,
    actorRole,
    action,
    entityType,
    entityId,
    ...said,
    requestId,
  };
}

function recruitersOf(orm: Orm, { tenant }: ActorContext, companyId: string) {
  return orm
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.tenantId, tenant.id), eq(membership.companyId, companyId)));
}
