import { sql } from "drizzle-orm";
import type { Orm } from "#shared/db/connect.ts";
import { rateLimit } from "#shared/db/schema/messaging.ts";

/** Requests allowed in one minute, counted in PostgreSQL so that every environment counts together. */
const PER_MINUTE = {
  /** A session. A page asks for several things at once, and the portal fetches ahead what its links lead to. */
  member: 3_000,
  /** An address without a session: a whole hostel may share one. */
  visitor: 600,
  /** Sign-in, sign-up and reset from one address. */
  signIn: 300,
} as const;

export type RateLimitedCaller = keyof typeof PER_MINUTE;

export function limitPerMinute(caller: RateLimitedCaller): number {
  return PER_MINUTE[caller];
}

/** Start of the one-minute window that `now` falls in. */
export function windowStart(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000);
}

/** Seconds until the next window, at least 1; the value of Retry-After. */
export function retryAfterSeconds(now: Date): number {
  return Math.max(1, Math.ceil((windowStart(now).getTime() + 60_000 - now.getTime()) / 1000));
}

/**
 * A statement that counts one hit and answers how many this window has had. Ours rather than a library's because it
 * rides in the same trip as the session's look-up.
 */
export function countHit(orm: Orm, tenantId: string, key: string, now: Date) {
  const start = windowStart(now);
  return orm
    .insert(rateLimit)
    .values({ tenantId, key, windowStart: start, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimit.tenantId, rateLimit.key],
      set: {
        hits: sql`case when ${rateLimit.windowStart} = excluded.window_start then ${rateLimit.hits} + 1 else 1 end`,
        windowStart: sql`excluded.window_start`,
      },
    })
    .returning({ hits: rateLimit.hits });
}
