import { z } from "zod";
import { ParsedResume } from "../parsed-resume.ts";

const about = { tenantId: z.uuid(), requestId: z.string() };

/** What the internet-facing workers report; `record-results` writes it to the database. */
export const ResultMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("email_sent"), ...about, deliveryId: z.uuid(), providerId: z.string() }),
  z.object({
    kind: z.literal("email_failed"),
    ...about,
    deliveryId: z.uuid(),
    /** The provider's error code, e.g. `validation_error`; never the address or the text. */
    reason: z.string(),
  }),
  z.object({ kind: z.literal("resume_parsed"), ...about, jobId: z.uuid(), resume: ParsedResume }),
  z.object({
    kind: z.literal("ai_failed"),
    ...about,
    jobId: z.uuid(),
    /** A sentence for the person who waits for it. */
    reason: z.string(),
  }),
]);
export type ResultMessage = z.infer<typeof ResultMessage>;
