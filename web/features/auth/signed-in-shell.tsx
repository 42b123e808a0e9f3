import type { ReactNode } from "react";
import { AppShell } from "#web/components/shell/app-shell.tsx";
import { NotificationBell } from "#web/features/notifications/notification-bell.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";
import { roleLabel } from "#web/lib/format/roles.ts";
import { navItemsFor } from "#web/lib/navigation/nav-items.ts";

/** The shell around every page of somebody signed in; visitors are sent to sign in. */
export async function SignedInShell({ children }: { children: ReactNode }) {
  const { user, tenant, membership } = await loadMe();
  return (
    <AppShell
      tenant={tenant}
      user={{ ...user, roleLabel: roleLabel(membership.role) }}
      items={navItemsFor(membership.role)}
      bell={membership.role === "operator" ? undefined : <NotificationBell />}
    >
      {children}
    </AppShell>
  );
}
