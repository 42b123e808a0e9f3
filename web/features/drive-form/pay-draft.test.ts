import { expect, test } from "vitest";
import { EMPTY_PAY, fromPayDraft, toPayDraft } from "./pay-draft.ts";

test("rupees as typed become paise", () => {
  const { pay, problems } = fromPayDraft({ ...EMPTY_PAY, fixed: "12,50,000", joiningBonus: "1 lakh", variableMax: "" });
  expect(problems).toEqual([]);
  expect(pay).toMatchObject({ currency: "INR", fixedMinor: 125_000_000, joiningBonusMinor: 10_000_000, bond: null });
  expect(pay.variableMaxMinor).toBe(0);
});

test("a bond has its months and its sum", () => {
  const { pay } = fromPayDraft({ ...EMPTY_PAY, hasBond: true, bondMonths: "24", bondPenalty: "2,00,000" });
  expect(pay.bond).toEqual({ months: 24, penaltyMinor: 20_000_000 });
});

test("a bond that was switched off again is none, whatever was typed", () => {
  expect(fromPayDraft({ ...EMPTY_PAY, hasBond: false, bondMonths: "x", bondPenalty: "y" })).toMatchObject({
    pay: { bond: null },
    problems: [],
  });
});

test("what is no amount is named as the API names it", () => {
  const draft = { ...EMPTY_PAY, fixed: "negotiable", hasBond: true, bondMonths: "two", bondPenalty: "lots" };
  expect(fromPayDraft(draft).problems.map(({ name }) => name)).toEqual([
    "compensation.fixedMinor",
    "compensation.bond.penaltyMinor",
    "compensation.bond.months",
  ]);
});

test("a pay comes back from editing as it was", () => {
  const { pay } = fromPayDraft({
    ...EMPTY_PAY,
    fixed: "18,00,000.50",
    esop: "10 lakh",
    esopVestingYears: "4",
    stipendMonthly: "45k",
    hasBond: true,
    bondMonths: "12",
    bondPenalty: "1,00,000",
  });
  expect(fromPayDraft(toPayDraft(pay))).toEqual({ pay, problems: [] });
});
