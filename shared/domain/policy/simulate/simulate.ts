import type { VersionedPolicy } from "../decide.ts";
import type { PolicyReason } from "../reasons.ts";
import type { OfferRecord } from "../standing.ts";
import { replaySeason, type StudentOutcome } from "./replay.ts";
import type { SeasonRecord } from "./season.ts";

/** A season in figures. Pay is CTC in minor units a year. */
export interface SeasonFigures {
  readonly students: number;
  /** Students with an offer in hand. */
  readonly placed: number;
  /** Of those placed, by the offer that pays most; null: nobody is. */
  readonly medianPayMinor: number | null;
  /** Offers that were left for better ones: seats that became free. */
  readonly seatsFreed: number;
  readonly applicationsRefused: number;
}

/** A student whom the other policy leaves with another offer. */
export interface StudentChange {
  readonly studentId: string;
  readonly before: OfferRecord | null;
  readonly after: OfferRecord | null;
  /** What the worse of both kept from them. */
  readonly because: readonly PolicyReason[];
}

export interface Simulation {
  readonly before: SeasonFigures;
  readonly after: SeasonFigures;
  /** Placed, or better paid, under the proposed policy; the greatest gain first. */
  readonly gains: readonly StudentChange[];
  readonly losses: readonly StudentChange[];
}

/**
 * What a season would have come to under another policy. Both sides are replays by the same rules of conduct, so that
 * what differs is the policy's doing.
 */
export function simulatePolicy(season: SeasonRecord, present: VersionedPolicy, proposed: VersionedPolicy): Simulation {
  const before = replaySeason(present, season);
  const after = replaySeason(proposed, season);
  const afterOf = new Map(after.map((outcome) => [outcome.studentId, outcome]));
  const changes = before.flatMap((was) => {
    const is = afterOf.get(was.studentId);
    return is === undefined ? [] : [compare(was, is)];
  });
  const gained = changes.filter((change) => difference(change) > 0);
  const lost = changes.filter((change) => difference(change) < 0);
  return {
    before: toFigures(before),
    after: toFigures(after),
    gains: gained.toSorted((a, b) => difference(b) - difference(a)),
    losses: lost.toSorted((a, b) => difference(a) - difference(b)),
  };
}

function compare(was: StudentOutcome, is: StudentOutcome): StudentChange {
  const change = { studentId: was.studentId, before: was.held, after: is.held };
  const worse = difference({ ...change, because: [] }) < 0 ? is : was;
  return { ...change, because: worse.refused };
}

function difference({ before, after }: StudentChange): number {
  return (after?.job.pay.ctc ?? 0) - (before?.job.pay.ctc ?? 0);
}

function toFigures(outcomes: readonly StudentOutcome[]): SeasonFigures {
  const pays = outcomes.flatMap(({ held }) => held?.job.pay.ctc ?? []);
  const sum = (of: (outcome: StudentOutcome) => number) => outcomes.reduce((total, each) => total + of(each), 0);
  return {
    students: outcomes.length,
    placed: pays.length,
    medianPayMinor: median(pays),
    seatsFreed: sum(({ left }) => left),
    applicationsRefused: sum(({ applicationsRefused }) => applicationsRefused),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  // Of an odd number both are the one in the middle.
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
