/** Slug of the operator's own tenant, whose host is the operator console. */
export const OPERATOR_SLUG = "operator";

/** Slugs no college can take: they name, or may come to name, hosts of the platform itself. */
export const RESERVED_SLUGS = [
  OPERATOR_SLUG,
  "www",
  "api",
  "app",
  "inbox",
  "mail",
  "admin",
  "static",
  "status",
  "docs",
  // Colleges' own domains point at it.
  "connect",
  "dns",
] as const;

/** Headers between the edge and the origins. The edge strips them from what browsers send, then sets them. */
export const EDGE_HEADERS = {
  originVerify: "x-origin-verify",
  /** The host the browser asked for; the only host the origins trust. */
  host: "x-placement-host",
  /** The browser's own address, for rate limits. */
  viewerIp: "x-placement-viewer-ip",
  /** From the portal alone, which keeps the answer: the tenant as it is now, past the API's own short memory. */
  fresh: "x-placement-fresh",
} as const;

/** Name of the session cookie: host-only, and `__Host-` wherever there is TLS. */
export function sessionCookieName(portalUrl: string): string {
  return portalUrl.startsWith("https://") ? "__Host-placement" : "placement";
}
