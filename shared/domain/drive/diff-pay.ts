import { type Compensation, ctcMinor, guaranteedFirstYearMinor, vestingOf } from "../compensation/compensation.ts";
import { formatMinor, formatYearlyMinor } from "../compensation/format.ts";

export interface PayChange {
  readonly field: "pay" | "bond";
  readonly sentence: string;
}

const YEARLY_PARTS = [
  ["Fixed pay", "fixedMinor"],
  ["Variable pay, at most,", "variableMaxMinor"],
  ["Joining bonus", "joiningBonusMinor"],
  ["Retention bonus", "retentionBonusMinor"],
  ["Benefits", "benefitsMinor"],
  ["Stock", "esopMinor"],
] as const;

/** What differs between two pays, part by part, with what they come to when that differs. */
export function diffPay(before: Compensation, after: Compensation): PayChange[] {
  const changes: PayChange[] = [];
  const pay = (sentence: string) => changes.push({ field: "pay", sentence });
  if (before.currency !== after.currency) pay(`Currency ${before.currency} → ${after.currency}`);
  const yearly = (of: Compensation, minor: number) => formatYearlyMinor(minor, of.currency);
  for (const [name, key] of YEARLY_PARTS) {
    if (before[key] === after[key] && before.currency === after.currency) continue;
    if (before[key] === 0 && after[key] === 0) continue;
    pay(`${name} ${yearly(before, before[key])} → ${yearly(after, after[key])}`);
  }
  const totals = [ctcMinor, guaranteedFirstYearMinor].map((of) => [of(before), of(after)] as const);
  const names = ["CTC", "Guaranteed in year one"];
  const isSum = changes.length > 0 && before.currency === after.currency;
  for (const [i, [from, to]] of totals.entries()) {
    // Said once: what is fixed pay alone repeats it.
    const isTold = from === before.fixedMinor && to === after.fixedMinor;
    if (isSum && from !== to && !isTold) pay(`${names[i]} ${yearly(before, from)} → ${yearly(after, to)}`);
  }
  if (before.stipendMonthlyMinor !== after.stipendMonthlyMinor) {
    const [from, to] = [before, after].map((of) => formatMinor(of.stipendMonthlyMinor, of.currency));
    pay(`Stipend a month ${from} → ${to}`);
  }
  const [vestingBefore, vestingAfter] = [vestingInWords(before), vestingInWords(after)];
  if (vestingBefore !== vestingAfter) pay(`Stock vests ${vestingBefore} → ${vestingAfter}`);
  if ((before.benefitsNote ?? "") !== (after.benefitsNote ?? "")) pay("The benefits are described anew");
  const [bondBefore, bondAfter] = [bondInWords(before), bondInWords(after)];
  if (bondBefore !== bondAfter) changes.push({ field: "bond", sentence: `Bond ${bondBefore} → ${bondAfter}` });
  return changes;
}

function vestingInWords(pay: Compensation): string {
  const vesting = vestingOf(pay);
  return pay.esopMinor === 0 || vesting.length < 2 ? "at once" : vesting.map((part) => `${part}%`).join(", ");
}

function bondInWords({ bond, currency }: Compensation): string {
  if (bond === null) return "none";
  const months = bond.months === 1 ? "1 month" : `${bond.months} months`;
  return `${months} at ${formatMinor(bond.penaltyMinor, currency)}`;
}
