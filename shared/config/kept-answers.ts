import { EDGE_HEADERS } from "./hosts.ts";

/**
 * Paths of a college's host whose answers show the college and nobody in it, so that caches may keep them. The portal
 * keeps them by route, which begins with the college (`/t/<slug>/…`), the edge by `KEPT_BY`.
 */
export const KEPT_PATHS = ["/manifest.webmanifest", "/app-icon.svg"] as const;

/**
 * How long a cache keeps what shows a college when nobody tells it of a change; a college waits no longer than this for
 * its new look to be on phones. Nobody tells the edge: such copies are cheap to make anew, and purging them would take a
 * consumer, a permission and a message for each change to save less than a minute.
 */
export const KEPT_SECONDS = 60;

/**
 * All of a request, beside its path, that such an answer may depend on. The edge has a copy for each, and what is not in
 * here it does not pass on: no cookie, query or header of a visitor can end up in what others are shown, nor make the
 * origin work more than once a minute.
 */
export const KEPT_BY = [EDGE_HEADERS.host] as const;

export function isKept(path: string): boolean {
  return (KEPT_PATHS as readonly string[]).includes(path);
}
