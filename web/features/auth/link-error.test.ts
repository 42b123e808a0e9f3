import { expect, test } from "vitest";
import { linkErrorSentence } from "./link-error.ts";

test("nothing went wrong, nothing is said", () => {
  expect(linkErrorSentence(undefined)).toBeUndefined();
});

test.each(["INVALID_TOKEN", "EXPIRED_TOKEN", "token_expired"])("%s asks for a new link", (error) => {
  expect(linkErrorSentence(error)).toMatch(/Ask for a new one/);
});

test("whoever the college does not know is sent to its office", () => {
  expect(linkErrorSentence("NO_MEMBERSHIP")).toMatch(/placement office/);
});
