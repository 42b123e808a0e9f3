import { expect, test } from "vitest";
import { suggestSlug } from "./suggest-slug.ts";

test.each([
  ["St. Xavier’s, Mumbai", "st-xaviers-mumbai"],
  ["Universität Zürich", "universitat-zurich"],
  ["  IIT  Bombay ", "iit-bombay"],
  ["", ""],
  ["A".repeat(39) + " bc", "a".repeat(39)],
])("%j is %j", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});
