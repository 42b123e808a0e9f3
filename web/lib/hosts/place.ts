import { OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { isOfThePlatform, readDomainName } from "#shared/domain/custom-domain/domain-name.ts";

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * What a host is: the platform itself, the operator's console, a college's portal, perhaps a college's own domain, or
 * nothing of ours. Whose an own domain is, the API knows; until it is asked, its name stands for the college.
 */
export type Place =
  | { readonly kind: "platform" }
  | { readonly kind: "operator"; readonly slug: string }
  | { readonly kind: "tenant"; readonly slug: string }
  | { readonly kind: "own"; readonly slug: string }
  | { readonly kind: "unknown" };

/** Reads a host by the template that makes tenants' hosts (`http://{tenant}.localhost:3000`). Ports are ignored. */
export function placeOf(portalUrlTemplate: string, host: string): Place {
  const [before = "", after = ""] = hostnameOf(portalUrlTemplate).split("{tenant}");
  const given = (host.split(":")[0] ?? "").toLowerCase();
  if (given === "") return { kind: "unknown" };
  if (before === "" && given === after.replace(/^\./, "")) return { kind: "platform" };
  const isBelow = given.startsWith(before) && given.endsWith(after);
  const slug = isBelow ? given.slice(before.length, given.length - after.length) : "";
  if (!SLUG.test(slug)) return ownDomain(portalUrlTemplate, host);
  return { kind: slug === OPERATOR_SLUG ? "operator" : "tenant", slug };
}

function ownDomain(portalUrlTemplate: string, host: string): Place {
  const domain = readDomainName(host.replace(/:\d{1,5}$/, ""));
  if (domain === undefined || isOfThePlatform(portalUrlTemplate, domain)) return { kind: "unknown" };
  return { kind: "own", slug: domain };
}

function hostnameOf(template: string): string {
  return (template.replace(/^https?:\/\//, "").split("/")[0] ?? "").split(":")[0] ?? "";
}
