import { cn } from "#web/lib/class-names.ts";

/** The product's own sign. */
export function ProductMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cn("size-8", className)}>
      <rect width="32" height="32" rx="8" className="fill-brand" />
      <path
        d="M10.5 23.5V9h6.75a4.75 4.75 0 0 1 0 9.5H10.5"
        fill="none"
        className="stroke-on-brand"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
