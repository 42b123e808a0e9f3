import { type Compensation, ctcMinor, guaranteedFirstYearMinor, vestingOf } from "./compensation.ts";

/** Of stock in a company that is not traded, this much is counted: what it may be worth is nobody's promise. */
export const ESOP_HAIRCUT_PERCENT = 50;

/** A pay made comparable with any other, in minor units of its currency. */
export interface TrueOffer {
  readonly ctcMinor: number;
  /** Fixed pay and joining bonus: cash that is certain in the first twelve months. */
  readonly guaranteedFirstYearMinor: number;
  /** Of the CTC, how much is certain in the first year, in whole per cent; null when there is no CTC. */
  readonly guaranteedPercent: number | null;
  /** Stock that vests at the end of the first year, after the haircut. */
  readonly esopFirstYearMinor: number;
  readonly bond: BondCost | null;
}

export interface BondCost {
  readonly months: number;
  readonly penaltyMinor: number;
  /** The penalty spread over the months that it binds. */
  readonly perMonthMinor: number;
  /** The penalty in months of fixed pay, to one decimal; null when none is fixed. */
  readonly inMonthsOfPay: number | null;
}

/** What a pay is worth when promises are told from certainties. */
export function trueOffer(pay: Compensation): TrueOffer {
  const ctc = ctcMinor(pay);
  const guaranteed = guaranteedFirstYearMinor(pay);
  return {
    ctcMinor: ctc,
    guaranteedFirstYearMinor: guaranteed,
    guaranteedPercent: ctc === 0 ? null : Math.floor((100 * guaranteed) / ctc),
    esopFirstYearMinor: esopFirstYearMinor(pay),
    bond: bondCost(pay),
  };
}

/** Stock that vests in the first year, after the haircut. Stock without a vesting is granted at once. */
export function esopFirstYearMinor(pay: Compensation): number {
  const first = vestingOf(pay)[0] ?? 100;
  return Math.floor((pay.esopMinor * first * (100 - ESOP_HAIRCUT_PERCENT)) / 10_000);
}

/** What leaving early costs, beside what a month pays for certain. */
export function bondCost(pay: Compensation): BondCost | null {
  if (pay.bond === null) return null;
  const { months, penaltyMinor } = pay.bond;
  return {
    months,
    penaltyMinor,
    perMonthMinor: Math.ceil(penaltyMinor / months),
    inMonthsOfPay: pay.fixedMinor === 0 ? null : Math.round((10 * 12 * penaltyMinor) / pay.fixedMinor) / 10,
  };
}
