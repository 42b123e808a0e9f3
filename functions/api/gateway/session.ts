import { createHash } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { sessionCookieName } from "#shared/config/hosts.ts";
import type { Orm } from "#shared/db/connect.ts";
import { session } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { runTenant } from "#shared/db/with-tenant.ts";
import type { GatewayEnv, Session } from "./environment.ts";
import { problem } from "./problem.ts";
import { countHit, limitPerMinute, type RateLimitedCaller, retryAfterSeconds } from "./rate-limit.ts";
import { readSessionToken } from "./session-cookie.ts";

/** Counts the request against its caller's limit and finds the caller's session on this host, in one trip. */
export const sessionAndRateLimit = createMiddleware<GatewayEnv>(async (c, next) => {
  const deps = c.get("deps");
  const tenantId = c.get("tenant").id;
  const cookie = getCookie(c, sessionCookieName(c.get("portalUrl")));
  const token = cookie === undefined ? undefined : readSessionToken(cookie, deps.authSecret);
  const { caller, key } = nameCaller(c, token);
  const now = deps.now();
  const [[counted], [found]] = await runTenant(deps.db, tenantId, (orm) => [
    countHit(orm, tenantId, key, now),
    findSession(orm, token ?? "", now),
  ]);
  if ((counted?.hits ?? 0) > limitPerMinute(caller)) {
    c.header("retry-after", String(retryAfterSeconds(now)));
    return problem(c, 429, "rate_limited", "Too many requests. Please wait a moment.");
  }
  if (found) c.set("session", toSession(found));
  return next();
});

function nameCaller(c: Context<GatewayEnv>, token: string | undefined): { caller: RateLimitedCaller; key: string } {
  // Only a token that we signed names a caller: invented ones would each bring a fresh allowance.
  if (token !== undefined) return { caller: "member", key: `member:${digest(token)}` };
  const caller = c.req.path.startsWith("/api/auth/") && c.req.method === "POST" ? "signIn" : "visitor";
  return { caller, key: `${caller}:${digest(c.get("viewerIp"))}` };
}

function findSession(orm: Orm, token: string, now: Date) {
  return orm
    .select({ id: session.id, userId: session.userId, member: membership })
    .from(session)
    .innerJoin(membership, and(eq(membership.tenantId, session.tenantId), eq(membership.userId, session.userId)))
    .where(and(eq(session.token, token), gt(session.expiresAt, now), eq(membership.status, "active")))
    .limit(1);
}

type FoundSession = Awaited<ReturnType<ReturnType<typeof findSession>["execute"]>>[number];

function toSession({ id, userId, member }: FoundSession): Session {
  const { name, email, role, companyId, branchId } = member;
  return { id, userId, actor: { membershipId: member.id, name, email, role, companyId, branchId } };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
