"use client";

import { useEffect, useState } from "react";
import type { EligibilityPreview } from "#shared/contracts/eligibility.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

const PAUSE_MS = 350;

export interface PreviewState {
  /** The last answer; it may be of the rule as it was a moment ago. */
  readonly preview: EligibilityPreview | undefined;
  readonly problem: Problem | undefined;
  readonly isStale: boolean;
  /** Nothing to count among: no season is chosen. */
  readonly isIdle: boolean;
}

interface Answered {
  readonly key: string;
  readonly preview: EligibilityPreview | undefined;
  readonly problem: Problem | undefined;
}

/** Counts whom a rule lets apply, a moment after it last changed; an answer that is overtaken is called off. */
export function usePreview(cycleId: string, rule: EligibilityRule): PreviewState {
  const key = JSON.stringify([cycleId, rule]);
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const [season, wanted] = JSON.parse(key) as [string, EligibilityRule];
      if (season === "") return;
      const json = { cycleId: season, rule: wanted };
      const result = await call(api.eligibility.preview.$post({ json }, { init: { signal: abort.signal } }));
      if (abort.signal.aborted) return;
      setAnswered((before) =>
        result.ok
          ? { key, preview: result.data, problem: undefined }
          : { key, preview: before?.preview, problem: result.problem },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  return {
    preview: answered?.preview,
    problem: answered?.problem,
    isStale: answered?.key !== key,
    isIdle: cycleId === "",
  };
}
