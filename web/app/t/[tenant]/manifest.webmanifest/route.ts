import { manifestOf } from "#web/features/install/manifest.ts";
import { findPublicTenant } from "#web/lib/api/public-tenant.ts";

// Made when it is first asked for, and then kept, a copy for each college.
export const dynamic = "force-static";
export const revalidate = 60;
export const generateStaticParams = () => [];

/** What a phone needs to install a college's portal (W3C Web Application Manifest). */
export async function GET(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { tenant: slug } = await params;
  const tenant = await findPublicTenant(slug);
  if (tenant === undefined) return new Response(null, { status: 404 });
  return Response.json(manifestOf(tenant), { headers: { "content-type": "application/manifest+json" } });
}
