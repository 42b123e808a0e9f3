import { asking, bareRead } from "./asking.ts";
import type { Fixture } from "./fixture.ts";
import { handWrittenLists } from "./hand-written.ts";
import type { Comparison } from "./measure.ts";

/** Each list's first twenty through the API, beside its statement by hand: planned each time, and planned once. */
export function lists(fixture: Fixture): Comparison[] {
  const { bare, college } = fixture;
  return handWrittenLists(college).map(({ name, role, path, sql }) => ({
    name,
    subjects: {
      api: asking(fixture, role, `GET ${path}`),
      "bare SQL": bareRead(bare, college.id, sql),
      "bare SQL, prepared": bareRead(bare, college.id, sql, true),
    },
  }));
}

/** The same lists of the same college, among fifty and by itself. */
export function amongFifty(fixture: Fixture): Comparison[] {
  return handWrittenLists(fixture.college).map(({ name, role, path }) => ({
    name,
    subjects: {
      "among 50": asking(fixture, role, `GET ${path}`),
      alone: asking(fixture, role, `GET ${path}`, { of: fixture.alone }),
    },
  }));
}

/** The same statement by the application's role, and by one that row security does not bind. */
export function rowSecurity({ bare, unbound, college }: Fixture): Comparison[] {
  return handWrittenLists(college).map(({ name, sql }) => ({
    name,
    subjects: {
      "row security": bareRead(bare, college.id, sql),
      none: bareRead(unbound, college.id, sql),
    },
  }));
}
