import { expect, test } from "vitest";
import { roundsAhead } from "./rounds-ahead.ts";

const rounds = [
  { position: 1, name: "Shortlist", kind: "screening" },
  { position: 2, name: "Coding test", kind: "test" },
  { position: 3, name: "Interview", kind: "technical" },
] as const;
const at = "2026-08-01T00:00:00.000Z";
const applied = { at, title: "You applied", detail: null };
const result = (name: string) => ({ at, title: "You advanced", detail: name });

test.each([
  ["none told yet", "in_progress", [applied], ["Shortlist", "Coding test", "Interview"]],
  ["one told", "in_progress", [applied, result("Shortlist")], ["Coding test", "Interview"]],
  ["a round was skipped", "in_progress", [applied, result("Coding test")], ["Interview"]],
  ["all told", "in_progress", [applied, result("Interview")], []],
  ["not in the running any more", "rejected", [applied], []],
] as const)("%s", (_case, status, timeline, ahead) => {
  expect(roundsAhead({ status, timeline: [...timeline] }, rounds).map(({ name }) => name)).toEqual(ahead);
});
