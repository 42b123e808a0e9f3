import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ApiDependencies, GatewayEnv } from "./gateway/environment.ts";
import { noStore, securityHeaders } from "./gateway/headers.ts";
import { idempotencyKey } from "./gateway/idempotency.ts";
import { observe } from "./gateway/observe.ts";
import { onlyFromTheEdge, sameOriginWrites } from "./gateway/origin.ts";
import { onError, problem } from "./gateway/problem.ts";
import { requestId } from "./gateway/request-id.ts";
import { sessionAndRateLimit } from "./gateway/session.ts";
import { tenantByHost } from "./gateway/tenant.ts";
import { TenantDirectory } from "./gateway/tenant-directory.ts";
import { AREAS, areaOf } from "./routes/areas.ts";
import { healthRoutes } from "./routes/health.ts";
import type { routes } from "./routes/index.ts";

// API Gateway takes 10 MB and Lambda 6; files go to storage by signed URL, so a body is never large.
const MAX_BODY_BYTES = 1_048_576;

/**
 * The API as a function of what it stands on; Lambda and the tests make it alike. The routes of an area are loaded when
 * one of them is first called, and stand behind a gateway of their own: Hono takes no more routes once it has answered.
 */
export function createApp(deps: ApiDependencies): Hono {
  const directory = new TenantDirectory();
  const areas = new Map<string | undefined, Promise<Hono<GatewayEnv>>>();
  const load = async (area: string | undefined) => {
    const app = createGateway(deps, directory);
    for (const router of await loadRouters(area)) app.route("/", router);
    return app;
  };
  return new Hono().all("*", async (c) => {
    const area = areaOf(c.req.path);
    // Names that nobody serves share one gateway, so that asking for many of them fills no memory.
    const known = area !== undefined && Object.hasOwn(AREAS, area) ? area : undefined;
    let app = areas.get(known);
    if (app === undefined) {
      areas.set(known, (app = load(known)));
      // What could not be loaded once is tried again, rather than kept from everybody for as long as this lives.
      app.catch(() => areas.delete(known));
    }
    return (await app).fetch(c.req.raw, c.env);
  });
}

async function loadRouters(area: string | undefined): Promise<Hono<GatewayEnv>[]> {
  const loads = area === undefined ? [] : (AREAS[area] ?? []);
  // First, and alone: it teaches zod what the document needs, and a schema made before that has not learnt it.
  if (loads.length > 0) await import("./gateway/route.ts");
  return Promise.all(loads.map((loadOne) => loadOne()));
}

function createGateway(deps: ApiDependencies, directory: TenantDirectory): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.use(async (c, next) => {
    c.set("deps", deps);
    return next();
  });
  app.use(requestId, observe, securityHeaders, noStore);
  app.onError(onError);
  app.notFound((c) => problem(c, 404, "no_such_route", "There is nothing at this address."));
  app.route("/", healthRoutes);
  app.use(
    "/api/*",
    onlyFromTheEdge,
    tenantByHost(directory),
    sameOriginWrites,
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => problem(c, 413, "body_too_large", "The request is larger than 1 MB."),
    }),
    sessionAndRateLimit,
    idempotencyKey,
  );
  return app;
}

/** Type of the API for its typed client, `hc<AppType>`. */
export type AppType = typeof routes;
