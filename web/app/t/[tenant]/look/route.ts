import { revalidateTag } from "next/cache";
import { serverApi } from "#web/lib/api/server-api.ts";
import { call } from "#web/lib/api/result.ts";
import { tenantTag } from "#web/lib/hosts/tenant-tag.ts";

/**
 * Forgets what is kept about a college, whose administrator's browser asks for it after a change of its look. The API
 * says who is asking: the session cookie is Lax, so another site's page cannot ask in their name.
 */
export async function POST(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { tenant: name } = await params;
  const me = await call((await serverApi()).api.me.$get());
  if (!me.ok) return new Response(null, { status: me.problem.status === 401 ? 401 : 502 });
  if (me.data.membership.role !== "admin") return new Response(null, { status: 403 });
  // The college of this host: by the name that it was asked under, and by its slug.
  for (const each of new Set([name, me.data.tenant.slug])) revalidateTag(tenantTag(each), { expire: 0 });
  return new Response(null, { status: 204 });
}
