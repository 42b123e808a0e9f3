import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { metrics } from "#functions/_lib/metrics.ts";
import { traced } from "#functions/_lib/tracing.ts";
import type { GatewayEnv } from "./environment.ts";

/**
 * Counts and times the request, and makes it a part of the trace. It is named by its route (`/api/drives/:id`): a path
 * itself may hold a token.
 */
export const observe = createMiddleware<GatewayEnv>(async (c, next) => {
  const startedAt = performance.now();
  const route = routePath(c, -1);
  const requestId = c.get("requestId");
  await traced(`${c.req.method} ${route}`, { requestId }, async (span) => {
    await next();
    span.annotate({ tenantId: c.get("tenant")?.id });
    if (c.res.status >= 500) span.fail(c.error);
  });
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
