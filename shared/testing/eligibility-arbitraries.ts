import { fc } from "#shared/testing/fast-check.ts";
import {
  FLAG_FIELDS,
  type EligibilityRule,
  type FlagField,
  NUMBER_FIELDS,
  type NumberField,
  type WordField,
} from "#shared/domain/eligibility/rule.ts";
import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";

const bounds: Readonly<Record<NumberField, readonly number[]>> = {
  graduatingYear: [2026, 2027],
  cgpa: [6.9, 7, 7.1, 7.25, 8],
  tenthPct: [60, 69.5, 70],
  twelfthPct: [60, 69.5, 70],
  diplomaPct: [60, 70],
  twelfthOrDiplomaPct: [60, 69.5, 70],
  activeBacklogs: [0, 1, 2],
  totalBacklogs: [0, 1, 3],
  gapYears: [0, 1],
  attendancePct: [60, 75, 75.5],
  trainingPct: [50, 80],
};

const words: Readonly<Record<WordField, readonly string[]>> = {
  program: ["BTECH", "MBA"],
  branch: ["CSE", "ECE", "ME"],
  primaryBranch: ["CSE", "ECE", "ME"],
  gender: GENDERS,
  category: CATEGORIES,
  skill: ["java", "python", "sql"],
  workCountry: ["IN", "US", "DE"],
};

const numberField = fc.constantFrom(...(Object.keys(NUMBER_FIELDS) as NumberField[]));
const wordField = fc.constantFrom(...(Object.keys(words) as WordField[]));

/** A clause on any field, with values at the edges that `anyStudent` has. */
export const anyClause: fc.Arbitrary<EligibilityRule> = fc.oneof(
  numberField.chain((field) =>
    fc.record({
      field: fc.constant(field),
      op: fc.constantFrom("eq", "ne", "gte", "lte"),
      value: fc.constantFrom(...bounds[field]),
    }),
  ),
  numberField.chain((field) => {
    const bound = fc.constantFrom(...bounds[field]);
    return fc.record({ field: fc.constant(field), op: fc.constant("between"), value: fc.tuple(bound, bound) });
  }),
  wordField.chain((field) =>
    fc.record({
      field: fc.constant(field),
      op: fc.constantFrom("in", "not_in"),
      value: fc.subarray([...words[field]], { minLength: 1 }),
    }),
  ),
  fc.record({
    field: fc.constantFrom(...(Object.keys(FLAG_FIELDS) as FlagField[])),
    op: fc.constant("eq"),
    value: fc.boolean(),
  }),
);

/** A rule of any shape, empty groups and negations within negations included. */
export const anyRule: fc.Arbitrary<EligibilityRule> = fc.letrec<{ rule: EligibilityRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    anyClause,
    fc.record({ all: fc.array(tie("rule"), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie("rule"), { maxLength: 4 }) }),
    fc.record({ not: tie("rule") }),
  ),
})).rule;

const perhaps = <T>(...values: readonly T[]) => fc.constantFrom<T | null>(null, ...values);

/** A student at every edge that rules cut: what is missing, what rounds, two branches, no skill. */
export const anyStudent: fc.Arbitrary<StudentFacts> = fc
  .record({
    program: fc.constantFrom("BTECH", "MBA"),
    branches: fc.constantFrom(["CSE"], ["ECE"], ["CSE", "ECE"], ["ME", "CSE"]),
    graduatingYear: fc.constantFrom(2026, 2027, 2028),
    cgpa: perhaps(0, 6.14, 6.84, 6.85, 6.94, 6.95, 7, 7.04, 7.24, 7.25, 9.99, 10),
    activeBacklogs: perhaps(0, 1, 2, 3),
    totalBacklogs: perhaps(0, 1, 2, 3, 4),
    tenthPct: perhaps(59.99, 60, 69.5, 95),
    twelfthPct: perhaps(59.99, 60, 69.5, 95),
    diplomaPct: perhaps(60, 70.01),
    gapYears: perhaps(0, 1, 2),
    yearBack: perhaps(true, false),
    attendancePct: perhaps(40, 60, 74.99, 75),
    trainingPct: perhaps(0, 79.99, 80),
    placedBefore: fc.boolean(),
    workCountries: fc.constantFrom<string[] | null>(null, [], ["IN"], ["IN", "US"]),
    gender: perhaps(...GENDERS),
    category: perhaps(...CATEGORIES),
    disability: perhaps(true, false),
    skills: fc.subarray(["java", "python", "sql"]),
  })
  // As the office's form holds them to be.
  .map((student) =>
    student.activeBacklogs !== null && student.totalBacklogs !== null && student.totalBacklogs < student.activeBacklogs
      ? { ...student, totalBacklogs: student.activeBacklogs }
      : student,
  );
