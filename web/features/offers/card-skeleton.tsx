import { Skeleton } from "#web/components/ui/skeleton.tsx";

/** A page of large cards while it is coming: offers, one application, the profile. */
export function CardSkeleton() {
  return (
    <div role="status" className="mx-auto flex w-full max-w-2xl flex-col gap-7">
      <span className="sr-only">Loading…</span>
      <div className="flex flex-col gap-2.5">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      {["h-52", "h-72"].map((height) => (
        <div key={height} className={`flex flex-col gap-4 rounded-lg border border-line p-5 ${height}`}>
          <span className="flex items-center gap-3.5">
            <Skeleton className="size-11 rounded-md" />
            <Skeleton className="h-4 w-40" />
          </span>
          <Skeleton className="h-6 w-32" />
          <Skeleton className="h-3.5 w-3/5" />
        </div>
      ))}
    </div>
  );
}
