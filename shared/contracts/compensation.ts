import { z } from "zod";
import type { Compensation as CompensationType } from "../domain/compensation/compensation.ts";

/** Minor units (paise, cents); up to a hundred crore rupees. */
const Minor = z.int().min(0).max(100_000_000_000);

/** What a job pays a year, in minor units of one currency. */
export const Compensation = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, "A currency is an ISO 4217 code, e.g. INR."),
  fixedMinor: Minor,
  variableMaxMinor: Minor.default(0),
  joiningBonusMinor: Minor.default(0),
  retentionBonusMinor: Minor.default(0),
  esopMinor: Minor.default(0),
  esopVestingYears: z.int().min(0).max(10).default(0),
  /** Per cent that vests at the end of each year; without it stock vests evenly over its years. */
  esopVestingPercents: z
    .array(z.int().min(0).max(100))
    .max(10)
    .refine((parts) => parts.length === 0 || parts.reduce((sum, part) => sum + part, 0) === 100, {
      error: "The parts that vest add up to 100 %.",
    })
    .readonly()
    .optional(),
  benefitsMinor: Minor.default(0),
  benefitsNote: z.string().trim().max(500).optional(),
  stipendMonthlyMinor: Minor.default(0),
  bond: z
    .strictObject({ months: z.int().min(1).max(60), penaltyMinor: Minor })
    .nullable()
    .default(null),
}) satisfies z.ZodType<CompensationType>;

/** Pay as it is shown: the headline, and beside it the cash that is certain in the first year. */
export const PayView = z.object({
  currency: z.string(),
  ctcMinor: z.int(),
  guaranteedFirstYearMinor: z.int(),
  stipendMonthlyMinor: z.int(),
});
export type PayView = z.infer<typeof PayView>;
