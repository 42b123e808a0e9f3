import { expect, test } from "vitest";
import { whyNotRestored } from "./restoring.ts";

const FREE = { isSelecting: true, missedRound: null, policyReasons: [] };

test.each([
  ["comes back", {}, null],
  ["not to a drive that is over", { isSelecting: false, missedRound: "Test" }, "The drive's selection is over."],
  ["not behind a round that it missed", { missedRound: "Test" }, "“Test” was held without them."],
  ["not against the policy", { policyReasons: ["One.", "Two."] }, "One. Two."],
])("an application %s", (_label, state, sentence) => {
  expect(whyNotRestored({ ...FREE, ...state })).toBe(sentence);
});
