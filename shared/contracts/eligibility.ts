import { z } from "zod";
import {
  type EligibilityRule as EligibilityRuleType,
  NUMBER_FIELDS,
  NUMBER_OPERATORS,
  PROTECTED_FIELDS,
  WORD_FIELDS,
  WORD_OPERATORS,
} from "../domain/eligibility/rule.ts";

const numberField = z.enum(Object.keys(NUMBER_FIELDS) as [keyof typeof NUMBER_FIELDS]);
const wordField = z.enum(Object.keys(WORD_FIELDS) as [keyof typeof WORD_FIELDS]);
const amount = z.number().min(0).max(10_000);

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
    justification: z.string().trim().min(10).max(500).optional(),
  })
  .refine((clause) => !isProtected(clause.field) || clause.justification !== undefined, {
    path: ["justification"],
    message: "A rule by gender or category needs a justification of at least ten letters; it is kept with the drive.",
  });

function isProtected(field: string): boolean {
  return (PROTECTED_FIELDS as readonly string[]).includes(field);
}

const MAX_DEPTH = 6;
const MAX_CLAUSES = 60;

/** Who may apply: a tree of all / any / not over clauses, at most six deep and sixty clauses large. */
export const EligibilityRule: z.ZodType<EligibilityRuleType> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(EligibilityNode).max(MAX_CLAUSES) }),
      z.strictObject({ any: z.array(EligibilityNode).min(1, "Choose at least one.").max(MAX_CLAUSES) }),
      z.strictObject({ not: EligibilityNode }),
      BetweenClause,
      NumberClause,
      WordClause,
    ]),
  )
  .refine((rule) => depth(rule) <= MAX_DEPTH && clauses(rule) <= MAX_CLAUSES, "This rule is too large.");

const EligibilityNode: z.ZodType<EligibilityRuleType> = z.lazy(() => EligibilityRule);

function children(rule: EligibilityRuleType): readonly EligibilityRuleType[] {
  return "all" in rule ? rule.all : "any" in rule ? rule.any : "not" in rule ? [rule.not] : [];
}

function depth(rule: EligibilityRuleType): number {
  return 1 + Math.max(0, ...children(rule).map(depth));
}

function clauses(rule: EligibilityRuleType): number {
  return "field" in rule ? 1 : children(rule).reduce((sum, child) => sum + clauses(child), 0);
}

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
      /** Null where fewer than five students could be told apart; for recruiters only. */
      eligible: z.int().nullable(),
    }),
  ),
});
export type EligibilityPreview = z.infer<typeof EligibilityPreview>;

/** One student's verdict, as sentences. */
export const VerdictView = z.object({
  eligible: z.boolean(),
  /** Every failing clause: what is asked beside what is. */
  reasons: z.array(z.string()),
  policyAllows: z.boolean(),
  policyReasons: z.array(z.string()),
});
export type VerdictView = z.infer<typeof VerdictView>;
