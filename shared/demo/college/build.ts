import { SeededRandom } from "../random.ts";
import type { MadeUpCollege } from "./college.ts";
import { type CollegeRows, noRows } from "./rows.ts";
import { SeededIds } from "./seeded-ids.ts";

export const DAY_MS = 86_400_000;

/** What the makers of a college's rows share. */
export interface Build {
  readonly college: MadeUpCollege;
  readonly tenantId: string;
  readonly cycleId: string;
  readonly now: Date;
  readonly random: SeededRandom;
  readonly ids: SeededIds;
  readonly rows: CollegeRows;
}

export function startBuild(college: MadeUpCollege, now: Date): Build {
  const ids = new SeededIds(college.seed);
  const founded = daysFrom(now, -400);
  return {
    college,
    tenantId: ids.at(founded),
    cycleId: ids.at(founded),
    now,
    random: new SeededRandom(college.seed),
    ids,
    rows: noRows(),
  };
}

export function daysFrom(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/** A moment from `from` to `to`, both included. */
export function between(random: SeededRandom, from: Date, to: Date): Date {
  const seconds = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
  return new Date(from.getTime() + random.integer(0, seconds) * 1000);
}
