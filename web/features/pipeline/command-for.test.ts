import { describe, expect, test } from "vitest";
import type { ApplicationRow } from "#shared/contracts/applications.ts";
import { commandForMove, commandsFor } from "./command-for.ts";

const CURRENT = { id: "two", position: 2, status: "recorded" } as const;
type Row = Pick<ApplicationRow, "status" | "stage" | "round">;

function row(stage: string, status: Row["status"] = "in_progress", result?: string, isReleased = false): Row {
  const [outcome, attendance] = (result ?? "").split(" ");
  const round = {
    id: isReleased ? "one" : "two",
    name: "",
    position: isReleased ? 1 : 2,
    outcome,
    attendance,
    released: isReleased,
    rank: null,
    score: null,
    remark: null,
  };
  return { stage, status, round: result === undefined ? null : (round as Row["round"]) };
}

describe("commandForMove", () => {
  test.each<[string, Row, string, string | undefined]>([
    ["a candidate to the next round", row("round_2"), "round_3", "advance"],
    ["a candidate to the waiting list", row("round_2"), "waitlist", "waitlist"],
    ["a candidate out", row("round_2"), "out", "eliminate"],
    ["who advances back", row("round_3", "in_progress", "advanced present"), "round_2", "reset"],
    ["who is staged as out to the next round", row("out", "in_progress", "eliminated present"), "round_3", "advance"],
    ["an absentee to the next round", row("out", "in_progress", "eliminated absent"), "round_3", undefined],
    ["who waits since a release", row("waitlist", "in_progress", "waitlisted present", true), "round_2", "promote"],
    ["somebody past a round", row("round_2"), "round_4", undefined],
    ["who is out back in", row("out", "rejected", "eliminated present", true), "round_2", "reinstate"],
    ["a candidate to those who left", row("round_2"), "left", "withdraw"],
    ["somebody to an offer", row("round_2"), "offer", undefined],
    ["somebody to where they are", row("round_2"), "round_2", undefined],
  ])("moves %s", (_label, of, target, command) => {
    expect(commandForMove(of, target, CURRENT, true)).toBe(command);
  });

  test("leaves to the office what students learn at once", () => {
    expect(commandForMove(row("out", "rejected"), "round_2", CURRENT, false)).toBeUndefined();
    expect(commandsFor(row("round_1"), CURRENT, false)).toEqual([]);
  });
});
