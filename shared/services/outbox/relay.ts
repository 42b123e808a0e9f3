import { and, asc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#shared/db/connect.ts";
import { outbox } from "#shared/db/schema/messaging.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { OutgoingMessage, QueueSender } from "#shared/ports/queue.ts";
import type { CommittedMessage } from "../_kernel/context.ts";

interface Relay {
  readonly db: Database;
  readonly queues: QueueSender;
  now(): Date;
}

/**
 * Sends messages that one transaction has just committed, all of one tenant, and marks those that the queue took. A
 * timer's stay until they are due.
 * Sent but not marked (a crash in between) is sent again by the sweeper: consumers know a message by its id.
 */
export async function relayCommitted(relay: Relay, messages: readonly CommittedMessage[]): Promise<void> {
  const due = messages.filter(({ sendAfter }) => sendAfter === undefined || sendAfter <= relay.now());
  const [first] = due;
  if (first === undefined) return;
  const sent = await relay.queues.send(due.map(toOutgoing));
  if (sent.length === 0) return;
  await withTenant(relay.db, first.tenantId, (tx) =>
    tx
      .update(outbox)
      .set({ sentAt: relay.now() })
      .where(and(eq(outbox.tenantId, first.tenantId), inArray(outbox.id, [...sent]))),
  );
}

const SWEEP_SIZE = 500;

/**
 * Sends up to 500 messages of any tenant that are due for longer than `olderThanSeconds`, oldest first, and answers
 * how many were sent. For the relay's own role. Rows that another sweeper holds are skipped.
 */
export async function sweepOutbox(relay: Relay, olderThanSeconds: number): Promise<number> {
  const before = new Date(relay.now().getTime() - olderThanSeconds * 1000);
  return relay.db.orm.transaction(async (tx) => {
    const waiting = await tx
      .select()
      .from(outbox)
      .where(and(isNull(outbox.sentAt), lt(outbox.sendAfter, before)))
      .orderBy(asc(outbox.sendAfter))
      .limit(SWEEP_SIZE)
      .for("update", { skipLocked: true });
    if (waiting.length === 0) return 0;
    const ids = waiting.map((row) => row.id);
    await tx
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, ids));
    const sent = await relay.queues.send(waiting.map(toOutgoing));
    if (sent.length > 0)
      await tx
        .update(outbox)
        .set({ sentAt: relay.now() })
        .where(inArray(outbox.id, [...sent]));
    return sent.length;
  });
}

/** Seconds for which the oldest message that is due waits to be sent; 0 when none does. For the relay's own role. */
export async function outboxLagSeconds({ db, now }: Pick<Relay, "db" | "now">): Promise<number> {
  const at = now();
  const [oldest] = await db.orm
    .select({ due: outbox.sendAfter })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), lt(outbox.sendAfter, at)))
    .orderBy(asc(outbox.sendAfter))
    .limit(1);
  return oldest === undefined ? 0 : Math.max(0, Math.round((at.getTime() - oldest.due.getTime()) / 1000));
}

function toOutgoing(message: Omit<CommittedMessage, "sendAfter">): OutgoingMessage {
  return { id: message.id, tenantId: message.tenantId, queue: message.queue, body: JSON.stringify(message.body) };
}
