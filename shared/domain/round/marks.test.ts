import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, it, test } from "vitest";
import {
  finaliseResult,
  isLegalResult,
  markResult,
  possibleMarks,
  type ResultState,
  ROUND_MARKS,
  UNDECIDED,
  unfinaliseResult,
} from "./marks.ts";
import { type Attendance, ATTENDANCES, ROUND_KINDS, ROUND_OUTCOMES, type RoundOutcome } from "./statuses.ts";

const state = (text: string): ResultState => {
  const [outcome, attendance] = text.split(" ") as [RoundOutcome, Attendance];
  return { outcome, attendance };
};
const words = ({ outcome, attendance }: ResultState) => `${outcome} ${attendance}`;
const ALL = ROUND_OUTCOMES.flatMap((outcome) => ATTENDANCES.map((attendance) => ({ outcome, attendance })));

// Spelled out by hand: what each mark makes of each pair; "-" is refused. A change of the table shows here.
const EXPECTED = `
                     advance             eliminate           waitlist            mark_present        mark_absent        mark_excused        reset
pending pending      advanced present    eliminated present  waitlisted present  pending present     eliminated absent  pending excused     -
pending present      advanced present    eliminated present  waitlisted present  -                   eliminated absent  pending excused     pending pending
pending excused      advanced excused    eliminated excused  waitlisted excused  pending present     eliminated absent  -                   pending pending
advanced present     -                   eliminated present  waitlisted present  -                   -                  advanced excused    pending pending
advanced excused     -                   eliminated excused  waitlisted excused  advanced present    -                  -                   pending pending
eliminated present   advanced present    -                   waitlisted present  -                   eliminated absent  eliminated excused  pending pending
eliminated absent    -                   -                   -                   pending present     -                  pending excused     pending pending
eliminated excused   advanced excused    -                   waitlisted excused  eliminated present  eliminated absent  -                   pending pending
waitlisted present   advanced present    eliminated present  -                   -                   -                  waitlisted excused  pending pending
waitlisted excused   advanced excused    eliminated excused  -                   waitlisted present  -                  -                   pending pending
pending absent       -                   -                   -                   -                   -                  -                   -
advanced pending     -                   -                   -                   -                   -                  -                   -
advanced absent      -                   -                   -                   -                   -                  -                   -
eliminated pending   -                   -                   -                   -                   -                  -                   -
waitlisted pending   -                   -                   -                   -                   -                  -                   -
waitlisted absent    -                   -                   -                   -                   -                  -                   -
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s{2,}/));
const rows = EXPECTED.slice(1).map(([from = "", ...to]) => ({ from, to }));

describe("marks", () => {
  it("names every pair", () => {
    expect(rows.map((row) => row.from).toSorted()).toEqual(ALL.map(words).toSorted());
  });

  test.each(rows)("from $from", ({ from, to }) => {
    const made = ROUND_MARKS.map((mark) => markResult(state(from), mark));
    expect(made.map((next) => (next.ok ? words(next.state) : "-"))).toEqual(to);
    const possible = ROUND_MARKS.filter((_mark, i) => to[i] !== "-");
    expect(possibleMarks(state(from))).toEqual(possible);
    for (const next of made) if (!next.ok) expect(next.possible).toEqual(possible);
  });

  it("never leads to a pair that cannot be, whatever is marked in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROUND_MARKS)), (marks) => {
        let now = UNDECIDED;
        for (const mark of marks) {
          const next = markResult(now, mark);
          if (next.ok) now = next.state;
          expect(isLegalResult(now)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("reaches every pair that can be", () => {
    const reached = new Map([[words(UNDECIDED), UNDECIDED]]);
    for (const from of reached.values()) {
      for (const mark of possibleMarks(from)) {
        const next = markResult(from, mark);
        if (next.ok) reached.set(words(next.state), next.state);
      }
    }
    expect([...reached.keys()].toSorted()).toEqual(ALL.filter(isLegalResult).map(words).toSorted());
  });
});

describe("finaliseResult", () => {
  test.each([
    ["pending pending", "eliminated absent", "presumed", "strike"],
    ["pending present", "eliminated present", "presumed", ""],
    ["pending excused", "eliminated excused", "presumed", ""],
    ["eliminated absent", "eliminated absent", "", "strike"],
    ["eliminated present", "eliminated present", "", ""],
    ["eliminated excused", "eliminated excused", "", ""],
    ["advanced present", "advanced present", "", ""],
    ["advanced excused", "advanced excused", "", ""],
    ["waitlisted present", "waitlisted present", "", ""],
    ["waitlisted excused", "waitlisted excused", "", ""],
  ])("%s becomes %s %s %s", (from, to, presumed, strike) => {
    const final = finaliseResult(state(from), "technical");
    expect(words(final)).toBe(to);
    expect(final).toMatchObject({ presumed: presumed !== "", strike: strike !== "" });
    expect(words(unfinaliseResult(final))).toBe(from);
  });

  it("strikes nobody for a screening, which nobody attends", () => {
    expect(finaliseResult(UNDECIDED, "screening")).toMatchObject({ outcome: "eliminated", strike: false });
  });

  it("never strikes the excused, and leaves nobody pending", () => {
    for (const kind of ROUND_KINDS) {
      for (const from of ALL.filter(isLegalResult)) {
        const final = finaliseResult(from, kind);
        expect(final.outcome).not.toBe("pending");
        if (from.attendance === "excused") expect(final.strike).toBe(false);
      }
    }
  });
});
