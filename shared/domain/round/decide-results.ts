import type { Attendance, RoundOutcome } from "./statuses.ts";

/** Who is named as what, by application. Who is not named is eliminated, or stays pending. */
export interface NamedResults {
  readonly advanced: readonly string[];
  readonly eliminated: readonly string[];
  readonly absent: readonly string[];
  readonly rest: "eliminate" | "leave_pending";
}

export interface DecidedResult {
  readonly applicationId: string;
  readonly outcome: RoundOutcome;
  readonly attendance: Attendance;
}

type Named = Exclude<keyof NamedResults, "rest">;

export type DecidedResults =
  | { readonly ok: true; readonly results: readonly DecidedResult[] }
  /** Named, but no candidates of the round. */
  | { readonly ok: false; readonly problem: "strangers"; readonly list: Named; readonly ids: readonly string[] }
  /** Named in this list and in one before it. */
  | { readonly ok: false; readonly problem: "named_twice"; readonly list: Named; readonly ids: readonly string[] };

const VERDICTS: Readonly<Record<Named, Omit<DecidedResult, "applicationId">>> = {
  advanced: { outcome: "advanced", attendance: "present" },
  eliminated: { outcome: "eliminated", attendance: "present" },
  absent: { outcome: "eliminated", attendance: "absent" },
};

/** A result for every candidate of a round, in their order; or what is wrong with the lists. Nobody is guessed. */
export function decideResults(candidates: readonly string[], named: NamedResults): DecidedResults {
  const known = new Set(candidates);
  const verdicts = new Map<string, Named>();
  for (const list of ["advanced", "eliminated", "absent"] as const) {
    const ids = [...new Set(named[list])];
    const strangers = ids.filter((id) => !known.has(id));
    if (strangers.length > 0) return { ok: false, problem: "strangers", list, ids: strangers };
    const twice = ids.filter((id) => verdicts.has(id));
    if (twice.length > 0) return { ok: false, problem: "named_twice", list, ids: twice };
    for (const id of ids) verdicts.set(id, list);
  }
  const rest: Omit<DecidedResult, "applicationId"> =
    named.rest === "eliminate" ? VERDICTS.eliminated : { outcome: "pending", attendance: "pending" };
  return {
    ok: true,
    results: candidates.map((applicationId) => {
      const list = verdicts.get(applicationId);
      return { applicationId, ...(list === undefined ? rest : VERDICTS[list]) };
    }),
  };
}
