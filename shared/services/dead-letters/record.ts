import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { type DeadLetterNews, NOBODYS_TENANT } from "#shared/contracts/messages/dead-letter.ts";
import type { Database } from "#shared/db/connect.ts";
import { deadLetter } from "#shared/db/schema/dead-letter.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { DEAD_LETTER_TRANSITIONS } from "#shared/domain/dead-letter/statuses.ts";

type Failed = Extract<DeadLetterNews, { kind: "dead_letter" }>;
type Closed = Extract<DeadLetterNews, { kind: "dead_letter_closed" }>;

/**
 * Writes down which messages consumers gave up, and which redriven ones have succeeded, in one transaction of the
 * platform's. News of one message may come twice or overtake each other: the latest by its own time stands.
 * Throws where there is no platform to keep them.
 */
export async function recordDeadLetters(
  db: Database,
  news: readonly DeadLetterNews[],
  newId: () => string,
): Promise<void> {
  const platformId = await findPlatform(db);
  // In one order everywhere, so that two writers never wait for each other in a circle.
  const inOrder = news.toSorted((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.at, b.at));
  await withTenant(db, platformId, async (tx) => {
    for (const each of inOrder) {
      if (each.kind === "dead_letter") await fail(tx, platformId, each, newId());
      else await close(tx, platformId, each);
    }
  });
}

async function findPlatform(db: Database): Promise<string> {
  const [platform] = await db.orm
    .select({ id: tenant.id })
    .from(tenant)
    .where(eq(tenant.kind, "platform"))
    .orderBy(asc(tenant.createdAt))
    .limit(1);
  if (platform === undefined) throw new Error("There is no platform tenant to keep dead letters.");
  return platform.id;
}

async function fail(tx: TenantTransaction, tenantId: string, news: Failed, id: string): Promise<void> {
  const { queue, messageId, reason, outline, attempts } = news;
  const failedAt = new Date(news.at);
  const found = { status: DEAD_LETTER_TRANSITIONS.fail.to, reason, outline, attempts, failedAt, closedAt: null };
  const collegeId = news.tenantId === NOBODYS_TENANT ? null : news.tenantId;
  await tx
    .insert(deadLetter)
    .values({ tenantId, id, queue, messageId, collegeId, ...found, createdAt: failedAt })
    .onConflictDoUpdate({
      target: [deadLetter.tenantId, deadLetter.queue, deadLetter.messageId],
      set: found,
      setWhere: sql`${LAST_NEWS} < ${news.at}::timestamptz`,
    });
}

async function close(tx: TenantTransaction, tenantId: string, { queue, messageId, at }: Closed): Promise<void> {
  const closedAt = new Date(at);
  await tx
    .update(deadLetter)
    .set({ status: DEAD_LETTER_TRANSITIONS.close.to, closedAt })
    .where(
      and(
        eq(deadLetter.tenantId, tenantId),
        eq(deadLetter.queue, queue),
        eq(deadLetter.messageId, messageId),
        inArray(deadLetter.status, [...DEAD_LETTER_TRANSITIONS.close.from]),
        lt(deadLetter.failedAt, closedAt),
      ),
    );
}

const LAST_NEWS = sql`greatest(${deadLetter.failedAt}, ${deadLetter.redrivenAt}, ${deadLetter.closedAt})`;

const keyOf = ({ queue, messageId }: DeadLetterNews) => `${queue} ${messageId}`;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
