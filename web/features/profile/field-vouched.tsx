import { BadgeCheck } from "lucide-react";
import type { FieldState } from "#shared/contracts/field-states.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";

/** Who has vouched for a field as it is now, and when; or that nobody has. */
export function FieldVouched({ state: { verified } }: { state: FieldState }) {
  if (verified === null) return <span className="text-xs text-ink-subtle">Not verified</span>;
  return (
    <span className="text-xs text-good-ink">
      <BadgeCheck aria-hidden className="mr-1 inline size-3.5 align-text-bottom" />
      Verified by {verified.by}, <DateTime iso={verified.at} style="date" />
    </span>
  );
}
