import { z } from "zod";

/** A value the model read, with the words it read it from, copied letter by letter. */
const Evidence = z.object({
  value: z.string(),
  quote: z.string(),
  /** 0 to 1 */
  confidence: z.number(),
});
export type Evidence = z.infer<typeof Evidence>;

const MaybeEvidence = Evidence.nullable();

/**
 * What the model has to answer. Structured outputs know no optional fields, so what is missing is null; pages on
 * networks are not asked for, since they are found by rule.
 */
export const ModelAnswer = z.object({
  name: MaybeEvidence,
  email: MaybeEvidence,
  phone: MaybeEvidence,
  location: MaybeEvidence,
  education: z.array(
    z.object({
      institution: Evidence,
      studyType: MaybeEvidence,
      area: MaybeEvidence,
      startDate: MaybeEvidence,
      endDate: MaybeEvidence,
      score: MaybeEvidence,
    }),
  ),
  work: z.array(
    z.object({
      name: Evidence,
      position: MaybeEvidence,
      startDate: MaybeEvidence,
      endDate: MaybeEvidence,
      summary: MaybeEvidence,
    }),
  ),
  projects: z.array(z.object({ name: Evidence, description: MaybeEvidence })),
  skills: z.array(Evidence),
});
export type ModelAnswer = z.infer<typeof ModelAnswer>;
