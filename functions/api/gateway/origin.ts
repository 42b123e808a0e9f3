import { createHash, timingSafeEqual } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import type { GatewayEnv } from "./environment.ts";
import { problem } from "./problem.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Lets through what came by the edge alone: its headers are believed from here on. */
export const onlyFromTheEdge = createMiddleware<GatewayEnv>(async (c, next) => {
  const given = c.req.header(EDGE_HEADERS.originVerify) ?? "";
  if (!c.get("deps").originVerifySecrets.some((secret) => equal(secret, given))) {
    return problem(c, 403, "not_from_the_edge", "This address is not for direct use.");
  }
  return next();
});

/** Refuses a change that a page of another site asks for: unsafe methods carry an Origin equal to the host's own. */
export const sameOriginWrites = createMiddleware<GatewayEnv>(async (c, next) => {
  if (SAFE_METHODS.has(c.req.method) || c.req.header("origin") === c.get("portalUrl")) return next();
  return problem(c, 403, "foreign_origin", "Changes are accepted from this college's own portal alone.");
});

// Hashing first gives both sides one length, which timingSafeEqual demands and length must not tell.
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
