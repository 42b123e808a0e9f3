import { createMiddleware } from "hono/factory";
import type { GatewayEnv } from "./environment.ts";

const PLAUSIBLE = /^[\w-]{8,64}$/;

/** Names the request in every log line, message and problem; a caller's own id is kept when it is plausible. */
export const requestId = createMiddleware<GatewayEnv>(async (c, next) => {
  const given = c.req.header("x-request-id");
  const id = given && PLAUSIBLE.test(given) ? given : c.get("deps").newId();
  c.set("requestId", id);
  c.header("x-request-id", id);
  await next();
});
