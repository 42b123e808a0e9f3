import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { authRoutes } from "./auth/routes.ts";
import type { ApiDependencies, GatewayEnv } from "./gateway/environment.ts";
import { noStore, securityHeaders } from "./gateway/headers.ts";
import { idempotencyKey } from "./gateway/idempotency.ts";
import { onlyFromTheEdge, sameOriginWrites } from "./gateway/origin.ts";
import { onError, problem } from "./gateway/problem.ts";
import { requestId } from "./gateway/request-id.ts";
import { sessionAndRateLimit } from "./gateway/session.ts";
import { tenantByHost } from "./gateway/tenant.ts";
import { TenantDirectory } from "./gateway/tenant-directory.ts";
import { healthRoutes } from "./routes/health.ts";
import { routes } from "./routes/index.ts";
import { addApiDocument } from "./routes/openapi.ts";
import { logoRoute } from "./routes/tenants.ts";

// API Gateway takes 10 MB and Lambda 6; files go to storage by signed URL, so a body is never large.
const MAX_BODY_BYTES = 1_048_576;

/** The API as a function of what it stands on; Lambda and the tests make it alike. */
export function createApp(deps: ApiDependencies) {
  const app = new OpenAPIHono<GatewayEnv>();
  app.use(async (c, next) => {
    c.set("deps", deps);
    return next();
  });
  app.use(requestId, securityHeaders, noStore);
  app.onError(onError);
  app.notFound((c) => problem(c, 404, "no_such_route", "There is nothing at this address."));
  app.route("/", healthRoutes);
  app.use(
    "/api/*",
    onlyFromTheEdge,
    tenantByHost(new TenantDirectory()),
    sameOriginWrites,
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => problem(c, 413, "body_too_large", "The request is larger than 1 MB."),
    }),
    sessionAndRateLimit,
    idempotencyKey,
  );
  app.route("/", authRoutes);
  app.route("/", logoRoute);
  addApiDocument(app);
  app.route("/", routes);
  return app;
}

/** Type of the API for its typed client, `hc<AppType>`. */
export type AppType = typeof routes;
