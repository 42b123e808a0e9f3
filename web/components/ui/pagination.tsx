import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ListParams, nextHref, previousHref } from "#web/lib/lists/list-params.ts";
import { ButtonLink } from "./button.tsx";

/** Forth and back through a list by its cursors. Nothing, when the list fits on one page. */
export function Pagination({ params, nextCursor }: { params: ListParams; nextCursor: string | null }) {
  const previous = previousHref(params);
  if (previous === undefined && nextCursor === null) return null;
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2 print:hidden">
      {previous !== undefined && (
        <ButtonLink href={previous} size="sm" icon={<ChevronLeft aria-hidden />} rel="prev">
          Previous
        </ButtonLink>
      )}
      {nextCursor !== null && (
        <ButtonLink href={nextHref(params, nextCursor)} size="sm" rel="next">
          Next
          <ChevronRight aria-hidden />
        </ButtonLink>
      )}
    </nav>
  );
}
