import { Columns3, Rows3 } from "lucide-react";
import { Link } from "#web/components/ui/link.tsx";
import { cn } from "#web/lib/class-names.ts";
import { displayHref, type ListParams } from "#web/lib/lists/list-params.ts";

const VIEWS = [
  { view: undefined, label: "Table", Icon: Rows3 },
  { view: "board", label: "Board", Icon: Columns3 },
] as const;

/** The same applications as a table or as a board. */
export function ViewSwitch({ params }: { params: ListParams }) {
  return (
    <nav aria-label="View" className="flex rounded-md border border-line-strong bg-surface p-0.5 shadow-card">
      {VIEWS.map(({ view, label, Icon }) => (
        <Link
          key={label}
          href={displayHref(params, { view })}
          scroll={false}
          aria-current={params.view === view ? "page" : undefined}
          className={cn(
            "flex h-7.5 items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-ink-subtle hover:text-ink touch:h-10",
            "aria-[current]:bg-pressed aria-[current]:text-ink [&_svg]:size-4",
          )}
        >
          <Icon aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  );
}
