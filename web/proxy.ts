import { randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { ENV } from "#shared/config/environment.ts";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { isKept } from "#shared/config/kept-answers.ts";
import { contentSecurityPolicy, storageOriginOf } from "./lib/hosts/content-security-policy.ts";
import { PORTAL_HEADERS } from "./lib/hosts/headers.ts";
import { isFromTheEdge } from "./lib/hosts/is-from-the-edge.ts";
import { type Place, placeOf } from "./lib/hosts/place.ts";
import { routeOf } from "./lib/hosts/route-of.ts";

// A path that no route can have: rewriting to it shows the page for what is not there, with its status.
const NOWHERE = "/nowhere/at/all";

/**
 * Turns the host into a route. It authorises nobody: each page asks the API, which knows the session and the tenant.
 * The host is believed only from the edge, which proves itself by the origin-verify header.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isFromTheEdge(process.env[ENV.originVerifySecrets], request.headers.get(EDGE_HEADERS.originVerify))) {
    return new NextResponse("This address is not for direct use.\n", { status: 403 });
  }
  const place = placeOf(process.env[ENV.portalUrlTemplate] ?? "", request.headers.get(EDGE_HEADERS.host) ?? "");
  const url = request.nextUrl.clone();
  url.pathname = routeOf(place, request.nextUrl.pathname) ?? NOWHERE;
  const policy = policyOf();
  const response = NextResponse.rewrite(url, { request: { headers: headersFor(request, place, policy) } });
  const headers = isKept(request.nextUrl.pathname) && "slug" in place ? KEPT_HEADERS : pageHeaders(policy);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = {
  // Prefetches are not left out: without the rewrite they would ask for another page.
  matcher: ["/((?!_next/|assets/).*)"],
};

function policyOf(): string {
  return contentSecurityPolicy({
    nonce: Buffer.from(randomUUID()).toString("base64"),
    storageOrigin: storageOriginOf(process.env[ENV.s3Endpoint], process.env["AWS_REGION"]),
    isDevelopment: process.env.NODE_ENV === "development",
  });
}

function headersFor(request: NextRequest, place: Place, policy: string): Headers {
  const headers = new Headers(request.headers);
  headers.delete(PORTAL_HEADERS.slug);
  if ("slug" in place) headers.set(PORTAL_HEADERS.slug, place.slug);
  headers.set(PORTAL_HEADERS.path, request.nextUrl.pathname + request.nextUrl.search);
  headers.set(PORTAL_HEADERS.requestId, randomUUID());
  // Next.js takes the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  return headers;
}

const SAFETY_HEADERS = {
  "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

// No scripts, and nothing that is new each time; how long it is kept is the route's to say.
const KEPT_HEADERS = {
  ...SAFETY_HEADERS,
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

function pageHeaders(policy: string): Record<string, string> {
  return {
    ...SAFETY_HEADERS,
    "content-security-policy": policy,
    // A page is about whoever asked for it.
    "cache-control": "private, no-store",
  };
}
