import { expect, test } from "vitest";
import { closedSentence, endedByAccepting } from "./offer-labels.ts";

test.each([
  [null, undefined],
  ["student_placed", "You accepted another offer, which closed this one."],
  ["The company has closed.", "The company has closed."],
])("%j reads %j", (reason, sentence) => {
  expect(closedSentence(reason)).toBe(sentence);
});

test("knows an offer that another acceptance ended, by its code or its sentence", () => {
  const reasons = ["student_placed", "You accepted another offer, which closed this one.", "upgraded", null];
  expect(reasons.map(endedByAccepting)).toEqual([true, true, false, false]);
});
