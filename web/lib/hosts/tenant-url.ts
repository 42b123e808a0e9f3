import { ownUrl } from "#shared/domain/custom-domain/own-url.ts";

/**
 * URL of a tenant's portal, by its slug and the template that makes such URLs (`https://{tenant}.placement.example`), or by
 * a domain of its own: slugs have no dot.
 */
export function tenantUrl(portalUrlTemplate: string, name: string): URL {
  return new URL(name.includes(".") ? ownUrl(portalUrlTemplate, name) : portalUrlTemplate.replace("{tenant}", name));
}

/** Host of the tenant that a route (`/t/<slug>/…`, see `routeOf`) belongs to; undefined for routes of no tenant. */
export function hostOfRoute(portalUrlTemplate: string, route: string): string | undefined {
  const slug = /^\/t\/([^/?]+)/.exec(route)?.[1];
  return slug === undefined ? undefined : tenantUrl(portalUrlTemplate, slug).host;
}
