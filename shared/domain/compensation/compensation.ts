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
  /** Per cent that vests at the end of each year, adding up to 100; without it stock vests evenly over its years. */
  readonly esopVestingPercents?: readonly number[] | undefined;
  readonly benefitsMinor: number;
  /** What the benefits are, in words. */
  readonly benefitsNote?: string | undefined;
  readonly stipendMonthlyMinor: number;
  readonly bond: { readonly months: number; readonly penaltyMinor: number } | null;
}

/** Headline pay a year: everything a company counts in, stock spread evenly over its vesting. */
export function ctcMinor(pay: Compensation): number {
  const years = vestingOf(pay).length;
  const esopYearly = years > 0 ? Math.floor(pay.esopMinor / years) : pay.esopMinor;
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

/** Per cent of the stock that vests at the end of each year: the schedule, else even parts; empty when it has no years. */
export function vestingOf(pay: Pick<Compensation, "esopVestingYears" | "esopVestingPercents">): readonly number[] {
  const { esopVestingPercents: schedule, esopVestingYears: years } = pay;
  if (schedule && schedule.length > 0) return schedule;
  return Array.from({ length: years }, (_, i) => Math.floor((100 * (i + 1)) / years) - Math.floor((100 * i) / years));
}
