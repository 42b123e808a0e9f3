import { createHash } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { GatewayEnv } from "./environment.ts";
import { problem } from "./problem.ts";

const KEY = /^[\x21-\x7e]{8,255}$/;

/** Reads the Idempotency-Key of a POST; the use case's own transaction claims it and keeps its answer. */
export const idempotencyKey = createMiddleware<GatewayEnv>(async (c, next) => {
  const key = c.req.method === "POST" ? c.req.header("idempotency-key") : undefined;
  if (key === undefined) return next();
  if (!KEY.test(key)) {
    return problem(c, 422, "idempotency_key_malformed", "An Idempotency-Key has 8 to 255 visible ASCII characters.");
  }
  const hash = createHash("sha256").update(`${c.req.method} ${c.req.path}\n`);
  hash.update(await c.req.text());
  c.set("idempotency", { key, requestHash: hash.digest("hex") });
  return next();
});
