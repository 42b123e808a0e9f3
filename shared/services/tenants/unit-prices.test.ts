import { expect, test } from "vitest";
import { costOf } from "#shared/domain/cost/college-cost.ts";
import { UNIT_PRICES } from "./unit-prices.ts";

const NOTHING = { messages: 0, mails: 0, aiTokens: 0, storedBytes: 0, keptRows: 0 };

test.each([
  ["nothing", {}, 0],
  ["a million messages", { messages: 1_000_000 }, 2.37],
  ["50,000 mails, which are Resend's month", { mails: 50_000 }, 20],
  ["10 million tokens", { aiTokens: 10_000_000 }, 7],
  ["40 GB of files", { storedBytes: 40e9 }, 0.92],
  ["a million rows", { keptRows: 1_000_000 }, 0.1],
] as const)("%s", (_label, use, dollars) => {
  expect(costOf({ ...NOTHING, ...use }, UNIT_PRICES).total).toBeCloseTo(dollars, 2);
});
