import type { Place } from "./place.ts";

/** Pages that the operator's host shares with every tenant's: the operator signs in to a tenant too. */
const SHARED_PATHS = new Set(["/sign-in", "/forgot-password", "/reset-password", "/accept-invitation"]);

/**
 * The route in `web/app` that serves a path on a host, or undefined when there is none. Every path of a tenant's host
 * is put below that tenant, so that `/t/<another>` cannot be reached from it.
 */
export function routeOf(place: Place, path: string): string | undefined {
  const rest = path === "/" ? "" : path;
  switch (place.kind) {
    case "tenant":
    case "own":
      return `/t/${place.slug}${rest}`;
    case "operator":
      return SHARED_PATHS.has(path) ? `/t/${place.slug}${rest}` : `/operator${rest}`;
    case "platform":
      return path === "/" ? "/" : undefined;
    case "unknown":
      return undefined;
  }
}
