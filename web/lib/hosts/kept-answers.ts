/**
 * Paths of a college's host whose answers show the college and nobody in it, so that caches may keep them. They are kept
 * by route, which begins with the college (`/t/<slug>/…`), and forgotten by its tag.
 */
const KEPT_PATHS: ReadonlySet<string> = new Set(["/manifest.webmanifest", "/app-icon.svg"]);

/** How long caches keep what shows a college when nobody tells them of a change. */
export const KEPT_SECONDS = 60;

export function isKept(path: string): boolean {
  return KEPT_PATHS.has(path);
}

/** What everything kept about a college is tagged with. */
export function tenantTag(slug: string): string {
  return `tenant:${slug}`;
}
