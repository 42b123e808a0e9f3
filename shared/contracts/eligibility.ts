import { z } from "zod";
import {
  CLAUSE_WORDS,
  type EligibilityRule as EligibilityRuleType,
  foldWord,
  isProtectedField,
  NUMBER_FIELDS,
  NUMBER_OPERATORS,
  WORD_FIELDS,
  WORD_OPERATORS,
} from "../domain/eligibility/rule.ts";
import { findRuleProblems } from "../domain/eligibility/rule-problems.ts";

const numberField = z.enum(Object.keys(NUMBER_FIELDS) as [keyof typeof NUMBER_FIELDS]);
const wordField = z.enum(Object.keys(WORD_FIELDS) as [keyof typeof WORD_FIELDS]);
const amount = z.number().min(0, "This cannot be below 0.").max(10_000, "This cannot be above 10,000.");

const NumberClause = z.strictObject({ field: numberField, op: z.enum(NUMBER_OPERATORS), value: amount });

const BetweenClause = z.strictObject({
  field: numberField,
  op: z.literal("between"),
  value: z.tuple([amount, amount]).refine(([low, high]) => low <= high, "The lower end is above the upper one."),
});

const WordClause = z
  .strictObject({
    field: wordField,
    op: z.enum(WORD_OPERATORS),
    value: z.array(z.string().trim().min(1).max(60)).min(1, "Choose at least one.").max(100),
    /** Needed for gender and category, and kept with the drive. */
    justification: z.string().trim().min(10, "A justification has at least ten letters.").max(500).optional(),
  })
  .superRefine(({ field, value, justification }, { addIssue }) => {
    if (isProtectedField(field) && justification === undefined) {
      const message = `A rule by ${field} needs a justification of at least ten letters; it is kept with the drive.`;
      addIssue({ code: "custom", path: ["justification"], message });
    }
    const known = CLAUSE_WORDS[field];
    const strange = known && value.find((word) => !known.includes(foldWord(field, word)));
    if (strange) {
      const message = `"${strange}" is none of ${known.join(", ")}.`;
      addIssue({ code: "custom", path: ["value"], message });
    }
  })
  .overwrite((clause) => {
    const folded = clause.value.map((word) => foldWord(clause.field, word));
    return { ...clause, value: [...new Set(folded)] };
  });

/** One part of a rule; `EligibilityRule` is the whole, with its size looked at. */
export const EligibilityNode: z.ZodType<EligibilityRuleType, EligibilityRuleType> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(EligibilityNode) }),
    z.strictObject({ any: z.array(EligibilityNode).min(1, "Choose at least one.") }),
    z.strictObject({ not: EligibilityNode }),
    BetweenClause,
    NumberClause,
    WordClause,
  ]),
);

/**
 * Who may apply: a tree of all / any / not over clauses, at most six deep and sixty clauses large. What is wrong is
 * said of the part that it is wrong in, which a union alone would not.
 */
export const EligibilityRule = z.preprocess((value, { addIssue }) => {
  const problems = findRuleProblems(value);
  for (const { path, message } of problems) addIssue({ code: "custom", path: [...path], message });
  return problems.length === 0 ? value : z.NEVER;
}, EligibilityNode) as unknown as z.ZodType<EligibilityRuleType, EligibilityRuleType>;

export const PreviewEligibility = z.strictObject({ cycleId: z.uuid(), rule: EligibilityRule });
export type PreviewEligibility = z.infer<typeof PreviewEligibility>;

/** How many active members of the cycle a rule lets apply. */
export const EligibilityPreview = z.object({
  /** The rule as a sentence. */
  sentence: z.string(),
  total: z.int(),
  eligible: z.int(),
  /** Not eligible for want of a value. */
  unknown: z.int(),
  byBranch: z.array(
    z.object({
      branch: z.string(),
      total: z.int(),
      /** Null where a count could tell a company who somebody is; for recruiters only. */
      eligible: z.int().nullable(),
    }),
  ),
});
export type EligibilityPreview = z.infer<typeof EligibilityPreview>;

/** One thing that a student does not meet: a clause, or alternatives of which one would do. */
export type FailureView =
  | {
      kind: "clause";
      /** Name of the field as rules write it, e.g. `cgpa`. */
      field: string;
      /** "CGPA at least 7" */
      required: string;
      /** "6.4"; null when it is missing. */
      actual: string | null;
      /** Both: "CGPA at least 7 (yours: 6.4)". */
      sentence: string;
    }
  | { kind: "any"; sentence: string; alternatives: FailureView[][] };

export const FailureView: z.ZodType<FailureView> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("clause"),
      field: z.string(),
      required: z.string(),
      actual: z.string().nullable(),
      sentence: z.string(),
    }),
    z.object({ kind: z.literal("any"), sentence: z.string(), alternatives: z.array(z.array(FailureView)) }),
  ]),
);

/** One student's verdict, as sentences. */
export const VerdictView = z.object({
  eligible: z.boolean(),
  /** Every failing clause: what is asked beside what is. */
  reasons: z.array(z.string()),
  policyAllows: z.boolean(),
  policyReasons: z.array(z.string()),
});
export type VerdictView = z.infer<typeof VerdictView>;
