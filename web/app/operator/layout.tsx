import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { TenantProvider } from "#web/components/shell/tenant-context.tsx";
import { SignedInShell } from "#web/features/auth/signed-in-shell.tsx";
import { findTenant } from "#web/lib/api/tenant.ts";

export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const tenant = await findTenant();
  if (tenant?.kind !== "platform") notFound();
  return (
    <TenantProvider tenant={tenant}>
      <SignedInShell>{children}</SignedInShell>
    </TenantProvider>
  );
}
