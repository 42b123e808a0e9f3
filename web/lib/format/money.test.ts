import { expect, test } from "vitest";
import { formatMoney, formatYearly, toMajor, toMinor } from "./money.ts";

test.each([
  [125_000_000, "INR", "₹12,50,000", "₹12.50 LPA"],
  [125_000_050, "INR", "₹12,50,000.50", "₹12.50 LPA"],
  [0, "INR", "₹0", "₹0.00 LPA"],
  [12_000_000, "USD", "$1,20,000", "$120K a year"],
  [1_200_000, "JPY", "JP¥12,00,000", "¥1.2M a year"],
])("%d of %s is %s, or %s", (minor, currency, full, yearly) => {
  expect(formatMoney(minor, currency)).toBe(full);
  expect(formatYearly(minor, currency)).toBe(yearly);
});

test.each([
  [12.5, "INR", 1250],
  [0.1 + 0.2, "INR", 30],
  [7, "JPY", 7],
])("%d %s is %d in minor units and back", (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toBe(minor);
  expect(toMajor(minor, currency)).toBeCloseTo(amount);
});
