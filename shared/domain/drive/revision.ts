import { type Compensation, ctcMinor, guaranteedFirstYearMinor } from "../compensation/compensation.ts";
import type { RoundStatus } from "../round/statuses.ts";
import type { DriveContent } from "./content.ts";
import { deadlineProblems } from "./deadline.ts";
import type { DriveStatus } from "./statuses.ts";

/** What a published drive is bound by. */
export interface RevisionBounds {
  readonly status: DriveStatus;
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly status: RoundStatus }[];
  /** Pay of the offers that students know of and may hold. */
  readonly releasedOffers: readonly Compensation[];
}

export interface RevisionProblem {
  readonly name: string;
  readonly reason: string;
}

/**
 * Why a published drive cannot be changed so: pay is not lowered below an offer that is out, rounds that have results
 * stay where they are, and a deadline moves only while applications are open, and ahead.
 */
export function revisionProblems(
  before: DriveContent,
  after: DriveContent,
  bounds: RevisionBounds,
  now: Date,
): RevisionProblem[] {
  return [...payProblems(after, bounds), ...roundProblems(after, bounds), ...timeProblems(before, after, bounds, now)];
}

function payProblems({ compensation: pay }: DriveContent, { releasedOffers }: RevisionBounds): RevisionProblem[] {
  const name = "compensation.fixedMinor";
  if (releasedOffers.some(({ currency }) => currency !== pay.currency)) {
    return [{ name: "compensation.currency", reason: "Offers are out in another currency." }];
  }
  const isLess = (of: (pay: Compensation) => number) => releasedOffers.some((offer) => of(pay) < of(offer));
  if (!isLess(ctcMinor) && !isLess(guaranteedFirstYearMinor)) return [];
  return [{ name, reason: "Offers are out that pay more. The pay cannot be lowered below them." }];
}

function roundProblems({ rounds }: DriveContent, bounds: RevisionBounds): RevisionProblem[] {
  const problems: RevisionProblem[] = [];
  const ids = rounds.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const known = new Set(bounds.rounds.map(({ id }) => id));
  if (ids.some((id) => !known.has(id)) || new Set(ids).size < ids.length) {
    problems.push({ name: "rounds", reason: "A round is named that this drive does not have, or twice." });
  }
  for (const [i, held] of bounds.rounds.entries()) {
    if (held.status === "planned") continue;
    // Everything up to a round with results is history.
    if (rounds[i]?.id !== held.id) {
      problems.push({ name: "rounds", reason: `“${held.name}” has results, so it stays round ${i + 1}.` });
    }
  }
  return problems;
}

function timeProblems(
  before: DriveContent,
  after: DriveContent,
  { status }: RevisionBounds,
  now: Date,
): RevisionProblem[] {
  const instant = (iso: string | null) => (iso === null ? null : new Date(iso).getTime());
  const isMoved = instant(before.applicationsCloseAt) !== instant(after.applicationsCloseAt);
  const isWindowMoved = instant(before.withdrawalsCloseAt) !== instant(after.withdrawalsCloseAt);
  if (!isMoved && !isWindowMoved) return [];
  if (isMoved && status !== "published") {
    return [{ name: "applicationsCloseAt", reason: "Applications are closed. Reopen them to set a later deadline." }];
  }
  const closes = { applicationsCloseAt: new Date(after.applicationsCloseAt), withdrawalsCloseAt: window(after) };
  const problems = deadlineProblems(closes, now);
  return isMoved ? problems : problems.filter(({ name }) => name === "withdrawalsCloseAt");
}

function window({ withdrawalsCloseAt }: DriveContent): Date | null {
  return withdrawalsCloseAt === null ? null : new Date(withdrawalsCloseAt);
}
