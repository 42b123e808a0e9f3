import { and, eq, inArray, min, sql } from "drizzle-orm";
import type { QueuesView } from "#shared/contracts/dead-letters.ts";
import { deadLetter } from "#shared/db/schema/dead-letter.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { outlineOf } from "#shared/domain/dead-letter/outline.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { DeadLetterQueues } from "#shared/ports/dead-letter-queues.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { outlineText } from "./view.ts";

/**
 * How every queue stands, what waits in the outboxes of all colleges, and the dead letters that nobody could write down:
 * their consumer was killed, or the database was away. Of the last a look through each queue finds some, not all.
 */
export async function readQueues(ctx: ActorContext, dead: DeadLetterQueues): Promise<Result<QueuesView>> {
  const depths = await dead.depths();
  const found = await Promise.all(
    depths
      .filter(({ deadLetters }) => deadLetters > 0)
      .map(async ({ queue }) => ({ queue, letters: await dead.peek(queue) })),
  );
  const letters = found.flatMap(({ queue, letters: peeked }) => peeked.map((letter) => ({ queue, ...letter })));
  const { failures, outbox, known } = await readRows(
    ctx,
    letters.map(({ messageId }) => messageId),
  );
  const isKnown = new Set(known.map(({ queue, messageId }) => `${queue} ${messageId}`));
  const oldest = new Map(failures.map(({ queue, failedAt }) => [queue, failedAt]));
  return ok({
    queues: depths.map((depth) => ({ ...depth, oldestFailureAt: oldest.get(depth.queue)?.toISOString() ?? null })),
    unrecorded: letters
      .filter(({ queue, messageId }) => !isKnown.has(`${queue} ${messageId}`))
      .map(({ queue, messageId, body, sentAt }) => ({
        queue,
        messageId,
        outline: outlineText(outlineOf(body)),
        sentAt: sentAt.toISOString(),
      })),
    outbox,
  });
}

function readRows(ctx: ActorContext, messageIds: readonly string[]) {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const failures = await tx
      .select({ queue: deadLetter.queue, failedAt: min(deadLetter.failedAt) })
      .from(deadLetter)
      .where(and(eq(deadLetter.tenantId, ctx.tenant.id), eq(deadLetter.status, "failed")))
      .groupBy(deadLetter.queue);
    const known =
      messageIds.length === 0
        ? []
        : await tx
            .select({ queue: deadLetter.queue, messageId: deadLetter.messageId })
            .from(deadLetter)
            .where(and(eq(deadLetter.tenantId, ctx.tenant.id), inArray(deadLetter.messageId, [...messageIds])));
    const [row] = await tx.execute<{ waiting: string; oldest: string | null }>(
      sql`select waiting, to_char(oldest_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as oldest
        from platform_outbox()`,
    );
    return { failures, known, outbox: { waiting: Number(row?.waiting ?? 0), oldestDueAt: row?.oldest ?? null } };
  });
}
