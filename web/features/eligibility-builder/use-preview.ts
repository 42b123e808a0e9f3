"use client";

import type { EligibilityPreview } from "#shared/contracts/eligibility.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { type AskOfRule, useRuleAnswer } from "./use-rule-answer.ts";

export interface PreviewState {
  /** The last answer; it may be of the rule as it was a moment ago. */
  readonly preview: EligibilityPreview | undefined;
  readonly problem: Problem | undefined;
  readonly isStale: boolean;
  /** Nothing to count among: no season is chosen. */
  readonly isIdle: boolean;
}

const count: AskOfRule<EligibilityPreview> = (json, signal) =>
  call(api.eligibility.preview.$post({ json }, { init: { signal } }));

/** Counts whom a rule lets apply, as it is being written. */
export function usePreview(cycleId: string, rule: EligibilityRule): PreviewState {
  const { data, problem, isStale } = useRuleAnswer(cycleId, rule, count);
  return { preview: data, problem, isStale, isIdle: cycleId === "" };
}
