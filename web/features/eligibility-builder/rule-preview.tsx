"use client";

import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { EligibleMeter } from "./eligible-meter.tsx";
import { ruleSentence } from "./rule-sentence.ts";
import type { PreviewState } from "./use-preview.ts";

interface RulePreviewProps {
  readonly rule: EligibilityRule;
  /** Parts of the draft that the rule does not have yet. */
  readonly unfinished: number;
  readonly count: PreviewState;
}

/** The rule in words, and how many students of the season it lets apply, as it is being written. */
export function RulePreview({ rule, unfinished, count }: RulePreviewProps) {
  const { preview, problem, isStale } = count;
  const { eligible, total } = preview ?? { eligible: 0, total: 0 };
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-sunken px-4 py-3.5">
      <div>
        <p className="text-sm text-ink-subtle">In words</p>
        <p>{ruleSentence(rule)}</p>
        {unfinished > 0 && (
          <p className="mt-1 text-sm text-warn-ink">
            {countOf(unfinished, "unfinished condition is", "unfinished conditions are")} not counted yet.
          </p>
        )}
      </div>
      {count.isIdle && <p className="text-sm text-ink-subtle">Choose a season to see how many are eligible.</p>}
      {!count.isIdle && !preview && !problem && <Skeleton className="h-12" />}
      {preview && <EligibleMeter preview={preview} isStale={isStale} />}
      {problem && <p className="text-sm text-bad-ink">{problem.detail}</p>}
      <p role="status" className="sr-only">
        {preview && !isStale ? `${eligible} of ${total} students eligible` : ""}
      </p>
    </div>
  );
}
