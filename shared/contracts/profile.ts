import { z } from "zod";
import { FieldState } from "./field-states.ts";
import { MyProfileChange } from "./profile-changes.ts";
import { Note } from "./primitives.ts";
import { ProfileFields } from "./profile-fields.ts";
import { RecordedFacts } from "./students.ts";

/** A student's own profile: the academic record, and what they say of themselves. */
export const MyProfileView = z.object({
  enrollmentId: z.uuid(),
  rollNo: z.string(),
  name: z.string(),
  email: z.string(),
  /** `fields` says who keeps what of it. Programme and branches by name. */
  record: z.object({
    program: z.string(),
    branch: z.string(),
    secondBranch: z.string().nullable(),
    graduatingYear: z.int(),
    cgpa: z.number().nullable(),
    activeBacklogs: z.int().nullable(),
    ...RecordedFacts.shape,
  }),
  phone: z.string().nullable(),
  skills: z.array(z.string()),
  profile: ProfileFields.nullable(),
  /** Null until the student has confirmed the profile; without that nobody can apply. */
  confirmedAt: z.iso.datetime().nullable(),
  fields: z.array(FieldState),
  /** The season that has frozen the profile, and since when: changes are asked for now. */
  frozen: z.object({ season: z.string(), since: z.iso.datetime() }).nullable(),
  /** Changes that wait for a decision. */
  pending: z.array(MyProfileChange),
});
export type MyProfileView = z.infer<typeof MyProfileView>;

/** The student's part, whole. Sending it confirms it; what differs is written, or asked for in a frozen profile. */
export const ConfirmProfile = z.strictObject({
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()-]{7,20}$/, "This is not a telephone number.")
    .nullable(),
  skills: z.array(z.string().trim().toLowerCase().min(1).max(40)).max(60),
  profile: ProfileFields,
  /** Why, once the profile is frozen: each part that differs then becomes a request. */
  reason: Note.optional(),
});
export type ConfirmProfile = z.infer<typeof ConfirmProfile>;
