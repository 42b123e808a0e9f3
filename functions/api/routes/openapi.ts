import { createRouter } from "../gateway/route.ts";

const INFO = {
  openapi: "3.1.0",
  info: {
    title: "Placement API",
    version: "1",
    description: [
      "A college's hiring season. The host names the college; a session cookie names the caller.",
      "Lists are paged by `cursor`. A POST with an `Idempotency-Key` may be repeated safely.",
      "Whatever is not a success is `application/problem+json` (RFC 9457) with a stable `code`.",
    ].join("\n\n"),
  },
};

/** The OpenAPI document of all routes; the portal has the page to read it by. */
export async function documentRoute() {
  const { routes } = await import("./index.ts");
  const router = createRouter().route("/", routes);
  router.doc31("/api/openapi.json", INFO);
  return router;
}
