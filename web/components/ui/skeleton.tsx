import { cn } from "#web/lib/class-names.ts";

/** The shape of what is coming. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block animate-shimmer rounded-sm bg-pressed", className)} />;
}

/** A page of a list while it is coming; says so to screen readers. */
export function PageSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">Loading…</span>
      <div className="flex flex-col gap-2.5">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {[72, 56, 64, 48, 60].map((width) => (
          <div key={width} className="flex items-center gap-4 border-b border-line px-5 py-4 last:border-0">
            <Skeleton className="size-8 rounded-xl" />
            <span className="flex flex-1 flex-col gap-2">
              <span style={{ width: `${width}%` }}>
                <Skeleton className="h-3.5" />
              </span>
              <Skeleton className="h-3 w-2/5" />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
