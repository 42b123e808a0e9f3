import { Clock } from "lucide-react";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { hasPassed } from "../drives/has-passed.ts";

/** Until when one can apply, and how much time that leaves. */
export function Deadline({ iso, isOpen }: { iso: string; isOpen: boolean }) {
  return (
    <span className="flex items-start gap-1.5 text-sm">
      <Clock aria-hidden className="mt-[3px] size-3.5 shrink-0 text-ink-subtle" />
      {isOpen && hasPassed(iso) ? (
        <span className="font-medium">The deadline has passed; the office lets you in late.</span>
      ) : isOpen ? (
        <span className="flex flex-wrap gap-x-2">
          <span className="font-medium">
            <Countdown iso={iso} ended="Closing now" />
          </span>
          <span className="text-ink-muted">
            until <DateTime iso={iso} />
          </span>
        </span>
      ) : (
        <span className="text-ink-muted">
          {hasPassed(iso) ? (
            <>
              Closed <DateTime iso={iso} />
            </>
          ) : (
            "Closed before the deadline"
          )}
        </span>
      )}
    </span>
  );
}
