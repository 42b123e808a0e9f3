import { z } from "zod";
import { FACT_FIELDS, FIELD_OWNERS, PROFILE_FIELDS, type ProfileField } from "../domain/enrollment/fields.ts";
import { VERIFIED_BY_WAYS } from "../domain/enrollment/profile-change.ts";

const FIELDS = Object.keys(PROFILE_FIELDS) as [ProfileField, ...ProfileField[]];

/** One field of a student's: who answers for it, who has vouched for its value, and what the caller may do about it. */
export const FieldState = z.object({
  field: z.enum(FIELDS),
  owner: z.enum(FIELD_OWNERS),
  /** Null: nobody has vouched for it as it is now. */
  verified: z.object({ at: z.iso.datetime(), by: z.string(), way: z.enum(VERIFIED_BY_WAYS) }).nullable(),
  /** `write`: changed at once; `request`: the student asks for it. */
  way: z.enum(["write", "request", "none"]),
});
export type FieldState = z.infer<typeof FieldState>;

/** Who answers for the facts at this college. */
export const FieldOwners = z.object({
  items: z.array(z.object({ field: z.enum(FACT_FIELDS), label: z.string(), owner: z.enum(FIELD_OWNERS) })),
});
export type FieldOwners = z.infer<typeof FieldOwners>;

/** What is left out stays. */
export const SetFieldOwners = z.strictObject({ owners: z.partialRecord(z.enum(FACT_FIELDS), z.enum(FIELD_OWNERS)) });
export type SetFieldOwners = z.infer<typeof SetFieldOwners>;
