import { describe, expect, it } from "vitest";
import { decideResults, type NamedResults } from "./decide-results.ts";

const nobody: NamedResults = {
  advanced: [],
  eliminated: [],
  waitlisted: [],
  absent: [],
  excused: [],
  rest: "eliminate",
};

describe("decideResults", () => {
  it.each<[string, Partial<NamedResults>, string[]]>([
    [
      "the rest is eliminated",
      { advanced: ["a"] },
      ["a advanced present", "b eliminated present", "c eliminated present"],
    ],
    [
      "the rest waits",
      { advanced: ["a"], rest: "leave_pending" },
      ["a advanced present", "b pending pending", "c pending pending"],
    ],
    [
      "who was absent is out",
      { advanced: ["a"], absent: ["b"], rest: "leave_pending" },
      ["a advanced present", "b eliminated absent", "c pending pending"],
    ],
    [
      "who is named as out is out",
      { eliminated: ["c"], rest: "leave_pending" },
      ["a pending pending", "b pending pending", "c eliminated present"],
    ],
    [
      "who waits, waits, and who is excused stays pending",
      { advanced: ["a"], waitlisted: ["c"], excused: ["b"] },
      ["a advanced present", "b pending excused", "c waitlisted present"],
    ],
    ["nobody advances", {}, ["a eliminated present", "b eliminated present", "c eliminated present"]],
    [
      "a name twice in one list counts once",
      { advanced: ["a", "a"] },
      ["a advanced present", "b eliminated present", "c eliminated present"],
    ],
  ])("%s", (_label, named, expected) => {
    const decided = decideResults(["a", "b", "c"], { ...nobody, ...named });
    expect(decided.ok && decided.results.map((r) => `${r.applicationId} ${r.outcome} ${r.attendance}`)).toEqual(
      expected,
    );
  });

  it("ranks the waiting list in its order", () => {
    const decided = decideResults(["a", "b", "c"], { ...nobody, waitlisted: ["c", "a"] });
    expect(decided.ok && decided.results.map((r) => r.rank)).toEqual([2, null, 1]);
  });

  it.each<[string, Partial<NamedResults>, object]>([
    ["somebody who is no candidate", { advanced: ["a", "x"] }, { problem: "strangers", list: "advanced", ids: ["x"] }],
    ["a stranger among the absent", { absent: ["y"] }, { problem: "strangers", list: "absent", ids: ["y"] }],
    [
      "one as advanced and absent",
      { advanced: ["a"], absent: ["a"] },
      { problem: "named_twice", list: "absent", ids: ["a"] },
    ],
    [
      "one as advanced and eliminated",
      { advanced: ["b"], eliminated: ["b"] },
      { problem: "named_twice", list: "eliminated", ids: ["b"] },
    ],
  ])("refuses %s", (_label, named, expected) => {
    expect(decideResults(["a", "b"], { ...nobody, ...named })).toMatchObject({ ok: false, ...expected });
  });
});
