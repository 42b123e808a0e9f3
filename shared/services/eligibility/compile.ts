import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { branch, enrollment, program } from "#shared/db/schema/index.ts";
import {
  type EligibilityRule,
  isNumberClause,
  type NumberClause,
  type NumberField,
  type WordClause,
} from "#shared/domain/eligibility/rule.ts";

/** The second branch of a dual degree, in the queries that a compiled rule stands in. */
export const secondBranch = alias(branch, "second_branch");

/** Joins that a query needs before a compiled rule can stand in it: `from(enrollment)`, then these three. */
export const ruleJoins = {
  program: and(eq(program.tenantId, enrollment.tenantId), eq(program.id, enrollment.programId)),
  branch: and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)),
  secondBranch: and(eq(secondBranch.tenantId, enrollment.tenantId), eq(secondBranch.id, enrollment.secondBranchId)),
} as const;

const NUMBER_COLUMNS: Readonly<Record<NumberField, SQL>> = {
  graduatingYear: sql`${enrollment.graduatingYear}`,
  // Judged as it stands on a transcript: half up, one decimal. PostgreSQL rounds numerics so.
  cgpa: sql`round(${enrollment.cgpa}, 1)`,
  tenthPct: sql`${enrollment.tenthPct}`,
  twelfthPct: sql`${enrollment.twelfthPct}`,
  diplomaPct: sql`${enrollment.diplomaPct}`,
  activeBacklogs: sql`${enrollment.activeBacklogs}`,
  totalBacklogs: sql`${enrollment.totalBacklogs}`,
  gapYears: sql`${enrollment.gapYears}`,
};

/**
 * A rule as a SQL condition over `enrollment` and its joins: true, false, or null where a value is missing. SQL's
 * AND, OR and NOT are Kleene's, so this and `evaluateEligibility` agree; a property test holds them to it.
 */
export function compileRule(rule: EligibilityRule): SQL {
  if ("not" in rule) return sql`(not ${compileRule(rule.not)})`;
  if ("all" in rule) return join(rule.all, sql` and `, sql`true`);
  if ("any" in rule) return join(rule.any, sql` or `, sql`false`);
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
  const wanted = sql`array[${sql.join(
    clause.value.map((word) => sql`${word}`),
    sql`, `,
  )}]::text[]`;
  const has = sql`(${wordsOf(clause.field)} && ${wanted})`;
  return clause.op === "in" ? has : sql`(not ${has})`;
}

/** A student's words for a field as an array; null where the one word is missing. */
function wordsOf(field: WordClause["field"]): SQL {
  switch (field) {
    case "program":
      return sql`array[${program.code}]`;
    case "branch":
      return sql`array_remove(array[${branch.code}, ${secondBranch.code}], null)`;
    case "skill":
      return sql`${enrollment.skills}`;
    case "gender":
      return sql`case when ${enrollment.gender} is not null then array[${enrollment.gender}] end`;
    case "category":
      return sql`case when ${enrollment.category} is not null then array[${enrollment.category}] end`;
  }
}
