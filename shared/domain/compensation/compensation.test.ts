import { describe, expect, test } from "vitest";
import { type Compensation, ctcMinor, guaranteedFirstYearMinor } from "./compensation.ts";
import { formatMinor } from "./format.ts";

const NOTHING: Compensation = {
  currency: "INR",
  fixedMinor: 0,
  variableMaxMinor: 0,
  joiningBonusMinor: 0,
  retentionBonusMinor: 0,
  esopMinor: 0,
  esopVestingYears: 0,
  benefitsMinor: 0,
  stipendMonthlyMinor: 0,
  bond: null,
};

describe("what is counted in", () => {
  test.each<[keyof Compensation, headline: number, guaranteed: number]>([
    ["fixedMinor", 100, 100],
    ["joiningBonusMinor", 100, 100],
    ["variableMaxMinor", 100, 0],
    ["retentionBonusMinor", 100, 0],
    ["benefitsMinor", 100, 0],
    ["esopMinor", 100, 0],
    ["stipendMonthlyMinor", 0, 0],
  ])("%s", (part, headline, guaranteed) => {
    const pay = { ...NOTHING, [part]: 100 };
    expect(ctcMinor(pay)).toBe(headline);
    expect(guaranteedFirstYearMinor(pay)).toBe(guaranteed);
  });

  test("stock is spread over its vesting, in whole minor units", () => {
    expect(ctcMinor({ ...NOTHING, esopMinor: 100, esopVestingYears: 3 })).toBe(33);
  });

  test("a bond is no pay", () => {
    expect(ctcMinor({ ...NOTHING, bond: { months: 24, penaltyMinor: 500 } })).toBe(0);
  });
});

test.each([
  [125_000_000, "INR", "₹12,50,000"],
  [0, "INR", "₹0"],
  [9_000_000, "USD", "$90,000"],
  [9_000_000, "JPY", "JP¥90,00,000"],
])("%i minor units of %s are %s", (minor, currency, text) => {
  expect(formatMinor(minor, currency)).toBe(text);
});
