import { z } from "zod";
import type { ConfirmedProfile } from "../domain/enrollment/profile.ts";
import { HttpUrl } from "./primitives.ts";

const line = z.string().trim().max(200);
const text = z.string().trim().max(3_000);
const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, "Write a year, or a year and month: 2024-06.");

/** What a student says of themselves, in JSON Resume's terms. */
export const ProfileFields = z.strictObject({
  headline: line.optional(),
  location: line.optional(),
  links: z.array(z.strictObject({ label: line.min(1), url: HttpUrl })).max(10),
  education: z
    .array(
      z.strictObject({
        institution: line.min(1, "Which school?"),
        studyType: line.optional(),
        area: line.optional(),
        startDate: partialDate.optional(),
        endDate: partialDate.optional(),
        score: z.string().trim().max(40).optional(),
      }),
    )
    .max(12),
  work: z
    .array(
      z.strictObject({
        name: line.min(1, "Which employer?"),
        position: line.optional(),
        startDate: partialDate.optional(),
        endDate: partialDate.optional(),
        summary: text.optional(),
      }),
    )
    .max(20),
  projects: z.array(z.strictObject({ name: line.min(1, "What is it called?"), description: text.optional() })).max(20),
}) satisfies z.ZodType<ConfirmedProfile>;
