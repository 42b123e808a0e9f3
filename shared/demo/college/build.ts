import { SeededRandom } from "../random.ts";
import { LATE, type MadeUpCollege, type SeasonStage } from "./college.ts";
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
  readonly stage: SeasonStage;
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
    stage: college.stage ?? LATE,
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

// Colleges that are made up are in India, which has one time the whole year.
const INDIA_MS = 330 * 60_000;

/** The day of `at` in the college, at a time of its clocks. */
export function onDay(at: Date, hours: number, minutes = 0): Date {
  const day = Math.floor((at.getTime() + INDIA_MS) / DAY_MS) * DAY_MS;
  return new Date(day + (hours * 60 + minutes) * 60_000 - INDIA_MS);
}

export function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

/** The full hour on the college's clocks at or before `at`. */
export function onTheHour(at: Date): Date {
  const hour = DAY_MS / 24;
  return new Date(Math.floor((at.getTime() + INDIA_MS) / hour) * hour - INDIA_MS);
}
