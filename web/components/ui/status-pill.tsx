import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";

export type Tone = "neutral" | "brand" | "good" | "warn" | "bad" | "info";

const TONES: Readonly<Record<Tone, { pill: string; dot: string }>> = {
  neutral: { pill: "bg-pressed text-ink-muted", dot: "bg-ink-subtle" },
  brand: { pill: "bg-brand-soft text-brand-ink", dot: "bg-brand-ink" },
  good: { pill: "bg-good-soft text-good-ink", dot: "bg-good" },
  warn: { pill: "bg-warn-soft text-warn-ink", dot: "bg-warn" },
  bad: { pill: "bg-bad-soft text-bad-ink", dot: "bg-bad" },
  info: { pill: "bg-info-soft text-info-ink", dot: "bg-info" },
};

/** A state in one word. The word says it; the colour helps. */
export function StatusPill({
  tone = "neutral",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cn(
        "inline-flex h-[1.375rem] w-fit items-center gap-1.5 rounded-xl px-2 text-xs font-medium whitespace-nowrap",
        TONES[tone].pill,
        className,
      )}
    >
      <span aria-hidden className={cn("size-1.5 rounded-xl", TONES[tone].dot)} />
      {children}
    </span>
  );
}

/** A word beside something: a tag, a count. */
export function Badge({
  tone = "neutral",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cn(
        "inline-flex h-5 w-fit items-center rounded-sm px-1.5 text-xs font-medium whitespace-nowrap tabular-nums",
        TONES[tone].pill,
        className,
      )}
    >
      {children}
    </span>
  );
}
