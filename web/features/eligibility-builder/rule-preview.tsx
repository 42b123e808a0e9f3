"use client";

import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { EligibleMeter } from "./eligible-meter.tsx";
import { FairnessNote } from "./fairness-note.tsx";
import { ruleSentence } from "./rule-sentence.ts";
import type { PreviewState } from "./use-preview.ts";

interface RulePreviewProps {
  readonly cycleId: string;
  /** Show how evenly it lets groups in. */
  readonly showsFairness: boolean;
  readonly rule: EligibilityRule;
  /** Parts of the draft that the rule does not have yet. */
  readonly unfinished: number;
  readonly count: PreviewState;
}

/** The rule in words, and how many students of the season it lets apply, as it is being written. */
export function RulePreview({ cycleId, rule, unfinished, count, showsFairness }: RulePreviewProps) {
  const { cgpaFormula } = useTenant();
  const { preview, problem, isStale } = count;
  const { eligible, total } = preview ?? { eligible: 0, total: 0 };
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-sunken px-4 py-3.5">
      <div>
        <p className="text-sm text-ink-subtle">In words</p>
        <p>{ruleSentence(rule, cgpaFormula)}</p>
        {unfinished > 0 && (
          <p className="mt-1 text-sm text-warn-ink">
            {countOf(unfinished, "unfinished condition is", "unfinished conditions are")} not counted yet.
          </p>
        )}
      </div>
      {count.isIdle && <p className="text-sm text-ink-subtle">Choose a season to see how many are eligible.</p>}
      {!count.isIdle && !preview && !problem && <Skeleton className="h-12" />}
      {preview && <EligibleMeter preview={preview} isStale={isStale} />}
      {showsFairness && !count.isIdle && <FairnessNote cycleId={cycleId} rule={rule} />}
      {problem && <p className="text-sm text-bad-ink">{problem.detail}</p>}
      <p role="status" className="sr-only">
        {preview && !isStale ? `${eligible} of ${total} students eligible` : ""}
      </p>
    </div>
  );
}
