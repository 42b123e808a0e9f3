/** Headers that the proxy tells pages about a request; what a browser sends under these names is overwritten. */
export const PORTAL_HEADERS = {
  /** Slug that the host names; absent on the platform's own host. */
  slug: "x-portal-slug",
  /** The path that the browser shows, with its query. */
  path: "x-portal-path",
  requestId: "x-request-id",
} as const;
