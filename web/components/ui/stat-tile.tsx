import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";
import { Link } from "./link.tsx";

export interface StatTileProps {
  readonly label: string;
  readonly value: ReactNode;
  /** What the figure is made of, or how it moved. */
  readonly hint?: ReactNode;
  /** Leads to the rows behind the figure. */
  readonly href?: string;
  readonly icon?: ReactNode;
}

/** One figure. Put several into a `StatGrid`. */
export function StatTile({ label, value, hint, href, icon }: StatTileProps) {
  return (
    <div className="relative flex flex-col gap-1 bg-surface p-4 last:odd:col-span-2 lg:last:odd:col-span-1 transition-colors has-[a:hover]:bg-sunken sm:p-5">
      <dt className="flex items-center gap-2 text-sm text-ink-muted [&_svg]:size-4 [&_svg]:text-ink-subtle">
        {icon}
        {href ? (
          <Link
            href={href}
            className="after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink"
          >
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="flex flex-col">
        <span className="text-2xl font-semibold tracking-tight tabular-nums">{value}</span>
        {hint && <span className="text-sm text-ink-subtle">{hint}</span>}
      </dd>
    </div>
  );
}

export function StatGrid({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={cn(
        "grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line shadow-card",
        "lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none",
        className,
      )}
    >
      {children}
    </dl>
  );
}
