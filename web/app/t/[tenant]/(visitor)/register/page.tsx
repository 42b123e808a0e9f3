import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegisterPanel } from "#web/features/auth/register-panel.tsx";
import { findTenant } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Register your company" };

export default async function Page() {
  const tenant = await findTenant();
  if (tenant?.kind !== "college") notFound();
  return <RegisterPanel college={tenant.name} />;
}
