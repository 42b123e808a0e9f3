import { cn } from "#web/lib/class-names.ts";
import { Link } from "./link.tsx";

export interface NavTab {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
}

/** Views with addresses of their own: parts of a record, saved filters of a list. */
export function NavTabs({ tabs, label }: { tabs: readonly NavTab[]; label: string }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-full gap-1 border-b border-line">
        {tabs.map(({ href, label: text, count, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className={cn(
                "relative flex h-10 items-center gap-1.5 px-3 font-medium whitespace-nowrap text-ink-subtle hover:text-ink touch:h-11",
                "focus-visible:-outline-offset-2 aria-[current]:text-ink",
                "aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-brand-ink",
              )}
            >
              {text}
              {count !== undefined && (
                <span className="rounded-sm bg-pressed px-1.5 text-xs text-ink-muted tabular-nums">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
