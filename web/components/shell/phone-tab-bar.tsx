"use client";

import { Menu } from "lucide-react";
import { Sheet, SheetClose } from "#web/components/ui/sheet.tsx";
import type { NavItem } from "#web/lib/navigation/nav-items.ts";
import { NavItemIcon } from "./nav-icons.tsx";
import { NavLink } from "./nav-link.tsx";

const tabStyle =
  "flex h-14 w-full flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-subtle focus-visible:-outline-offset-2 aria-[current]:text-brand-ink [&_svg]:size-5";

/** The main places in reach of a thumb; the rest behind "More". */
export function PhoneTabBar({ items }: { items: readonly NavItem[] }) {
  const tabs = items.filter(({ isTab }) => isTab);
  const isAll = tabs.length === items.length;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {tabs.map(({ href, label, icon }) => (
          <li key={href} className="min-w-0 flex-1">
            <NavLink href={href} className={tabStyle}>
              <NavItemIcon icon={icon} />
              <span className="max-w-full truncate px-0.5">{label}</span>
            </NavLink>
          </li>
        ))}
        {!isAll && (
          <li className="min-w-0 flex-1">
            <MoreSheet items={items} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function MoreSheet({ items }: { items: readonly NavItem[] }) {
  return (
    <Sheet
      side="bottom"
      title="All pages"
      trigger={
        <button type="button" className={tabStyle}>
          <Menu aria-hidden />
          More
        </button>
      }
    >
      <ul className="grid grid-cols-2 gap-2">
        {items.map((item) => (
          <li key={item.href}>
            <SheetClose>
              <NavLinkButton item={item} />
            </SheetClose>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function NavLinkButton({ item: { href, label, icon }, ...closing }: { item: NavItem }) {
  return (
    <div {...closing}>
      <NavLink
        href={href}
        className="flex h-12 items-center gap-3 rounded-md border border-line px-3.5 font-medium aria-[current]:bg-brand-soft aria-[current]:text-brand-ink [&_svg]:size-5"
      >
        <NavItemIcon icon={icon} />
        {label}
      </NavLink>
    </div>
  );
}
