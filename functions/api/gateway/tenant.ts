import { createMiddleware } from "hono/factory";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { ownUrl } from "#shared/domain/custom-domain/own-url.ts";
import type { ApiDependencies, GatewayEnv } from "./environment.ts";
import { hostNameOf, portalUrlOf, slugOfHost } from "./hosts.ts";
import { problem } from "./problem.ts";
import type { TenantDirectory } from "./tenant-directory.ts";

/** Finds the tenant that the host names, by its slug or as an active domain of its own; an unknown host is nobody's. */
export function tenantByHost(directory: TenantDirectory) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const host = c.req.header(EDGE_HEADERS.host) ?? "";
    const isFresh = c.req.header(EDGE_HEADERS.fresh) === "1";
    const found = await placeOf(c.get("deps"), directory, host, isFresh);
    if (found === undefined) return problem(c, 404, "unknown_host", "There is no college at this address.");
    c.set("directory", directory);
    c.set("tenant", found.tenant);
    c.set("portalUrl", found.portalUrl);
    c.set("viewerIp", c.req.header(EDGE_HEADERS.viewerIp) ?? "unknown");
    return next();
  });
}

// Links lead back to the host that was asked: there its visitors have their session.
async function placeOf(
  { db, portalUrlTemplate, now }: ApiDependencies,
  directory: TenantDirectory,
  host: string,
  isFresh: boolean,
) {
  const at = now().getTime();
  const slug = slugOfHost(portalUrlTemplate, host);
  if (slug !== undefined) {
    if (isFresh) directory.forget(slug);
    const tenant = await directory.find(db, slug, at);
    return tenant && { tenant, portalUrl: portalUrlOf(portalUrlTemplate, slug) };
  }
  const name = hostNameOf(host);
  if (name === undefined) return undefined;
  if (isFresh) directory.forget(name);
  const tenant = await directory.findByHost(db, name, at);
  return tenant && { tenant, portalUrl: ownUrl(portalUrlTemplate, name) };
}
