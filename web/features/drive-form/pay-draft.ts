import type { Problem } from "#shared/contracts/problem.ts";
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import { toMajor, toMinor } from "#web/lib/format/money.ts";
import { parseAmount } from "./parse-amount.ts";

export type InvalidParams = NonNullable<Problem["invalidParams"]>;

/** Sums of a pay that a person types, in whole units. Each is named as the API names it, without `Minor`. */
export const AMOUNTS = [
  "fixed",
  "variableMax",
  "joiningBonus",
  "retentionBonus",
  "esop",
  "benefits",
  "stipendMonthly",
] as const;
export type Amount = (typeof AMOUNTS)[number];

export type PayDraft = Readonly<Record<Amount, string>> & {
  readonly currency: string;
  readonly esopVestingYears: string;
  /** Per cent a year, separated by commas; empty: even parts. */
  readonly esopVestingPercents: string;
  readonly benefitsNote: string;
  readonly hasBond: boolean;
  readonly bondMonths: string;
  readonly bondPenalty: string;
};

export const EMPTY_PAY: PayDraft = {
  currency: "INR",
  fixed: "",
  variableMax: "",
  joiningBonus: "",
  retentionBonus: "",
  esop: "",
  esopVestingYears: "",
  esopVestingPercents: "",
  benefitsNote: "",
  benefits: "",
  stipendMonthly: "",
  hasBond: false,
  bondMonths: "",
  bondPenalty: "",
};

/** Pay as stored, for editing. */
export function toPayDraft(pay: Compensation): PayDraft {
  const text = (minor: number) =>
    minor === 0
      ? ""
      : new Intl.NumberFormat("en-IN", { maximumFractionDigits: 2 }).format(toMajor(minor, pay.currency));
  const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, text(pay[`${name}Minor`])])) as Record<
    Amount,
    string
  >;
  return {
    ...amounts,
    currency: pay.currency,
    esopVestingYears: pay.esopVestingYears === 0 ? "" : String(pay.esopVestingYears),
    esopVestingPercents: pay.esopVestingPercents?.join(", ") ?? "",
    benefitsNote: pay.benefitsNote ?? "",
    hasBond: pay.bond !== null,
    bondMonths: pay.bond ? String(pay.bond.months) : "",
    bondPenalty: pay.bond ? text(pay.bond.penaltyMinor) : "",
  };
}

/** Pay as the API takes it, with what cannot be read named as the API would name it; unread amounts count as none. */
export function fromPayDraft(draft: PayDraft): { pay: Compensation; problems: InvalidParams } {
  const problems: { name: string; reason: string }[] = [];
  const minor = (text: string, name: string) => {
    const amount = parseAmount(text);
    if (amount === undefined) {
      problems.push({ name: `compensation.${name}`, reason: "Write an amount, for example 12,50,000 or 12.5 lakh." });
    }
    return toMinor(amount ?? 0, draft.currency);
  };
  const wholeOf = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0);
  const amounts = Object.fromEntries(
    AMOUNTS.map((name) => [`${name}Minor`, minor(draft[name], `${name}Minor`)]),
  ) as Record<`${Amount}Minor`, number>;
  const bond = draft.hasBond
    ? { months: wholeOf(draft.bondMonths), penaltyMinor: minor(draft.bondPenalty, "bond.penaltyMinor") }
    : null;
  const esopVestingYears = wholeOf(draft.esopVestingYears);
  if (!/^(\d|10)?$/.test(draft.esopVestingYears.trim())) {
    problems.push({ name: "compensation.esopVestingYears", reason: "At most 10 whole years." });
  }
  if (draft.hasBond && !/^([1-9]|[1-5]\d|60)$/.test(draft.bondMonths.trim())) {
    problems.push({ name: "compensation.bond.months", reason: "Between 1 and 60 months." });
  }
  const vesting = vestingParts(draft.esopVestingPercents);
  if (vesting.length > 0 && vesting.reduce((sum, part) => sum + part, 0) !== 100) {
    problems.push({
      name: "compensation.esopVestingPercents",
      reason: "Whole parts that add up to 100, e.g. 10, 20, 30, 40.",
    });
  }
  const note = draft.benefitsNote.trim();
  const more = { ...(vesting.length > 0 && { esopVestingPercents: vesting }), ...(note && { benefitsNote: note }) };
  return { pay: { currency: draft.currency, ...amounts, esopVestingYears, ...more, bond }, problems };
}

/** What is no whole number counts as none, so that the parts do not add up. */
function vestingParts(text: string): number[] {
  if (text.trim() === "") return [];
  return text.split(",").map((part) => (/^\d{1,3}%?$/.test(part.trim()) ? Number.parseInt(part, 10) : 0));
}
