"use client";

import type { FairnessReport } from "#shared/contracts/eligibility.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { type AskOfRule, useRuleAnswer } from "./use-rule-answer.ts";

const lint: AskOfRule<FairnessReport> = (json, signal) =>
  call(api.eligibility.fairness.$post({ json }, { init: { signal } }));

/** Groups that the rule lets in at less than four fifths of the best group's rate. It says so, and stops nobody. */
export function FairnessNote({ cycleId, rule }: { cycleId: string; rule: EligibilityRule }) {
  const { data } = useRuleAnswer(cycleId, rule, lint);
  if (data === undefined || data.findings.length === 0) return null;
  return (
    <Callout tone="warn" title="Look at this again before you publish" isLive>
      <ul className="flex flex-col gap-1">
        {data.findings.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-1.5">
        An impact ratio is a group’s rate of being eligible beside that of the group with the highest; below 0.80 it
        stands out. Only the placement office sees this.
      </p>
    </Callout>
  );
}
