/** The name below which a college proves that a domain is its own. */
export const OWNERSHIP_LABEL = "_placement";

/** Slug of the platform's host that own domains are pointed at: a name of ours, so that what it stands for may change. */
export const CONNECT_SLUG = "connect";

// RFC 1035: 253 characters in all, and the record of the proof stands below the name.
const MAX_LENGTH = 253 - OWNERSHIP_LABEL.length - 1;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A domain name as DNS has it: lower case, IDNA A-labels, without a final dot. Undefined for what is no host name: an
 * address, a URL, a wildcard, a single label.
 */
export function readDomainName(text: string): string | undefined {
  const given = text.trim().replace(/\.$/, "");
  if (given === "" || /[\s/:?#@\\%*]/.test(given) || !URL.canParse(`http://${given}`)) return undefined;
  const { hostname } = new URL(`http://${given}`);
  const labels = hostname.split(".");
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? "");
  return isName && hostname.length <= MAX_LENGTH ? hostname : undefined;
}

/** Whether a host is the platform's: its own domain or one that is directly below it. */
export function isOfThePlatform(portalUrlTemplate: string, domain: string): boolean {
  const { hostname } = new URL(portalUrlTemplate.replace("{tenant}", CONNECT_SLUG));
  const platform = hostname.slice(hostname.indexOf(".") + 1);
  return domain === platform || domain.slice(domain.indexOf(".") + 1) === platform;
}

/** The host that own domains are pointed at, e.g. `connect.placement.example`. */
export function connectHost(portalUrlTemplate: string): string {
  return new URL(portalUrlTemplate.replace("{tenant}", CONNECT_SLUG)).hostname;
}

/** Name and value of the TXT record that proves a domain. */
export function ownershipRecord(domain: string, token: string): { readonly name: string; readonly value: string } {
  return { name: `${OWNERSHIP_LABEL}.${domain}`, value: `placement-domain=${token}` };
}
