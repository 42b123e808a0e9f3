import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { TenantProvider } from "#web/components/shell/tenant-context.tsx";
import { findTenant } from "#web/lib/api/tenant.ts";

/** A college's portal, or the operator's own host where people sign in. */
export default async function TenantLayout({ children }: { children: ReactNode }) {
  const tenant = await findTenant();
  if (tenant === undefined) notFound();
  return <TenantProvider tenant={tenant}>{children}</TenantProvider>;
}
