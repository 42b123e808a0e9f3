import { ArrowRight, CircleCheck } from "lucide-react";
import Link from "next/link";
import type { TodoItem } from "#shared/contracts/home.ts";

/** What waits for the reader, most pressing first; each line leads to where it is done. */
export function TodoList({ items }: { items: readonly TodoItem[] }) {
  if (items.length === 0) {
    return (
      <p className="flex items-center gap-2.5 rounded-lg border border-line bg-surface px-5 py-4 text-ink-muted shadow-card">
        <CircleCheck aria-hidden className="size-5 text-good" />
        Nothing waits for you. You are all caught up.
      </p>
    );
  }
  return (
    <section aria-labelledby="todo" className="flex flex-col gap-3">
      <h2 id="todo" className="text-md font-semibold">
        To do
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {items.map(({ code, count, label, path }) => (
          <li key={code} className="relative flex items-center gap-4 px-5 py-3.5 transition-colors hover:bg-sunken">
            <span className="min-w-8 rounded-md bg-brand-soft px-2 py-1 text-center font-semibold text-brand-ink tabular-nums">
              {count}
            </span>
            <Link
              href={path}
              className="min-w-0 flex-1 font-medium after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink"
            >
              {label}
            </Link>
            <ArrowRight aria-hidden className="size-4 text-ink-subtle" />
          </li>
        ))}
      </ul>
    </section>
  );
}
