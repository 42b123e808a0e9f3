import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, test } from "vitest";
import { clash, clashesWithAny, type Interval, MINUTE } from "./interval.ts";
import { type Replan, replanInterviews, type ReplanProblem, type StandingInterview } from "./replan.ts";
import { cutSlots, type Panel, type Slot } from "./slots.ts";

const NINE = Date.UTC(2026, 10, 24, 9);
const at = (minutes: number) => NINE + minutes * MINUTE;
const span = (from: number, to: number): Interval => ({ from: at(from), to: at(to) });

function panel(id: string, more: Partial<Panel> = {}): Panel {
  const window = span(0, 240);
  return {
    id,
    panelists: [id],
    room: id,
    windows: [window],
    durationMinutes: 30,
    bufferMinutes: 10,
    busy: [],
    ...more,
  };
}

function standing(id: string, panelId: string, from: number, busy: readonly Interval[] = []): StandingInterview {
  return { id, applicationId: `of-${id}`, panelId, ...span(from, from + 30), busy };
}

function replan(panels: Panel[], interviews: StandingInterview[], now = 0): Replan {
  return replanInterviews({ now: at(now), panels, interviews, studentGapMinutes: 15, noticeMinutes: 30 });
}

const told = ({ moves }: Replan) =>
  moves.map(({ id, from, to }) => [id, (from.from - NINE) / MINUTE, to.panelId, (to.from - NINE) / MINUTE]);

describe("replanInterviews", () => {
  const morning = [standing("2", "a", 40), standing("3", "a", 80), standing("4", "a", 120)];

  test("moves nothing when nothing is hit", () => {
    expect(replan([panel("a")], morning)).toEqual({ moves: [], unplaced: [], shiftMinutes: 0 });
  });

  test("an overrun moves the one it hits to the next free time, not the whole day", () => {
    expect(told(replan([panel("a", { busy: [span(0, 50)] })], morning, 30))).toEqual([["2", 40, "a", 160]]);
  });

  test("another panel's free time is nearer", () => {
    const busy = { busy: [span(0, 50)] };
    expect(told(replan([panel("a", busy), panel("b")], morning, 30))).toEqual([["2", 40, "b", 40]]);
  });

  test("with no slack at the end everyone waits a little", () => {
    const tight = panel("a", { windows: [span(0, 165)], busy: [span(0, 45)] });
    expect(told(replan([tight], morning, 30))).toEqual([
      ["2", 40, "a", 55],
      ["3", 80, "a", 95],
      ["4", 120, "a", 135],
    ]);
  });

  test("a panel that is gone gives its interviews to the others", () => {
    const away = panel("a", { busy: [span(80, 240)] });
    const { moves, unplaced } = replan([away, panel("b")], morning, 30);
    expect(moves.map((move) => [move.id, move.to.panelId])).toEqual([
      ["3", "b"],
      ["4", "b"],
    ]);
    expect(unplaced).toEqual([]);
  });

  test("a student who is late swaps no more than needed", () => {
    const late = [standing("2", "a", 40, [span(0, 70)]), ...morning.slice(1)];
    expect(told(replan([panel("a")], late, 30))).toEqual([["2", 40, "a", 160]]);
  });

  test("nobody is brought forward without notice", () => {
    const panels = [panel("a", { windows: [span(0, 110), span(200, 240)], busy: [span(100, 110)] })];
    expect(told(replan(panels, [standing("3", "a", 80)], 30))).toEqual([["3", 80, "a", 200]]);
  });

  test("says who no longer fits", () => {
    const { moves, unplaced } = replan([panel("a", { windows: [span(0, 60)], busy: [span(0, 45)] })], [morning[0]!]);
    expect(moves).toEqual([]);
    expect(unplaced).toMatchObject([{ id: "2", reason: "no_slots" }]);
  });
});

const arbitrarySpan = fc
  .tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => span(from * 10, (from + length) * 10));

/** Up to four interviews as a plan leaves them, on two panels of which one is then hit. */
const arbitraryProblem = fc
  .record({
    windows: fc.tuple(fc.integer({ min: 8, max: 14 }), fc.integer({ min: 4, max: 14 })),
    buffers: fc.tuple(fc.constantFrom(0, 10), fc.constantFrom(0, 10)),
    count: fc.integer({ min: 1, max: 4 }),
    hit: fc.array(arbitrarySpan, { minLength: 1, maxLength: 1 }),
    late: fc.array(fc.array(arbitrarySpan, { maxLength: 1 }), { minLength: 4, maxLength: 4 }),
    now: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ windows, buffers, count, hit, late, now }): ReplanProblem => {
    const panels = (["a", "b"] as const).map((id, i) =>
      panel(id, { windows: [span(0, windows[i]! * 10)], bufferMinutes: buffers[i]!, durationMinutes: 20 }),
    );
    const slots = panels.flatMap((each) => cutSlots(each, NINE)).toSorted((a, b) => a.from - b.from);
    const interviews = slots
      .filter((slot) => slot.from >= at(now * 10))
      .slice(0, count)
      .map((slot, i) => ({ id: String(i), applicationId: String(i), ...slot, busy: late[i]! }));
    const changed = panels.map((each, i) => (i === 0 ? { ...each, busy: hit } : each));
    return { now: at(now * 10), panels: changed, interviews, studentGapMinutes: 0, noticeMinutes: 0 };
  });

/** Where each of the problem's interviews stands after a re-plan; undefined for those that no longer fit. */
function after({ interviews }: ReplanProblem, { moves, unplaced }: Replan): (Slot | undefined)[] {
  const gone = new Set(unplaced.map((each) => each.id));
  return interviews.map((each) =>
    gone.has(each.id) ? undefined : (moves.find((move) => move.id === each.id)?.to ?? each),
  );
}

test("the new schedule holds: no clash, buffers kept, nobody where they cannot be, nothing done twice", () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const places = after(problem, replanInterviews(problem));
      for (const [i, place] of places.entries()) {
        if (place === undefined) continue;
        const own = problem.panels.find((each) => each.id === place.panelId)!;
        expect(clashesWithAny(place, own.busy, own.bufferMinutes * MINUTE)).toBe(false);
        expect(clashesWithAny(place, problem.interviews[i]!.busy)).toBe(false);
        expect(own.windows.some((window) => window.from <= place.from && place.to <= window.to)).toBe(true);
        for (const other of places.slice(i + 1))
          if (other?.panelId === place.panelId) expect(clash(place, other, own.bufferMinutes * MINUTE)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("it keeps as many interviews and moves as few as any schedule could", () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const { moves, unplaced } = replanInterviews(problem);
      expect([unplaced.length, moves.length]).toEqual(leastByTrying(problem));
    }),
    { numRuns: 200 },
  );
});

/** Fewest interviews left out, then fewest moved, over every start on a ten-minute grid. */
function leastByTrying(problem: ReplanProblem): [number, number] {
  const options = problem.interviews.map((interview) => optionsOf(problem, interview));
  let best: [number, number] = [Infinity, Infinity];
  const place = (i: number, placed: readonly Slot[], out: number, moved: number): void => {
    if (out > best[0] || (out === best[0] && moved >= best[1])) return;
    if (i === options.length) {
      best = [out, moved];
      return;
    }
    for (const { slot, isSame } of options[i]!) {
      const buffer = problem.panels.find((each) => each.id === slot.panelId)!.bufferMinutes * MINUTE;
      if (placed.some((other) => other.panelId === slot.panelId && clash(slot, other, buffer))) continue;
      place(i + 1, [...placed, slot], out, moved + (isSame ? 0 : 1));
    }
    place(i + 1, placed, out + 1, moved);
  };
  place(0, [], 0, 0);
  return best;
}

function optionsOf({ panels, now }: ReplanProblem, interview: StandingInterview): { slot: Slot; isSame: boolean }[] {
  return panels.flatMap((own) =>
    Array.from({ length: 14 }, (_, i) => ({ panelId: own.id, ...span(i * 10, i * 10 + 20) }))
      .filter((slot) => own.windows.some((window) => window.from <= slot.from && slot.to <= window.to))
      .filter((slot) => !clashesWithAny(slot, own.busy, own.bufferMinutes * MINUTE))
      .filter((slot) => !clashesWithAny(slot, interview.busy))
      .map((slot) => ({ slot, isSame: slot.panelId === interview.panelId && slot.from === interview.from }))
      .filter(({ slot, isSame }) => isSame || slot.from >= now),
  );
}
