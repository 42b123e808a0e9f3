"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "#web/components/ui/link.tsx";
import { isCurrentItem } from "#web/lib/navigation/nav-items.ts";

/** A link that knows whether one is there. */
export function NavLink({
  href,
  className,
  title,
  children,
}: {
  href: string;
  className: string;
  title?: string;
  children: ReactNode;
}) {
  const isCurrent = isCurrentItem(href, usePathname());
  return (
    <Link href={href} title={title} aria-current={isCurrent ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
