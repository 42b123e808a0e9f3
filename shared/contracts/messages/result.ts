import { z } from "zod";
import { DOMAIN_FAILURES, DOMAIN_STEPS } from "../../domain/custom-domain/failures.ts";
import { RECORD_VERDICTS } from "../../domain/custom-domain/judge-records.ts";
import { ParsedResume } from "../parsed-resume.ts";

const about = { tenantId: z.uuid(), requestId: z.string() };
const aboutDomain = { ...about, domainId: z.uuid(), attempt: z.int() };
const Judgement = z.object({ verdict: z.enum(RECORD_VERDICTS), found: z.array(z.string()) });

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
  z.object({
    kind: z.literal("domain_checked"),
    ...aboutDomain,
    judgement: z.object({ ownership: Judgement, routing: Judgement }),
  }),
  z.object({
    kind: z.literal("domain_provided"),
    ...aboutDomain,
    outcome: z.discriminatedUnion("state", [
      z.object({ state: z.literal("waiting"), step: z.enum(DOMAIN_STEPS) }),
      z.object({ state: z.literal("active"), providerId: z.string() }),
      z.object({ state: z.literal("failed"), failure: z.enum(DOMAIN_FAILURES) }),
    ]),
  }),
  z.object({ kind: z.literal("domain_released"), ...aboutDomain, isDone: z.boolean() }),
  /** What the nightly look at CloudFront's own list has found. */
  z.object({
    kind: z.literal("domain_seen"),
    ...about,
    domainId: z.uuid(),
    domain: z.string(),
    isEnabled: z.boolean(),
  }),
]);
export type ResultMessage = z.infer<typeof ResultMessage>;
