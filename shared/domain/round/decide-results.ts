import { type ResultState, UNDECIDED } from "./marks.ts";

/** Who is named as what, by application. Who is not named is eliminated, or stays pending. */
export interface NamedResults {
  readonly advanced: readonly string[];
  readonly eliminated: readonly string[];
  /** In the order in which they would be let on. */
  readonly waitlisted: readonly string[];
  readonly absent: readonly string[];
  /** Could not come, with leave: stay pending, and are out without a strike if nobody decides until the release. */
  readonly excused: readonly string[];
  readonly rest: "eliminate" | "leave_pending";
}

export interface DecidedResult extends ResultState {
  readonly applicationId: string;
  /** Place on the waiting list, from 1. */
  readonly rank: number | null;
}

export type NamedList = Exclude<keyof NamedResults, "rest">;

export type DecidedResults =
  | { readonly ok: true; readonly results: readonly DecidedResult[] }
  /** Named, but no candidates of the round. */
  | { readonly ok: false; readonly problem: "strangers"; readonly list: NamedList; readonly ids: readonly string[] }
  /** Named in this list and in one before it. */
  | { readonly ok: false; readonly problem: "named_twice"; readonly list: NamedList; readonly ids: readonly string[] };

/** What being named in a list means. */
export const VERDICTS: Readonly<Record<NamedList, ResultState>> = {
  advanced: { outcome: "advanced", attendance: "present" },
  eliminated: { outcome: "eliminated", attendance: "present" },
  waitlisted: { outcome: "waitlisted", attendance: "present" },
  absent: { outcome: "eliminated", attendance: "absent" },
  excused: { outcome: "pending", attendance: "excused" },
};
const LISTS = Object.keys(VERDICTS) as NamedList[];

const NOTHING_KNOWN: ReadonlyMap<string, ResultState> = new Map();

/**
 * A result for every candidate of a round, in their order; or what is wrong with the lists. Nobody is guessed. Of who
 * is not named, `attended` may say whether they came: an absentee is out as absent, and who came is left pending so.
 */
export function decideResults(
  candidates: readonly string[],
  named: NamedResults,
  attended: ReadonlyMap<string, ResultState> = NOTHING_KNOWN,
): DecidedResults {
  const known = new Set(candidates);
  const verdicts = new Map<string, { state: ResultState; rank: number | null }>();
  for (const list of LISTS) {
    const ids = [...new Set(named[list])];
    const strangers = ids.filter((id) => !known.has(id));
    if (strangers.length > 0) return { ok: false, problem: "strangers", list, ids: strangers };
    const twice = ids.filter((id) => verdicts.has(id));
    if (twice.length > 0) return { ok: false, problem: "named_twice", list, ids: twice };
    for (const [i, id] of ids.entries()) {
      verdicts.set(id, { state: VERDICTS[list], rank: list === "waitlisted" ? i + 1 : null });
    }
  }
  const restOf = (id: string): ResultState => {
    const came = attended.get(id);
    if (named.rest === "leave_pending") return came ?? UNDECIDED;
    return came?.attendance === "absent" ? VERDICTS.absent : VERDICTS.eliminated;
  };
  return {
    ok: true,
    results: candidates.map((applicationId) => {
      const { state, rank } = verdicts.get(applicationId) ?? { state: restOf(applicationId), rank: null };
      return { applicationId, ...state, rank };
    }),
  };
}
