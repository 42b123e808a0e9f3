"use client";

import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { usePreview } from "./use-preview.ts";

/** How many meet one condition by itself: it shows which of several narrows the field most. */
export function ClauseCount({ cycleId, rule }: { cycleId: string; rule: EligibilityRule }) {
  const { preview, isStale } = usePreview(cycleId, rule);
  if (preview === undefined || isStale) return <p className="h-4.5" />;
  const { eligible, total } = preview;
  return (
    <p className="text-xs text-ink-subtle tabular-nums">
      {eligible.toLocaleString("en-IN")} of {total.toLocaleString("en-IN")} meet this condition
    </p>
  );
}
