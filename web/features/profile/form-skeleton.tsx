import { Skeleton } from "#web/components/ui/skeleton.tsx";

const FIELDS = ["w-20", "w-28", "w-16", "w-32", "w-24"] as const;

/** A form while it is coming. */
export function FormSkeleton() {
  return (
    <div role="status" className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      <span className="sr-only">Loading…</span>
      <div className="flex flex-col gap-2.5">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      {FIELDS.map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-10 w-full" />
        </div>
      ))}
    </div>
  );
}
