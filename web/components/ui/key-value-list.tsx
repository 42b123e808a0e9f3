import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";

export interface KeyValue {
  readonly label: string;
  /** Nothing known is shown as a dash. */
  readonly value: ReactNode;
}

/** Facts about one thing. */
export function KeyValueList({
  items,
  columns = 1,
  className,
}: {
  items: readonly KeyValue[];
  columns?: 1 | 2 | 3;
  className?: string;
}) {
  return (
    <dl
      className={cn(
        "grid gap-x-8 gap-y-4",
        columns >= 2 && "sm:grid-cols-2",
        columns === 3 && "lg:grid-cols-3",
        className,
      )}
    >
      {items.map(({ label, value }) => (
        <div key={label} className="min-w-0">
          <dt className="text-sm text-ink-subtle">{label}</dt>
          <dd className="mt-0.5">
            {value ?? (
              <span className="text-ink-subtle">
                <span aria-hidden>—</span>
                <span className="sr-only">Not given</span>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
