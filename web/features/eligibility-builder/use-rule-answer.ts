"use client";

import { useEffect, useState } from "react";
import type { Problem } from "#shared/contracts/problem.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { type ApiResult } from "#web/lib/api/result.ts";

const PAUSE_MS = 350;

export interface RuleAnswer<T> {
  /** The last answer; it may be of the rule as it was a moment ago. */
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly isStale: boolean;
}

/** What is asked of a rule among a season's students. Stable: a new one asks again. */
export type AskOfRule<T> = (
  json: { readonly cycleId: string; readonly rule: EligibilityRule },
  signal: AbortSignal,
) => Promise<ApiResult<T>>;

interface Answered<T> extends Omit<RuleAnswer<T>, "isStale"> {
  readonly key: string;
}

/** Asks of a rule a moment after it last changed; an answer that is overtaken is called off. Without a season, nothing. */
export function useRuleAnswer<T>(cycleId: string, rule: EligibilityRule, ask: AskOfRule<T>): RuleAnswer<T> {
  const key = JSON.stringify([cycleId, rule]);
  const [answered, setAnswered] = useState<Answered<T>>();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const [season, wanted] = JSON.parse(key) as [string, EligibilityRule];
      if (season === "") return;
      const result = await ask({ cycleId: season, rule: wanted }, abort.signal);
      if (abort.signal.aborted) return;
      setAnswered((before) =>
        result.ok
          ? { key, data: result.data, problem: undefined }
          : { key, data: before?.data, problem: result.problem },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, ask]);
  return { data: answered?.data, problem: answered?.problem, isStale: answered?.key !== key };
}
