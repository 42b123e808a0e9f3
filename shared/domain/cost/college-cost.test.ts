import { expect, test } from "vitest";
import { costOf } from "./college-cost.ts";

const NOTHING = { messages: 0, mails: 0, aiTokens: 0, storedBytes: 0, keptRows: 0 };
const PRICES = { message: 1, mail: 2, aiToken: 3, storedByteMonth: 4, rowMonth: 5 };

test.each([
  ["nothing", {}, "messages", 0],
  ["messages", { messages: 10 }, "messages", 10],
  ["mails", { mails: 10 }, "mails", 20],
  ["tokens", { aiTokens: 10 }, "ai", 30],
  ["files and rows, which are both stored", { storedBytes: 10, keptRows: 100 }, "storage", 540],
] as const)("%s", (_label, use, part, dollars) => {
  const cost = costOf({ ...NOTHING, ...use }, PRICES);
  expect(cost[part]).toBe(dollars);
  expect(cost.total).toBe(dollars);
});
