import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import {
  type EligibilityRule,
  type FlagField,
  isFlagClause,
  isNumberClause,
  type NumberClause,
  type NumberField,
  type WordClause,
} from "#shared/domain/eligibility/rule.ts";

/** The second branch of a dual degree. */
export const secondBranch = alias(branch, "second_branch");

/** Joins that bring a student's codes to `enrollment`, for `factColumns`. A compiled rule needs none of them. */
export const ruleJoins = {
  program: and(eq(program.tenantId, enrollment.tenantId), eq(program.id, enrollment.programId)),
  branch: and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)),
  secondBranch: and(eq(secondBranch.tenantId, enrollment.tenantId), eq(secondBranch.id, enrollment.secondBranchId)),
} as const;

/**
 * Holds an accepted offer of any season, or was placed before as the office knows. For queries with joins; written out,
 * since inside a subquery Drizzle's columns would name the outer table.
 */
export const placedBefore = sql<boolean>`(${enrollment.placedBefore} or exists (
  select 1 from ${offer} o where o.tenant_id = ${enrollment.tenantId} and o.enrollment_id = ${enrollment.id}
    and o.status in ('accepted', 'deferred', 'joined')))`;

const NUMBER_COLUMNS: Readonly<Record<NumberField, SQL>> = {
  graduatingYear: sql`${enrollment.graduatingYear}`,
  // Judged as it stands on a transcript: half up, one decimal. PostgreSQL rounds numerics so.
  cgpa: sql`round(${enrollment.cgpa}, 1)`,
  tenthPct: sql`${enrollment.tenthPct}`,
  twelfthPct: sql`${enrollment.twelfthPct}`,
  diplomaPct: sql`${enrollment.diplomaPct}`,
  // The better of the two; null only without either.
  twelfthOrDiplomaPct: sql`greatest(${enrollment.twelfthPct}, ${enrollment.diplomaPct})`,
  activeBacklogs: sql`${enrollment.activeBacklogs}`,
  totalBacklogs: sql`${enrollment.totalBacklogs}`,
  gapYears: sql`${enrollment.gapYears}`,
  attendancePct: sql`${enrollment.attendancePct}`,
  trainingPct: sql`${enrollment.trainingPct}`,
};

const FLAG_COLUMNS: Readonly<Record<FlagField, SQL>> = {
  yearBack: sql`${enrollment.yearBack}`,
  placedBefore,
  disability: sql`${enrollment.disability}`,
};

/**
 * A rule as a SQL condition over `enrollment` alone: true, false, or null where a value is missing. SQL's AND, OR and
 * NOT are Kleene's, so this and `evaluateEligibility` agree; a property test holds them to it.
 */
export function compileRule(rule: EligibilityRule): SQL {
  if ("not" in rule) return sql`(not ${compileRule(rule.not)})`;
  if ("all" in rule) return join(rule.all, sql` and `, sql`true`);
  if ("any" in rule) return join(rule.any, sql` or `, sql`false`);
  if (isFlagClause(rule)) return sql`(${FLAG_COLUMNS[rule.field]} = ${rule.value}::boolean)`;
  return isNumberClause(rule) ? compileNumber(rule) : compileWord(rule);
}

function join(rules: readonly EligibilityRule[], by: SQL, empty: SQL): SQL {
  return rules.length === 0 ? empty : sql`(${sql.join(rules.map(compileRule), by)})`;
}

const COMPARISONS = { eq: sql`=`, ne: sql`<>`, gte: sql`>=`, lte: sql`<=` } as const;

function compileNumber(clause: NumberClause): SQL {
  const column = NUMBER_COLUMNS[clause.field];
  if (clause.op !== "between") return sql`(${column} ${COMPARISONS[clause.op]} ${clause.value}::numeric)`;
  return sql`(${column} between ${clause.value[0]}::numeric and ${clause.value[1]}::numeric)`;
}

function compileWord(clause: WordClause): SQL {
  const words = sql.join(
    clause.value.map((word) => sql`${word}`),
    sql`, `,
  );
  const has = hasAny(clause.field, sql`array[${words}]::text[]`);
  return clause.op === "in" ? has : sql`(not ${has})`;
}

/** Whether a student has any of the words for a field; null where theirs are missing. */
function hasAny(field: WordClause["field"], words: SQL): SQL {
  switch (field) {
    case "program":
      return sql`(${enrollment.programId} = any(${idsOf(program, words)}))`;
    case "primaryBranch":
      return sql`(${enrollment.branchId} = any(${idsOf(branch, words)}))`;
    case "branch":
      return sql`(array_remove(array[${enrollment.branchId}, ${enrollment.secondBranchId}], null) && ${idsOf(branch, words)})`;
    case "skill":
      return sql`(${enrollment.skills} && ${words})`;
    case "workCountry":
      return sql`(${enrollment.workCountries} && ${words})`;
    case "gender":
      return sql`(${enrollment.gender} = any(${words}))`;
    case "category":
      return sql`(${enrollment.category} = any(${words}))`;
  }
}

/** Ids of the college's programmes or branches of these codes: looked up once a statement, not joined to each student. */
function idsOf(table: typeof program | typeof branch, codes: SQL): SQL {
  return sql`array(select named.id from ${table} named where named.code = any(${codes}))`;
}
