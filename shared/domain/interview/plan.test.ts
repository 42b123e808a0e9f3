import { fc } from "#shared/testing/fast-check.ts";
import { describe, expect, test } from "vitest";
import { assign } from "./assign.ts";
import { clash, clashesWithAny, type Interval, MINUTE, without } from "./interval.ts";
import { type Candidate, describeUnplaced, planInterviews } from "./plan.ts";
import { cutAllSlots, cutSlots, type Panel, type Slot } from "./slots.ts";

const NINE = Date.UTC(2026, 10, 24, 9);
/** Minutes after nine. */
const at = (minutes: number) => NINE + minutes * MINUTE;
const span = (from: number, to: number): Interval => ({ from: at(from), to: at(to) });

function panel(id: string, more: Partial<Panel> = {}): Panel {
  const window = span(0, 120);
  return {
    id,
    panelists: [`${id}-lead`],
    room: id,
    windows: [window],
    durationMinutes: 30,
    bufferMinutes: 10,
    busy: [],
    ...more,
  };
}

const starts = (slots: readonly Slot[]) => slots.map((slot) => (slot.from - NINE) / MINUTE);

test.each<[string, Interval, Interval[]]>([
  ["the middle", span(30, 40), [span(0, 30), span(40, 60)]],
  ["the start", span(-10, 10), [span(10, 60)]],
  ["the end", span(50, 90), [span(0, 50)]],
  ["all of it", span(0, 60), []],
  ["what is elsewhere", span(60, 90), [span(0, 60)]],
])("an hour without %s", (_, gone, left) => {
  expect(without([span(0, 60)], gone)).toEqual(left);
});

describe("cutSlots", () => {
  test.each<[string, Partial<Panel>, number, number[]]>([
    ["a buffer between, none after the last", {}, 0, [0, 40, 80]],
    ["back to back", { bufferMinutes: 0 }, 0, [0, 30, 60, 90]],
    ["a break between two windows", { windows: [span(70, 120), span(0, 35)] }, 0, [0, 70]],
    ["windows that touch keep the buffer", { windows: [span(0, 30), span(30, 120)] }, 0, [0, 40, 80]],
    ["around what is taken, with the buffer", { busy: [span(20, 33)] }, 0, [45, 85]],
    ["from now on, at a time one can remember", {}, 12, [15, 55]],
    ["a window that is too short", { windows: [span(0, 29)] }, 0, []],
  ])("%s", (_, more, now, expected) => {
    expect(starts(cutSlots(panel("a", more), at(now)))).toEqual(expected);
  });
});

describe("assign", () => {
  test("costs what the best of all permutations costs", () => {
    const square = fc.integer({ min: 1, max: 5 }).chain((rows) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(square, (costs) => {
        const columnOf = assign(costs.length, 6, (i, j) => costs[i]![j]!);
        expect(new Set(columnOf).size).toBe(costs.length);
        const total = columnOf.reduce((sum, column, row) => sum + costs[row]![column]!, 0);
        expect(total).toBe(cheapest(costs, 0, new Set()));
      }),
      { numRuns: 300 },
    );
  });
});

function cheapest(costs: readonly number[][], row: number, used: ReadonlySet<number>): number {
  if (row === costs.length) return 0;
  return Math.min(
    ...costs[row]!.map((cost, column) =>
      used.has(column) ? Infinity : cost + cheapest(costs, row + 1, new Set([...used, column])),
    ),
  );
}

const candidate = (applicationId: string, ...busy: Interval[]): Candidate => ({ applicationId, busy });

function plan(panels: Panel[], candidates: Candidate[]) {
  return planInterviews({ notBefore: at(0), panels, candidates, studentGapMinutes: 15 });
}

describe("planInterviews", () => {
  test("fills panels side by side, earliest first, in the order given", () => {
    const { placements, unplaced } = plan(
      [panel("a"), panel("b")],
      ["1", "2", "3"].map((id) => candidate(id)),
    );
    expect(placements.map((each) => [each.applicationId, (each.from - NINE) / MINUTE])).toEqual([
      ["1", 0],
      ["2", 0],
      ["3", 40],
    ]);
    expect(unplaced).toEqual([]);
  });

  test("gives the only time that a busy student has to them", () => {
    const { placements } = plan([panel("a")], [candidate("1"), candidate("2"), candidate("3", span(30, 120))]);
    expect(placements).toContainEqual(expect.objectContaining({ applicationId: "2", from: at(40) }));
    expect(placements).toHaveLength(2);
    const roomy = plan([panel("a")], [candidate("1"), candidate("2"), candidate("3", span(45, 120))]);
    expect(roomy.placements[0]).toMatchObject({ applicationId: "3", from: at(0) });
    expect(roomy.unplaced).toEqual([]);
  });

  test("ends the day early before it keeps the order", () => {
    const panels = [panel("a", { windows: [span(0, 30)] }), panel("b", { windows: [span(480, 510), span(525, 555)] })];
    const { placements } = plan(panels, [candidate("1", span(540, 600)), candidate("2", span(300, 505))]);
    expect(placements.map((each) => [each.applicationId, (each.from - NINE) / MINUTE])).toEqual([
      ["2", 0],
      ["1", 480],
    ]);
  });

  test("two panels with one panelist take turns", () => {
    const shared = { panelists: ["asha"] };
    const { placements } = plan(
      [panel("a", shared), panel("b", { ...shared, windows: [span(0, 200)] })],
      ["1", "2", "3", "4", "5"].map((id) => candidate(id)),
    );
    expect(placements).toHaveLength(5);
    for (const one of placements) for (const two of placements) if (one !== two) expect(clash(one, two)).toBe(false);
  });

  test.each([
    ["nobody has time left", [], candidate("9"), "No panel has any time left."],
    ["the student is taken", [panel("a")], candidate("9", span(0, 120)), "They have other interviews whenever"],
  ])("says that %s", (_, panels, who, sentence) => {
    const { unplaced } = plan(panels, [who]);
    expect(describeUnplaced(unplaced[0]!.reason)).toContain(sentence);
  });

  test("says that there are too many", () => {
    const { unplaced } = plan(
      [panel("a")],
      ["1", "2", "3", "4"].map((id) => candidate(id)),
    );
    expect(unplaced).toEqual([{ applicationId: "4", reason: "too_many" }]);
  });
});

const arbitrarySpan = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => span(from * 5, (from + length) * 5));

const arbitraryPanel = (id: string) =>
  fc
    .record({
      panelists: fc.subarray(["p", "q", "r"], { minLength: 1 }),
      room: fc.constantFrom("R1", "R2", null),
      windows: fc.array(arbitrarySpan, { minLength: 1, maxLength: 3 }),
      durationMinutes: fc.constantFrom(15, 20, 30),
      bufferMinutes: fc.constantFrom(0, 5, 10),
      busy: fc.array(arbitrarySpan, { maxLength: 2 }),
    })
    .map((each) => panel(id, each));

test("no student, panelist or room is ever in two places, and buffers are kept", () => {
  const problem = fc.record({
    panels: fc.tuple(arbitraryPanel("a"), arbitraryPanel("b"), arbitraryPanel("c")),
    busy: fc.array(fc.array(arbitrarySpan, { maxLength: 2 }), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(problem, ({ panels, busy }) => {
      const candidates = busy.map((each, i) => candidate(String(i), ...each));
      const { placements, unplaced } = plan(panels, candidates);
      expect(placements.length + unplaced.length).toBe(candidates.length);
      for (const one of placements) {
        const own = panels.find((each) => each.id === one.panelId)!;
        expect(own.windows.some((window) => window.from <= one.from && one.to <= window.to)).toBe(true);
        expect(clashesWithAny(one, own.busy, own.bufferMinutes * MINUTE)).toBe(false);
        expect(clashesWithAny(one, candidates[Number(one.applicationId)]!.busy, 15 * MINUTE)).toBe(false);
        for (const two of placements) {
          if (one === two) continue;
          const other = panels.find((each) => each.id === two.panelId)!;
          const shares = own.room === other.room && own.room !== null;
          if (own.id === other.id) expect(clash(one, two, own.bufferMinutes * MINUTE)).toBe(false);
          else if (shares || own.panelists.some((each) => other.panelists.includes(each)))
            expect(clash(one, two)).toBe(false);
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** Slots that can be used at once, the earliest that can be taken first: no plan uses more, and none ends earlier. */
function earliestUse(slots: readonly Slot[], candidates: readonly Candidate[]): number[] {
  const slotOf = new Map<Candidate, Slot>();
  const take = (slot: Slot, asked: Set<Candidate>): boolean =>
    candidates.some((each) => {
      if (asked.has(each) || clashesWithAny(slot, each.busy, 15 * MINUTE)) return false;
      asked.add(each);
      const theirs = slotOf.get(each);
      if (theirs !== undefined && !take(theirs, asked)) return false;
      slotOf.set(each, slot);
      return true;
    });
  const inOrder = slots.toSorted((a, b) => a.from - b.from);
  return inOrder.filter((slot) => take(slot, new Set())).map(({ from }) => from);
}

test("no plan places more, and none that places as many is over earlier", () => {
  const problem = fc.record({
    panels: fc.tuple(arbitraryPanel("a"), arbitraryPanel("b"), arbitraryPanel("c")),
    busy: fc.array(fc.array(arbitrarySpan, { maxLength: 3 }), { maxLength: 20 }),
  });
  fc.assert(
    fc.property(problem, ({ panels, busy }) => {
      const candidates = busy.map((each, i) => candidate(String(i), ...each));
      const slots = cutAllSlots(panels, (each, taken) => cutSlots(each, at(0), taken));
      const { placements } = plan(panels, candidates);
      expect(placements.map(({ from }) => from)).toEqual(earliestUse(slots, candidates));
    }),
    { numRuns: 400 },
  );
});
