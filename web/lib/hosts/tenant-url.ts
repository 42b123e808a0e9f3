/** URL of a tenant's portal by the template that makes such URLs (`https://{tenant}.placement.example`). */
export function tenantUrl(portalUrlTemplate: string, slug: string): URL {
  return new URL(portalUrlTemplate.replace("{tenant}", slug));
}

/** Host of the tenant that a route (`/t/<slug>/…`, see `routeOf`) belongs to; undefined for routes of no tenant. */
export function hostOfRoute(portalUrlTemplate: string, route: string): string | undefined {
  const slug = /^\/t\/([^/?]+)/.exec(route)?.[1];
  return slug === undefined ? undefined : tenantUrl(portalUrlTemplate, slug).host;
}
