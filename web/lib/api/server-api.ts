import { hc } from "hono/client";
import { headers } from "next/headers";
import { cache } from "react";
import type { AppType } from "#functions/api/app.ts";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { PORTAL_HEADERS } from "../hosts/headers.ts";
import { apiOrigin } from "./api-origin.ts";

/** What the API needs to know of the visitor: where they are, that we are behind the edge, and who they are. */
const PASSED_ON = [
  EDGE_HEADERS.host,
  EDGE_HEADERS.originVerify,
  EDGE_HEADERS.viewerIp,
  PORTAL_HEADERS.requestId,
  "cookie",
] as const;

/** Where the API is, and what it is told of the visitor. */
export const visitorHeaders = cache(async () => {
  const origin = apiOrigin();
  const given = await headers();
  const passedOn: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = given.get(name);
    if (value !== null) passedOn[name] = value;
  }
  return { origin, headers: passedOn };
});

/** The API's typed client for server components, asking in the name of the visitor. Nothing is cached. */
export const serverApi = cache(async () => {
  const { origin, headers: passedOn } = await visitorHeaders();
  return hc<AppType>(origin, { headers: passedOn, init: { cache: "no-store" } });
});
