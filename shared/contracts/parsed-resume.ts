import { z } from "zod";

/** Where a value was read: UTF-16 offsets into the document's extracted text, end exclusive. */
export const SourceSpan = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type SourceSpan = z.infer<typeof SourceSpan>;

/** A value the engine read, how sure it is (0 to 1), and the text it stands on. */
function found<T extends z.ZodType>(value: T) {
  return z.object({
    value,
    confidence: z.number().min(0).max(1),
    span: SourceSpan,
    /** The document's own words there, on one line; absent from what was read before they were kept. */
    source: z.string().optional(),
  });
}

const FoundText = found(z.string());

/** `YYYY` or `YYYY-MM`, as JSON Resume's iso8601 definition allows. */
const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/);

export const ParsedEducation = z.object({
  institution: FoundText,
  studyType: FoundText.optional(),
  area: FoundText.optional(),
  startDate: found(PartialDate).optional(),
  endDate: found(PartialDate).optional(),
  /** As printed: `8.42/10`, `91.4%`. */
  score: FoundText.optional(),
});

export const ParsedWork = z.object({
  name: FoundText,
  position: FoundText.optional(),
  startDate: found(PartialDate).optional(),
  /** Absent while the position is current. */
  endDate: found(PartialDate).optional(),
  summary: FoundText.optional(),
});

export const ParsedProject = z.object({ name: FoundText, description: FoundText.optional() });

/**
 * What an engine read from a résumé, named after JSON Resume (https://jsonresume.org/schema) with a confidence and a
 * source span a field. Nothing here is true until the student has confirmed it.
 */
export const ParsedResume = z.object({
  engine: z.object({
    /** `local` for the extractive engine that needs no key, `openai` for a model. */
    name: z.enum(["local", "openai"]),
    version: z.string(),
    /** SHA-256 of the prompt, hex; absent for the local engine, which has none. */
    promptHash: z.string().optional(),
    /** What the model read and wrote, as it counts them. */
    tokens: z.int().min(0).optional(),
  }),
  basics: z.object({
    name: FoundText.optional(),
    email: FoundText.optional(),
    phone: FoundText.optional(),
    location: FoundText.optional(),
    url: FoundText.optional(),
    profiles: z.array(z.object({ network: z.string(), url: FoundText })),
  }),
  education: z.array(ParsedEducation),
  work: z.array(ParsedWork),
  projects: z.array(ParsedProject),
  skills: z.array(FoundText),
  /** Sentences for the student, e.g. that a part was left unread or hidden text was found. */
  warnings: z.array(z.string()),
});
export type ParsedResume = z.infer<typeof ParsedResume>;
