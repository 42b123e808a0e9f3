import { createMiddleware } from "hono/factory";
import { Hono } from "hono";
import { runTenant } from "#shared/db/with-tenant.ts";
import { ok } from "#shared/domain/result.ts";
import { writeAsSystem } from "#shared/services/_kernel/write.ts";
import type { GatewayEnv } from "../gateway/environment.ts";
import { problem } from "../gateway/problem.ts";
import { countHit, retryAfterSeconds } from "../gateway/rate-limit.ts";
import { valueOf, visitorContext } from "../gateway/route.ts";

const ATTEMPTS_PER_ADDRESS_A_MINUTE = 10;

/** Guesses at one account are counted by account, from however many addresses they come. */
const limitByEmail = createMiddleware<GatewayEnv>(async (c, next) => {
  if (c.req.method !== "POST") return next();
  const email = emailIn(await c.req.text());
  if (email === undefined) return next();
  const { db, now } = c.get("deps");
  const at = now();
  const key = `email:${email}`;
  const [[counted]] = await runTenant(db, c.get("tenant").id, (orm) => [countHit(orm, c.get("tenant").id, key, at)]);
  if ((counted?.hits ?? 0) <= ATTEMPTS_PER_ADDRESS_A_MINUTE) return next();
  c.header("retry-after", String(retryAfterSeconds(at)));
  return problem(c, 429, "rate_limited", "Too many attempts. Please wait a moment.");
});

/** Signing in and out, links by mail, passwords: better-auth's endpoints below /api/auth. */
export const authRoutes = new Hono<GatewayEnv>().use("/api/auth/*", limitByEmail).all("/api/auth/*", async (c) => {
  // Heavy, and of no use to a request that is signed in already.
  const [{ createIdentity }, { inWriting }] = await Promise.all([
    import("./identity.ts"),
    import("./current-writing.ts"),
  ]);
  const ctx = visitorContext(c);
  const identity = createIdentity(ctx, c.get("deps").authSecret);
  const url = new URL(c.req.path + new URL(c.req.url).search, ctx.portalUrl);
  const { method } = c.req;
  const headers = new Headers(c.req.raw.headers);
  const body = method === "GET" || method === "HEAD" ? undefined : await c.req.text();
  const request = new Request(url, { method, headers, ...(body !== undefined && { body }) });
  return valueOf(
    await writeAsSystem(ctx, (writing) => inWriting(writing, async () => ok(await identity.handler(request)))),
  );
});

function emailIn(body: string): string | undefined {
  try {
    const { email } = JSON.parse(body) as { email?: unknown };
    return typeof email === "string" ? email.toLowerCase().slice(0, 254) : undefined;
  } catch {
    return undefined;
  }
}
