import type { Metadata } from "next";
import { NewTenantPage } from "#web/features/tenants/new-tenant-page.tsx";

export const metadata: Metadata = { title: "New college" };

export default function Page() {
  return <NewTenantPage />;
}
