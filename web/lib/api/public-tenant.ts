import { hc } from "hono/client";
import { unstable_cache } from "next/cache";
import type { AppType } from "#functions/api/app.ts";
import { ENV } from "#shared/config/environment.ts";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { KEPT_SECONDS } from "#shared/config/kept-answers.ts";
import type { TenantView } from "#shared/contracts/tenants.ts";
import { tenantUrl } from "../hosts/tenant-url.ts";
import { tenantTag } from "../hosts/tenant-tag.ts";
import { apiOrigin } from "./api-origin.ts";
import { ProblemError } from "./load.ts";
import { call } from "./result.ts";

/**
 * What anybody may know of a tenant, kept between requests for a minute at most: pages for visitors open without waking
 * the database. Asked in the portal's own name, so that nothing of a visitor's request can end up in what others are
 * shown. Undefined when there is no such tenant, which is not kept: a new college is there at once. Throws a
 * ProblemError when the API does not answer.
 */
export async function findPublicTenant(slug: string): Promise<TenantView | undefined> {
  const keep = unstable_cache(() => ask(slug), ["public-tenant", apiOrigin(), slug], {
    tags: [tenantTag(slug)],
    revalidate: KEPT_SECONDS,
  });
  try {
    return await keep();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return undefined;
    throw error;
  }
}

async function ask(slug: string): Promise<TenantView> {
  const [secret = ""] = (process.env[ENV.originVerifySecrets] ?? "").split(",");
  const api = hc<AppType>(apiOrigin(), {
    headers: {
      [EDGE_HEADERS.originVerify]: secret.trim(),
      [EDGE_HEADERS.host]: tenantUrl(process.env[ENV.portalUrlTemplate] ?? "", slug).host,
      [EDGE_HEADERS.viewerIp]: "portal",
      [EDGE_HEADERS.fresh]: "1",
    },
    init: { cache: "no-store" },
  });
  const result = await call(api.api.tenant.$get());
  if (result.ok) return result.data;
  throw new ProblemError(result.problem);
}
