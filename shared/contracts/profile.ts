import { z } from "zod";
import { ProfileFields } from "./profile-fields.ts";

/** A student's own profile. The office answers for the academic record; the student for the rest. */
export const MyProfileView = z.object({
  enrollmentId: z.uuid(),
  rollNo: z.string(),
  name: z.string(),
  email: z.string(),
  /** Kept by the office: ask there to correct it. Programme and branches by name. */
  record: z.object({
    program: z.string(),
    branch: z.string(),
    secondBranch: z.string().nullable(),
    graduatingYear: z.int(),
    cgpa: z.number().nullable(),
    activeBacklogs: z.int().nullable(),
    totalBacklogs: z.int().nullable(),
    tenthPct: z.number().nullable(),
    twelfthPct: z.number().nullable(),
    diplomaPct: z.number().nullable(),
    gapYears: z.int().nullable(),
    yearBack: z.boolean().nullable(),
    attendancePct: z.number().nullable(),
    trainingPct: z.number().nullable(),
    /** Countries, ISO 3166-1 alpha-2. */
    workCountries: z.array(z.string()).nullable(),
  }),
  phone: z.string().nullable(),
  skills: z.array(z.string()),
  profile: ProfileFields.nullable(),
  /** Null until the student has confirmed the profile; without that nobody can apply. */
  confirmedAt: z.iso.datetime().nullable(),
});
export type MyProfileView = z.infer<typeof MyProfileView>;

/** The student's part, whole. Sending it confirms it. */
export const ConfirmProfile = z.strictObject({
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()-]{7,20}$/, "This is not a telephone number.")
    .nullable(),
  skills: z.array(z.string().trim().toLowerCase().min(1).max(40)).max(60),
  profile: ProfileFields,
});
export type ConfirmProfile = z.infer<typeof ConfirmProfile>;
