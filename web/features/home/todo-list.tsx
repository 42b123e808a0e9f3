import { ArrowRight, CircleCheck } from "lucide-react";
import type { TodoItem, TodoRecord } from "#shared/contracts/home.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";

/** What waits for the reader, most pressing first: each kind leads to all of it, and each record to itself. */
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
        {items.map((item) => (
          <li key={item.code} className="flex flex-col">
            <ItemHead item={item} />
            <ul className="pb-2.5">
              {item.records.map((record) => (
                <Record key={`${record.path} ${record.title} ${record.detail} ${record.at}`} record={record} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemHead({ item: { count, label, path } }: { item: TodoItem }) {
  return (
    <div className="relative flex items-center gap-4 px-5 pt-3.5 pb-2 transition-colors hover:bg-sunken">
      <span className="min-w-8 rounded-md bg-brand-soft px-2 py-1 text-center font-semibold text-brand-ink tabular-nums">
        {count}
      </span>
      <Link href={path} className={`min-w-0 flex-1 font-medium ${WHOLE_ROW}`}>
        {label}
      </Link>
      <ArrowRight aria-hidden className="size-4 text-ink-subtle" />
    </div>
  );
}

function Record({ record: { title, detail, at, path } }: { record: TodoRecord }) {
  return (
    <li className="relative flex min-h-9 items-center gap-3 px-5 py-1 text-sm transition-colors hover:bg-sunken sm:pl-17 touch:min-h-11">
      <span className="min-w-0 flex-1 sm:truncate">
        <Link href={path} className={WHOLE_ROW}>
          {title}
        </Link>
        {detail && <span className="text-ink-muted">, {detail}</span>}
      </span>
      {at && (
        <span className="shrink-0 text-ink-subtle">
          <DateTime iso={at} style="date" />
        </span>
      )}
    </li>
  );
}

const WHOLE_ROW =
  "after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink";
