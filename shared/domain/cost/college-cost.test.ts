import { expect, test } from "vitest";
import { costOf } from "./college-cost.ts";

const NOTHING = { messages: 0, mails: 0, aiTokens: 0, storedBytes: 0, keptRows: 0 };

test.each([
  ["nothing", {}, "messages", 0],
  ["a million messages", { messages: 1_000_000 }, "messages", 2.07],
  ["50,000 mails, which are Resend's month", { mails: 50_000 }, "mails", 20],
  ["10 million tokens", { aiTokens: 10_000_000 }, "ai", 7],
  ["40 GB of files", { storedBytes: 40e9 }, "storage", 1],
  ["a million rows", { keptRows: 1_000_000 }, "storage", 0.11],
] as const)("%s", (_label, use, part, dollars) => {
  const cost = costOf({ ...NOTHING, ...use });
  expect(cost[part]).toBeCloseTo(dollars, 2);
  expect(cost.total).toBeCloseTo(dollars, 2);
});
