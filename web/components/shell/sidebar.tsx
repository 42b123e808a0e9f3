import type { AppShellProps } from "./app-shell.tsx";
import { NavItemIcon } from "./nav-icons.tsx";
import { NavLink } from "./nav-link.tsx";
import { SidebarToggle } from "./sidebar-toggle.tsx";
import { TenantMark } from "./tenant-mark.tsx";
import { UserMenu } from "./user-menu.tsx";

type SidebarProps = Pick<AppShellProps, "tenant" | "user" | "items" | "bell"> & { isCollapsed: boolean };

export function Sidebar({ tenant, user, items, bell, isCollapsed }: SidebarProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col gap-5 p-3 transition-[width] duration-200 group-data-[sidebar=collapsed]/shell:w-16 md:flex print:hidden">
      <div className="flex items-center gap-2.5 px-1.5 pt-1.5 group-data-[sidebar=collapsed]/shell:flex-col">
        <TenantMark tenant={tenant} />
        <span className="line-clamp-2 min-w-0 flex-1 text-base leading-tight font-semibold group-data-[sidebar=collapsed]/shell:sr-only">
          {tenant.name}
        </span>
        <SidebarToggle isCollapsed={isCollapsed} />
      </div>
      <nav aria-label="Main" className="flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-0.5">
          {items.map(({ href, label, icon }) => (
            <li key={href}>
              <NavLink
                href={href}
                title={label}
                className="flex h-9 items-center gap-2.5 rounded-md px-2.5 font-medium text-ink-muted transition-colors group-data-[sidebar=collapsed]/shell:justify-center hover:bg-hover hover:text-ink focus-visible:-outline-offset-2 aria-[current]:bg-surface aria-[current]:text-ink aria-[current]:shadow-card aria-[current]:ring-1 aria-[current]:ring-line touch:h-11 [&_svg]:size-[1.125rem] [&_svg]:shrink-0 aria-[current]:[&_svg]:text-brand-ink"
              >
                <NavItemIcon icon={icon} />
                <span className="truncate group-data-[sidebar=collapsed]/shell:sr-only">{label}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex items-center gap-1 group-data-[sidebar=collapsed]/shell:flex-col">
        <div className="min-w-0 flex-1">
          <UserMenu user={user} />
        </div>
        {bell}
      </div>
    </aside>
  );
}
