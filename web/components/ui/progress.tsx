import { cn } from "#web/lib/class-names.ts";

/** How far something has come, 0 to 1; without a value it is under way, nobody knows how far. */
export function Progress({ value, label, className }: { value?: number; label: string; className?: string }) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={cn("h-1.5 w-full overflow-hidden rounded-xl bg-pressed", className)}
    >
      <div
        className={cn(
          "h-full rounded-xl bg-brand-ink transition-[width] duration-200",
          percent === undefined && "animate-shimmer",
        )}
        style={{ width: `${percent ?? 100}%` }}
      />
    </div>
  );
}
