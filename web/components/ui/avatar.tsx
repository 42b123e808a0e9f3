import { cn } from "#web/lib/class-names.ts";
import { initialsOf } from "#web/lib/format/labels.ts";

const SIZES = { sm: "size-6 text-2xs", md: "size-8 text-xs", lg: "size-11 text-base" };

/** A person or company by its initials. For the eye alone: the name stands beside it. */
export function Avatar({
  name,
  size = "md",
  isSquare = false,
}: {
  name: string;
  size?: keyof typeof SIZES;
  isSquare?: boolean;
}) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid shrink-0 place-items-center bg-brand-soft font-semibold text-brand-ink select-none",
        isSquare ? "rounded-md" : "rounded-xl",
        SIZES[size],
        !isSquare && "rounded-full",
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
