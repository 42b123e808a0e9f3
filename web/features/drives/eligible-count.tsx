"use client";

import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { EligibleMeter } from "#web/features/eligibility-builder/eligible-meter.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { useAnswer } from "./use-answer.ts";

/** "N of M", as it is now. Counting is a POST, which only a browser's page may send. */
export function EligibleCount({ cycleId, rule }: { cycleId: string; rule: EligibilityRule }) {
  const answer = useAnswer(() => call(api.eligibility.preview.$post({ json: { cycleId, rule } })));
  if (answer === undefined) return <Skeleton className="h-12 rounded-md" />;
  return answer.ok ? <EligibleMeter preview={answer.data} /> : null;
}
