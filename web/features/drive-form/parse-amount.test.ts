import { expect, test } from "vitest";
import { parseAmount } from "./parse-amount.ts";

const rows: [label: string, text: string, amount: number | undefined][] = [
  ["nothing is zero", "  ", 0],
  ["digits", "1250000", 1_250_000],
  ["grouped as India groups", "12,50,000", 1_250_000],
  ["with the sign", "₹ 45,000", 45_000],
  ["with paise", "99.50", 99.5],
  ["lakhs", "12.5 lakh", 1_250_000],
  ["lakhs that a float cannot say", "8.7L", 870_000],
  ["LPA, as people say it", "6 LPA", 600_000],
  ["crores", "1.2 cr", 12_000_000],
  ["thousands", "45k", 45_000],
  ["a word", "competitive", undefined],
  ["a negative amount", "-5", undefined],
  ["two points", "1.2.3", undefined],
  ["an unknown unit", "5 million", undefined],
];

test.each(rows)("%s", (_label, text, amount) => expect(parseAmount(text)).toBe(amount));
