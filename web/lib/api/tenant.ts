import { cookies, headers } from "next/headers";
import { cache } from "react";
import { ENV } from "#shared/config/environment.ts";
import { sessionCookieName } from "#shared/config/hosts.ts";
import { PORTAL_HEADERS } from "../hosts/headers.ts";
import { call } from "./result.ts";
import { load, ProblemError } from "./load.ts";
import { findPublicTenant } from "./public-tenant.ts";
import { serverApi } from "./server-api.ts";

/**
 * The college at this host, or undefined when there is none. One call for a request, however many ask. Whoever is signed
 * in sees it as it is now, since they may have changed it; visitors see what is kept, a minute old at most.
 */
export const findTenant = cache(async () => {
  const slug = (await headers()).get(PORTAL_HEADERS.slug);
  if (slug === null) return undefined;
  if (!(await cookies()).has(sessionCookieName(process.env[ENV.portalUrlTemplate] ?? "")))
    return findPublicTenant(slug);
  const api = await serverApi();
  const result = await call(api.api.tenant.$get());
  if (result.ok) return result.data;
  if (result.problem.status === 404) return undefined;
  throw new ProblemError(result.problem);
});

/** Who is signed in, as what, and where; sends visitors to the sign-in page. */
export const loadMe = cache(async () => {
  const api = await serverApi();
  return load(api.api.me.$get());
});

/** Who is signed in, or undefined. */
export const findMe = cache(async () => {
  const api = await serverApi();
  const result = await call(api.api.me.$get());
  if (result.ok) return result.data;
  if (result.problem.status === 401) return undefined;
  throw new ProblemError(result.problem);
});
