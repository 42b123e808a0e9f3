import { z } from "zod";
import {
  CLAUSE_WORDS,
  type EligibilityRule as EligibilityRuleType,
  FLAG_FIELDS,
  foldWord,
  isProtectedField,
  NUMBER_FIELDS,
  NUMBER_OPERATORS,
  type RuleField,
  WORD_FIELDS,
  WORD_OPERATORS,
} from "../domain/eligibility/rule.ts";
import { FAIRNESS_ATTRIBUTES } from "../domain/eligibility/fairness.ts";
import { CATEGORIES, GENDERS } from "../domain/enrollment/attributes.ts";
import { findRuleProblems } from "../domain/eligibility/rule-problems.ts";

const numberField = z.enum(Object.keys(NUMBER_FIELDS) as [keyof typeof NUMBER_FIELDS]);
const wordField = z.enum(Object.keys(WORD_FIELDS) as [keyof typeof WORD_FIELDS]);
const flagField = z.enum(Object.keys(FLAG_FIELDS) as [keyof typeof FLAG_FIELDS]);
const amount = z.number().min(0, "This cannot be below 0.").max(10_000, "This cannot be above 10,000.");

const NumberClause = z.strictObject({ field: numberField, op: z.enum(NUMBER_OPERATORS), value: amount });

const BetweenClause = z.strictObject({
  field: numberField,
  op: z.literal("between"),
  value: z.tuple([amount, amount]).refine(([low, high]) => low <= high, "The lower end is above the upper one."),
});

/** Needed for gender, category and disability, and kept with the drive. */
const justification = z.string().trim().min(10, "A justification has at least ten letters.").max(500).optional();

interface Justifiable {
  readonly field: RuleField;
  readonly justification?: string | undefined;
}

function needsJustification(clause: Justifiable, { addIssue }: Pick<z.core.$RefinementCtx, "addIssue">): void {
  if (!isProtectedField(clause.field) || clause.justification !== undefined) return;
  const message = `A rule by ${clause.field} needs a justification of at least ten letters; it is kept with the drive.`;
  addIssue({ code: "custom", path: ["justification"], message });
}

const FlagClause = z
  .strictObject({ field: flagField, op: z.literal("eq"), value: z.boolean(), justification })
  .superRefine(needsJustification);

const WordClause = z
  .strictObject({
    field: wordField,
    op: z.enum(WORD_OPERATORS),
    value: z.array(z.string().trim().min(1).max(60)).min(1, "Choose at least one.").max(100),
    justification,
  })
  .superRefine(needsJustification)
  .superRefine(({ field, value }, { addIssue }) => {
    if (field === "workCountry" && value.some((word) => !/^[A-Za-z]{2}$/.test(word))) {
      const message = "Name countries by their two letters, as IN or US.";
      addIssue({ code: "custom", path: ["value"], message });
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
    FlagClause,
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

export const SaveEligibilityTemplate = z.strictObject({
  name: z.string().trim().min(2, "A name has at least two letters.").max(80),
  rule: EligibilityRule,
});
export type SaveEligibilityTemplate = z.infer<typeof SaveEligibilityTemplate>;

/** A rule that the college keeps under a name, for drives to start from. */
export const EligibilityTemplateView = z.object({
  id: z.uuid(),
  name: z.string(),
  rule: EligibilityRule,
  sentence: z.string(),
});
export type EligibilityTemplateView = z.infer<typeof EligibilityTemplateView>;

export const EligibilityTemplateList = z.object({ items: z.array(EligibilityTemplateView) });

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

/** How evenly a rule lets a season's students in. Groups of fewer than five are withheld, in all their figures. */
export const FairnessReport = z.object({
  attributes: z.array(
    z.object({
      attribute: z.enum(FAIRNESS_ATTRIBUTES),
      groups: z.array(
        z.object({
          group: z.enum([...GENDERS, ...CATEGORIES]),
          total: z.int().nullable(),
          eligible: z.int().nullable(),
          /** The group's rate beside that of the group with the highest; two decimals. */
          ratio: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** Groups let in at less than four fifths of the best group's rate. */
  findings: z.array(
    z.object({
      attribute: z.enum(FAIRNESS_ATTRIBUTES),
      group: z.enum([...GENDERS, ...CATEGORIES]),
      ratio: z.number(),
      sentence: z.string(),
    }),
  ),
});
export type FairnessReport = z.infer<typeof FairnessReport>;

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

/** Something that a student can bring about. */
export const ChangeView = z.object({
  /** As `opensWith` of the list of drives takes it, e.g. `clear_backlogs:1`. */
  key: z.string(),
  /** "Clear one backlog" */
  sentence: z.string(),
});
export type ChangeView = z.infer<typeof ChangeView>;

/** What would make a student eligible. */
export const CounterfactualView = z.object({
  /** Each way does by itself, and no part of one would; the least effort first. */
  ways: z.array(z.array(ChangeView)),
  /** Without a way: what nothing that the student can do would meet. */
  blockers: z.array(
    z.object({
      /** "branch is CSE or ECE" */
      required: z.string(),
      /** Fixed for good, as a branch is; otherwise out of reach, as a CGPA two points higher. */
      fixed: z.boolean(),
    }),
  ),
});
export type CounterfactualView = z.infer<typeof CounterfactualView>;

/** The student's open drives in figures, and what single changes would open. */
export const MyOpportunities = z.object({
  /** Open drives that they could apply to, and those that the rule or the policy keeps them from. */
  eligible: z.int(),
  ineligible: z.int(),
  /** Drives that each change alone would open; most first. */
  items: z.array(ChangeView.extend({ drives: z.int() })),
});
export type MyOpportunities = z.infer<typeof MyOpportunities>;

/** One student's verdict, as sentences. */
export const VerdictView = z.object({
  eligible: z.boolean(),
  /** Every failing clause: what is asked beside what is. */
  reasons: z.array(z.string()),
  policyAllows: z.boolean(),
  policyReasons: z.array(z.string()),
  /** Exceptions of the office that lifted a no, as sentences. */
  allowedBy: z.array(z.string()),
  /** The exception of the office that closes it, as a sentence. */
  closedBy: z.string().nullable(),
});
export type VerdictView = z.infer<typeof VerdictView>;
