import { and, eq, sql } from "drizzle-orm";
import type { QueueName } from "#shared/config/queues.ts";
import type { DomainEvent } from "#shared/contracts/messages/domain-event.ts";
import type { Timer } from "#shared/contracts/messages/timer.ts";
import { auditEvent } from "#shared/db/schema/audit.ts";
import { idempotencyKey, inbox, outbox } from "#shared/db/schema/messaging.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { type Refusal, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext, CommittedMessage, Context } from "./context.ts";

/** One line of the audit trail. */
export interface AuditEntry {
  /** `noun.verb` */
  readonly action: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The open transaction of a use case, and what it leaves behind besides its rows. */
export interface Writing {
  readonly tx: TenantTransaction;
  /** Adds to the audit trail; written with the transaction. */
  audit(entry: AuditEntry): void;
  /** Tells the world, once the transaction has committed: an event for the notify consumer. Answers its id. */
  emit(event: DomainEvent): string;
  /**
   * Sets a timer: it fires within about a minute after `at`. It is never taken back; whoever it wakes looks whether
   * what it was set for still holds.
   */
  schedule(at: Date, timer: Timer): void;
  /** Sends any other message; `body` is built from the id that the message will have. */
  enqueue(queue: QueueName, body: (id: string) => unknown): string;
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Runs a use case's change in one transaction: its rows, its audit trail and its messages are there together or not
 * at all. A refusal rolls everything back. Under an idempotency key the second of two equal requests waits for the
 * first and is given its answer; another body under the same key is refused.
 */
export async function write<T>(ctx: ActorContext, work: (writing: Writing) => Promise<Result<T>>): Promise<Result<T>> {
  return commit(ctx, { id: ctx.actor.membershipId, name: ctx.actor.name, role: ctx.actor.role }, async (writing) => {
    const earlier = await claimIdempotencyKey<T>(ctx, writing.tx);
    if (earlier) return earlier;
    const result = await work(writing);
    if (result.ok) await storeResponse(ctx, writing.tx, result.value);
    return result;
  });
}

/**
 * As `write`, for what the system does by itself or for somebody who is not signed in yet. Under a message's context a
 * second delivery of it finds the inbox row that the first has left, and is answered `undefined` with nothing done.
 */
export function writeAsSystem<T>(
  ctx: Context,
  work: (writing: Writing) => Promise<Result<T>>,
  actorName = "Placement",
): Promise<Result<T>> {
  return commit(ctx, { id: null, name: actorName, role: "system" }, async (writing) =>
    (await isFirstDelivery(ctx, writing.tx)) ? work(writing) : ({ ok: true, value: undefined } as Result<T>),
  );
}

async function isFirstDelivery(ctx: Context, tx: TenantTransaction): Promise<boolean> {
  if (ctx.message === undefined) return true;
  const { consumer, id: messageId } = ctx.message;
  const claimed = await tx
    .insert(inbox)
    .values({ tenantId: ctx.tenant.id, consumer, messageId, createdAt: ctx.now() })
    .onConflictDoNothing()
    .returning({ messageId: inbox.messageId });
  return claimed.length === 1;
}

async function commit<T>(
  ctx: Context,
  actor: { id: string | null; name: string; role: string },
  work: (writing: Writing) => Promise<Result<T>>,
): Promise<Result<T>> {
  const entries: AuditEntry[] = [];
  const messages: CommittedMessage[] = [];
  const enqueue = (queue: QueueName, body: (id: string) => unknown, sendAfter?: Date) => {
    const id = ctx.newId();
    messages.push({ id, tenantId: ctx.tenant.id, queue, body: body(id), ...(sendAfter && { sendAfter }) });
    return id;
  };
  const envelope = { tenantId: ctx.tenant.id, requestId: ctx.requestId };
  try {
    const result = await withTenant(ctx.db, ctx.tenant.id, async (tx) => {
      const emit: Writing["emit"] = (event) =>
        enqueue("notifications", (id) => ({ ...envelope, id, occurredAt: ctx.now().toISOString(), event }));
      const schedule: Writing["schedule"] = (at, timer) =>
        void enqueue("timers", (id) => ({ ...envelope, id, dueAt: at.toISOString(), timer }), at);
      const outcome = await work({ tx, audit: (entry) => void entries.push(entry), emit, enqueue, schedule });
      if (!outcome.ok) throw new Refused(outcome.refusal);
      await leaveBehind(ctx, tx, actor, entries, messages);
      return outcome;
    });
    if (messages.length > 0) await ctx.afterCommit(messages);
    return result;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function leaveBehind(
  ctx: Context,
  tx: TenantTransaction,
  actor: { id: string | null; name: string; role: string },
  entries: readonly AuditEntry[],
  messages: readonly CommittedMessage[],
): Promise<void> {
  const by = { actorMembershipId: actor.id, actorName: actor.name, actorRole: actor.role };
  const common = { tenantId: ctx.tenant.id, requestId: ctx.requestId, createdAt: ctx.now(), ...by };
  for (const slice of chunks(entries)) {
    await tx.insert(auditEvent).values(slice.map((entry) => ({ ...entry, ...common, id: ctx.newId() })));
  }
  for (const slice of chunks(messages)) {
    await tx
      .insert(outbox)
      .values(slice.map((message) => ({ sendAfter: ctx.now(), ...message, createdAt: ctx.now() })));
  }
}

// PostgreSQL takes 65,535 parameters a statement.
function* chunks<T>(items: readonly T[], size = 2_000): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** Takes the key, waiting for whoever holds it; the answer already given to it, or the refusal of its abuse. */
async function claimIdempotencyKey<T>(ctx: ActorContext, tx: TenantTransaction): Promise<Result<T> | undefined> {
  if (ctx.idempotency === undefined) return undefined;
  const { key, requestHash } = ctx.idempotency;
  const mine = { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId, key };
  const claimed = await tx
    .insert(idempotencyKey)
    .values({ ...mine, requestHash, createdAt: ctx.now() })
    .onConflictDoNothing()
    .returning({ key: idempotencyKey.key });
  if (claimed.length === 1) return undefined;
  const [earlier] = await tx.select().from(idempotencyKey).where(isKey(ctx, key));
  if (earlier?.requestHash !== requestHash) {
    return refuse("invalid", "idempotency_key_reused", "This Idempotency-Key was used for another request.");
  }
  return { ok: true, value: earlier.response as T };
}

async function storeResponse(ctx: ActorContext, tx: TenantTransaction, response: unknown): Promise<void> {
  if (ctx.idempotency === undefined) return;
  const value = response === undefined ? null : sql`${JSON.stringify(response)}::jsonb`;
  await tx.update(idempotencyKey).set({ response: value }).where(isKey(ctx, ctx.idempotency.key));
}

function isKey(ctx: ActorContext, key: string) {
  return and(
    eq(idempotencyKey.tenantId, ctx.tenant.id),
    eq(idempotencyKey.membershipId, ctx.actor.membershipId),
    eq(idempotencyKey.key, key),
  );
}
