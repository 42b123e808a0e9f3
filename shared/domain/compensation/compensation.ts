/**
 * What a job pays, in minor units (paise, cents) of one currency, a year unless said otherwise.
 * An intern's stipend is a month's and is never part of the CTC.
 */
export interface Compensation {
  /** ISO 4217. */
  readonly currency: string;
  readonly fixedMinor: number;
  readonly variableMaxMinor: number;
  readonly joiningBonusMinor: number;
  readonly retentionBonusMinor: number;
  /** Value of stock granted over `esopVestingYears`. */
  readonly esopMinor: number;
  readonly esopVestingYears: number;
  readonly benefitsMinor: number;
  readonly stipendMonthlyMinor: number;
  readonly bond: { readonly months: number; readonly penaltyMinor: number } | null;
}

/** Headline pay a year: everything a company counts in, stock spread evenly over its vesting. */
export function ctcMinor(pay: Compensation): number {
  const esopYearly = pay.esopVestingYears > 0 ? Math.floor(pay.esopMinor / pay.esopVestingYears) : pay.esopMinor;
  return (
    pay.fixedMinor +
    pay.variableMaxMinor +
    pay.joiningBonusMinor +
    pay.retentionBonusMinor +
    esopYearly +
    pay.benefitsMinor
  );
}

/** Cash that is certain in the first year: fixed pay and the joining bonus; nothing that depends on performance or staying. */
export function guaranteedFirstYearMinor(pay: Compensation): number {
  return pay.fixedMinor + pay.joiningBonusMinor;
}
