import type { Problem } from "#shared/contracts/problem.ts";
import type { ApiResult } from "#web/lib/api/result.ts";

/** Whether a step was refused because it is no longer possible from where things stand. */
export function isOvertaken({ code }: Problem): boolean {
  return code === "illegal_transition";
}

/** A refusal because things have moved on since the page was drawn, in words that say so to a student. */
export function inPlainWords<T>(result: ApiResult<T>, sentence: string): ApiResult<T> {
  if (result.ok || !isOvertaken(result.problem)) return result;
  return { ok: false, problem: { ...result.problem, detail: sentence } };
}
