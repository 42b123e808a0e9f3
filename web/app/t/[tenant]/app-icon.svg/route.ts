import { appIcon } from "#web/features/install/app-icon.ts";
import { findPublicTenant } from "#web/lib/api/public-tenant.ts";

// Made when it is first asked for, and then kept, a copy for each college.
export const dynamic = "force-static";
export const revalidate = 60;
export const generateStaticParams = () => [];

/** The icon of a college's installed portal. */
export async function GET(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { tenant: slug } = await params;
  const tenant = await findPublicTenant(slug);
  if (tenant === undefined) return new Response(null, { status: 404 });
  return new Response(appIcon(tenant), { headers: { "content-type": "image/svg+xml" } });
}
