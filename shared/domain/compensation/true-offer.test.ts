import { describe, expect, test } from "vitest";
import { lakhs } from "#shared/testing/factories/drive.ts";
import { type Compensation, ctcMinor, vestingOf } from "./compensation.ts";
import { trueOffer } from "./true-offer.ts";

test.each<[label: string, pay: Compensation, expected: Partial<ReturnType<typeof trueOffer>>]>([
  ["fixed pay alone is certain", lakhs(10), { guaranteedPercent: 100, bond: null, esopFirstYearMinor: 0 }],
  ["variable pay is not", { ...lakhs(6), variableMaxMinor: 40_000_000 }, { guaranteedPercent: 60 }],
  ["an unpaid job has no share", lakhs(0), { guaranteedPercent: null, guaranteedFirstYearMinor: 0 }],
  [
    "stock counts half of what vests first",
    { ...lakhs(1), esopMinor: 4_000, esopVestingYears: 4 },
    { esopFirstYearMinor: 500 },
  ],
  [
    "a schedule that begins late counts little",
    { ...lakhs(1), esopMinor: 4_000, esopVestingYears: 4, esopVestingPercents: [10, 20, 30, 40] },
    { esopFirstYearMinor: 200 },
  ],
  ["stock granted at once counts half", { ...lakhs(1), esopMinor: 4_000 }, { esopFirstYearMinor: 2_000 }],
])("%s", (_label, pay, expected) => {
  expect(trueOffer(pay)).toMatchObject(expected);
});

describe("a bond", () => {
  test("costs so much a month, and so many months of fixed pay", () => {
    const bond = { months: 24, penaltyMinor: 20_000_000 };
    expect(trueOffer({ ...lakhs(6), bond }).bond).toEqual({ ...bond, perMonthMinor: 833_334, inMonthsOfPay: 4 });
  });

  test("of a job without fixed pay has no measure", () => {
    expect(trueOffer({ ...lakhs(0), bond: { months: 12, penaltyMinor: 1 } }).bond?.inMonthsOfPay).toBeNull();
  });
});

test.each([
  [0, []],
  [1, [100]],
  [3, [33, 33, 34]],
  [4, [25, 25, 25, 25]],
])("stock over %i years vests %j", (esopVestingYears, parts) => {
  expect(vestingOf({ esopVestingYears })).toEqual(parts);
});

test("a schedule says how many years the headline is spread over", () => {
  expect(ctcMinor({ ...lakhs(0), esopMinor: 90, esopVestingYears: 0, esopVestingPercents: [50, 25, 25] })).toBe(30);
});
