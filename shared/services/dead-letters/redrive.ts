import { and, eq, inArray } from "drizzle-orm";
import type { Redriven, RedriveDeadLetters } from "#shared/contracts/dead-letters.ts";
import type { QueueName } from "#shared/config/queues.ts";
import { deadLetter } from "#shared/db/schema/dead-letter.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { DEAD_LETTER_TRANSITIONS } from "#shared/domain/dead-letter/statuses.ts";
import { outlineOf } from "#shared/domain/dead-letter/outline.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { DeadLetterQueues } from "#shared/ports/dead-letter-queues.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

const UNRECORDED = "Not written down: its consumer was stopped, or the database could not be reached.";

/**
 * Sends one message of a queue's dead letters to its queue once more, or all of them, and writes down that it did. Sent
 * twice, a message has its effect once: consumers know it by its id.
 */
export async function redriveDeadLetters(
  ctx: ActorContext,
  dead: DeadLetterQueues,
  { queue, messageId }: RedriveDeadLetters,
): Promise<Result<Redriven>> {
  await adopt(ctx, dead, queue);
  return write(ctx, async ({ tx, audit }) => {
    const since = ctx.now();
    // Locked before they are sent, so that what is told of their success waits until this is written.
    await lockOpen(tx, ctx.tenant.id, queue, messageId);
    const sent = await dead.redrive(queue, messageId);
    if (messageId !== undefined && sent.length === 0) {
      return refuse(
        "conflict",
        "not_among_dead_letters",
        "This message is not among the dead letters now: it is still being tried, was sent already, or is older than 14 days.",
      );
    }
    for (const { id, ...about } of await mark(tx, ctx.tenant.id, queue, sent, since)) {
      audit({ action: "dead_letter.redrive", entityType: "dead_letter", entityId: id, after: { queue, ...about } });
    }
    return ok({ queue, sent: sent.length });
  });
}

/** Gives a row to what a look through the queue finds without one. Committed first: its success may be told at once. */
async function adopt(ctx: ActorContext, dead: DeadLetterQueues, queue: QueueName): Promise<void> {
  const letters = await dead.peek(queue);
  if (letters.length === 0) return;
  const common = { tenantId: ctx.tenant.id, queue, status: DEAD_LETTER_TRANSITIONS.fail.to, reason: UNRECORDED };
  await withTenant(ctx.db, ctx.tenant.id, (tx) =>
    tx
      .insert(deadLetter)
      .values(
        letters.map(({ messageId, tenantId, body, sentAt, attempts }) => ({
          ...common,
          id: ctx.newId(),
          messageId,
          collegeId: tenantId !== undefined && UUID.test(tenantId) ? tenantId : null,
          outline: outlineOf(body),
          attempts,
          failedAt: sentAt,
          createdAt: ctx.now(),
        })),
      )
      .onConflictDoNothing(),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function lockOpen(tx: TenantTransaction, tenantId: string, queue: QueueName, messageId?: string): Promise<void> {
  await tx
    .select({ id: deadLetter.id })
    .from(deadLetter)
    .where(
      and(
        eq(deadLetter.tenantId, tenantId),
        eq(deadLetter.queue, queue),
        inArray(deadLetter.status, [...DEAD_LETTER_TRANSITIONS.close.from]),
        messageId === undefined ? undefined : eq(deadLetter.messageId, messageId),
      ),
    )
    .orderBy(deadLetter.messageId)
    .for("update");
}

function mark(tx: TenantTransaction, tenantId: string, queue: QueueName, sent: readonly string[], redrivenAt: Date) {
  return tx
    .update(deadLetter)
    .set({ status: DEAD_LETTER_TRANSITIONS.redrive.to, redrivenAt })
    .where(
      and(eq(deadLetter.tenantId, tenantId), eq(deadLetter.queue, queue), inArray(deadLetter.messageId, [...sent])),
    )
    .returning({ id: deadLetter.id, messageId: deadLetter.messageId, collegeId: deadLetter.collegeId });
}
