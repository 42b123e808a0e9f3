import { expect, test } from "vitest";
import { SubmissionKeys } from "./submission-keys.ts";

test.each<[string, second: { request?: string; at: number }, isSame: boolean]>([
  ["a double click", { at: 1_150 }, true],
  ["a click later on", { at: 2_500 }, false],
  ["something else", { request: "POST /drives {}", at: 1_150 }, false],
])("after an answer, %s", (_, { request = "POST /strikes {}", at }, isSame) => {
  const keys = new SubmissionKeys();
  const first = keys.keyFor("POST /strikes {}", 1_000);
  keys.answered(first, 1_100);
  expect(keys.keyFor(request, at) === first).toBe(isSame);
});

test("without an answer it stays the same submission, however late it is tried again", () => {
  const keys = new SubmissionKeys();
  const first = keys.keyFor("a", 0);
  expect(keys.keyFor("a", 600_000)).toBe(first);
});

test("what was done in between makes it another", () => {
  const keys = new SubmissionKeys();
  const first = keys.keyFor("pause", 0);
  keys.answered(first, 10);
  keys.answered(keys.keyFor("resume", 20), 30);
  expect(keys.keyFor("pause", 40)).not.toBe(first);
});

test("an answer to an earlier submission says nothing of this one", () => {
  const keys = new SubmissionKeys();
  const first = keys.keyFor("a", 0);
  const second = keys.keyFor("b", 0);
  keys.answered(first, 0);
  expect(keys.keyFor("b", 5_000)).toBe(second);
});
