import { cookies } from "next/headers";
import type { ReactNode } from "react";
import type { NavItem } from "#web/lib/navigation/nav-items.ts";
import { NavigationProgress } from "./navigation-progress.tsx";
import { PhoneTabBar } from "./phone-tab-bar.tsx";
import { Sidebar } from "./sidebar.tsx";
import { SIDEBAR_COOKIE } from "./sidebar-cookie.ts";
import type { PortalTenant } from "./tenant-context.tsx";
import { TenantMark } from "./tenant-mark.tsx";
import { type PortalUser, UserMenu } from "./user-menu.tsx";

export interface AppShellProps {
  readonly tenant: PortalTenant;
  readonly user: PortalUser;
  readonly items: readonly NavItem[];
  /** The bell with its count, where there are notifications. */
  readonly bell?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of every signed-in page: a sidebar on wide screens, a top bar and tabs on phones. */
export async function AppShell({ tenant, user, items, bell, children }: AppShellProps) {
  const isCollapsed = (await cookies()).get(SIDEBAR_COOKIE)?.value === "collapsed";
  return (
    <div data-sidebar={isCollapsed ? "collapsed" : "open"} className="group/shell min-h-dvh md:flex print:block">
      <NavigationProgress />
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-raised px-4 py-2.5 font-medium shadow-float focus:translate-y-0"
      >
        Skip to the content
      </a>
      <Sidebar tenant={tenant} user={user} items={items} bell={bell} isCollapsed={isCollapsed} />
      <header className="sticky top-0 z-30 flex h-14 items-center gap-2.5 border-b border-line bg-surface px-4 md:hidden print:hidden">
        <TenantMark tenant={tenant} />
        <span className="min-w-0 flex-1 truncate font-semibold">{tenant.name}</span>
        {bell}
        <UserMenu user={user} isCompact />
      </header>
      <div className="min-w-0 flex-1 md:py-2 md:pr-2 print:p-0">
        <main
          id="content"
          tabIndex={-1}
          className="min-h-[calc(100dvh-3.5rem)] bg-surface px-4 pt-6 pb-28 outline-none md:min-h-[calc(100dvh-1rem)] md:rounded-xl md:border md:border-line md:px-8 md:pt-8 md:pb-14 md:shadow-card print:border-0 print:p-0 print:shadow-none"
        >
          {children}
        </main>
      </div>
      <PhoneTabBar items={items} />
    </div>
  );
}
