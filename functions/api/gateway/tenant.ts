import { createMiddleware } from "hono/factory";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import type { GatewayEnv } from "./environment.ts";
import { portalUrlOf, slugOfHost } from "./hosts.ts";
import { problem } from "./problem.ts";
import type { TenantDirectory } from "./tenant-directory.ts";

/** Finds the tenant that the host names; an unknown host is nobody's. */
export function tenantByHost(directory: TenantDirectory) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const deps = c.get("deps");
    const slug = slugOfHost(deps.portalUrlTemplate, c.req.header(EDGE_HEADERS.host) ?? "");
    if (slug !== undefined && c.req.header(EDGE_HEADERS.fresh) === "1") directory.forget(slug);
    const found = slug === undefined ? undefined : await directory.find(deps.db, slug, deps.now().getTime());
    if (found === undefined) return problem(c, 404, "unknown_host", "There is no college at this address.");
    c.set("directory", directory);
    c.set("tenant", found);
    c.set("portalUrl", portalUrlOf(deps.portalUrlTemplate, found.slug));
    c.set("viewerIp", c.req.header(EDGE_HEADERS.viewerIp) ?? "unknown");
    return next();
  });
}
