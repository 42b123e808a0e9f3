import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";
import { Link } from "./link.tsx";

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** The way to this page; the page itself is its heading. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-ink-subtle">
        {crumbs.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-1">
            <Link href={href} className="rounded-xs hover:text-ink hover:underline touch:py-2">
              {label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5" />
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PageHeaderProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** State of what the page shows, beside its title. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumbs?: readonly Crumb[];
}

/** Head of a page: what it is, and what can be done here. The only `h1`. */
export function PageHeader({ title, description, status, actions, crumbs }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-2">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl font-semibold sm:text-2xl">{title}</h1>
            {status}
          </div>
          {description && <p className="mt-1 max-w-2xl text-ink-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2.5 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  description,
  actions,
  className,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={cn("flex flex-col gap-3.5", className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 className="text-md font-semibold">{title}</h2>
          {description && <p className="text-sm text-ink-muted">{description}</p>}
        </div>
        {actions && <div className="flex items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** The parts of a page, one below the other. */
export function Page({ children, isNarrow = false }: { children: ReactNode; isNarrow?: boolean }) {
  return (
    <div className={cn("mx-auto flex w-full flex-col gap-7", isNarrow ? "max-w-2xl" : "max-w-6xl")}>{children}</div>
  );
}
