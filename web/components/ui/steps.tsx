import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";

/** Where one is on a way of several steps. */
export function Stepper({
  steps,
  current,
  label = "Steps",
}: {
  steps: readonly string[];
  current: number;
  label?: string;
}) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-x-2 gap-y-2">
      {steps.map((step, index) => {
        const isDone = index < current;
        return (
          <li
            key={step}
            aria-current={index === current ? "step" : undefined}
            className="group flex items-center gap-2"
          >
            <span
              className={cn(
                "grid size-6 place-items-center rounded-xl text-xs font-semibold tabular-nums",
                "bg-pressed text-ink-subtle group-aria-[current]:bg-brand group-aria-[current]:text-on-brand",
                isDone && "bg-good-soft text-good-ink",
              )}
            >
              {isDone ? <Check aria-label="Done" className="size-3.5" /> : index + 1}
            </span>
            <span className="text-sm text-ink-subtle group-aria-[current]:font-medium group-aria-[current]:text-ink">
              {step}
            </span>
            {index < steps.length - 1 && <span aria-hidden className="mx-1 h-px w-6 bg-line-strong" />}
          </li>
        );
      })}
    </ol>
  );
}

export interface TimelineEntry {
  readonly id: string;
  readonly title: ReactNode;
  /** When, usually a `DateTime`. */
  readonly when?: ReactNode;
  readonly children?: ReactNode;
  readonly tone?: "neutral" | "good" | "bad" | "brand" | "warn";
  /** Has not happened yet. */
  readonly isAhead?: boolean;
}

const DOTS = { neutral: "bg-ink-subtle", good: "bg-good", bad: "bg-bad", brand: "bg-brand-ink", warn: "bg-warn" };

/** What happened, in order. */
export function Timeline({ entries, label = "Timeline" }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map(({ id, title, when, children, tone = "neutral", isAhead }) => (
        <li key={id} className="group relative flex gap-3.5 pb-5 last:pb-0">
          <span aria-hidden className="absolute top-5 bottom-0 left-[5.5px] w-px bg-line-strong group-last:hidden" />
          <span
            aria-hidden
            className={cn(
              "mt-[5px] size-3 shrink-0 rounded-xl ring-4 ring-surface",
              isAhead ? "border-2 border-line-strong bg-surface" : DOTS[tone],
            )}
          />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className={cn("font-medium", isAhead && "text-ink-subtle")}>{title}</span>
              {when && <span className="text-sm text-ink-subtle">{when}</span>}
            </div>
            {children && <div className="text-ink-muted">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
