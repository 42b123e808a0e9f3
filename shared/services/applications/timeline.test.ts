import { describe, expect, it } from "vitest";
import { buildTimeline } from "./timeline.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 8, 1, 10, minute));
const step = (action: string, minute: number, reason: string | null = null) => ({ action, at: at(minute), reason });

describe("buildTimeline", () => {
  it("tells of released results between the steps, oldest first", () => {
    const timeline = buildTimeline(
      [step("application.submit", 0), step("application.release_offer", 9)],
      [{ name: "Test", at: at(5), outcome: "advanced" }],
    );
    expect(timeline.map(({ title, detail }) => [title, detail])).toEqual([
      ["You applied", null],
      ["You advanced", "Test"],
      ["You have an offer", null],
    ]);
  });

  it.each([
    ["a staged result", [], [{ name: "Test", at: null, outcome: "eliminated" as const }]],
    ["a staged offer", [step("application.stage_offer", 3)], []],
    ["a look at the résumé", [step("application.read_resume", 3)], []],
  ])("keeps %s to itself", (_label, events, results) => {
    expect(buildTimeline(events, results)).toEqual([]);
  });

  it("says once that a round was lost", () => {
    const lost = [{ name: "Test", at: at(5), outcome: "eliminated" as const }];
    const timeline = buildTimeline([step("application.reject", 5, "Did not advance.")], lost);
    expect(timeline.map((each) => each.title)).toEqual(["You did not advance"]);
  });

  it("gives the reason of what the system did, and not the office's own words", () => {
    const timeline = buildTimeline(
      [
        step("application.reject", 1, "The drive was cancelled."),
        step("application.reinstate", 2, "Their uncle asked."),
      ],
      [],
    );
    expect(timeline.map((each) => each.detail)).toEqual(["The drive was cancelled.", null]);
  });
});
