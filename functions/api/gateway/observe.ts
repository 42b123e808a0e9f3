import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { metrics } from "#functions/_lib/metrics.ts";
import type { GatewayEnv } from "./environment.ts";

/**
 * Counts and times the request. It is named by its route (`/api/drives/:id`): a path itself may hold a token.
 */
export const observe = createMiddleware<GatewayEnv>(async (c, next) => {
  const startedAt = performance.now();
  const route = routePath(c, -1);
  const requestId = c.get("requestId");
  await next();
  metrics.count(figureOf(c.res.status));
  metrics.measure("requestMilliseconds", Math.round(performance.now() - startedAt));
  metrics.describe({
    method: c.req.method,
    route,
    status: String(c.res.status),
    requestId,
    tenantId: c.get("tenant")?.id,
  });
});

function figureOf(status: number) {
  if (status >= 500) return "requestsFailed";
  return status >= 400 ? "requestsRefused" : "requestsSucceeded";
}
