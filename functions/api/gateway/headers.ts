import { secureHeaders } from "hono/secure-headers";
import { createMiddleware } from "hono/factory";
import type { GatewayEnv } from "./environment.ts";

/** Headers of an API: nothing may be framed, sniffed or loaded from it. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  strictTransportSecurity: "max-age=63072000; includeSubDomains; preload",
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  crossOriginResourcePolicy: "same-origin",
});

/** Answers may be about a person: nobody stores them, unless the route says otherwise. */
export const noStore = createMiddleware<GatewayEnv>(async (c, next) => {
  await next();
  if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
});
