import { readDomainName } from "#shared/domain/custom-domain/domain-name.ts";

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Slug in a platform host, by the template that makes such hosts; undefined for any other host. Ports are ignored. */
export function slugOfHost(portalUrlTemplate: string, host: string): string | undefined {
  const pattern = hostOf(portalUrlTemplate);
  const given = (host.split(":")[0] ?? "").toLowerCase();
  const [before = "", after = ""] = pattern.split("{tenant}");
  if (!given.startsWith(before) || !given.endsWith(after)) return undefined;
  const slug = given.slice(before.length, given.length - after.length);
  return SLUG.test(slug) ? slug : undefined;
}

/** Origin of a tenant's portal, without a trailing slash. */
export function portalUrlOf(portalUrlTemplate: string, slug: string): string {
  return portalUrlTemplate.replace("{tenant}", slug).replace(/\/$/, "");
}

/** The name in a Host header, without its port; undefined when it is none that DNS has. */
export function hostNameOf(host: string): string | undefined {
  return readDomainName(host.replace(/:\d{1,5}$/, ""));
}

function hostOf(template: string): string {
  return (template.replace(/^https?:\/\//, "").split("/")[0] ?? "").split(":")[0] ?? "";
}
