import { branch, enrollment, program } from "#shared/db/schema/index.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { secondBranch } from "./compile.ts";

/** Columns that hold what eligibility knows of a student; with `ruleJoins`. */
export const factColumns = {
  enrollment,
  programCode: program.code,
  branchCode: branch.code,
  secondBranchCode: secondBranch.code,
} as const;

interface FactRow {
  readonly enrollment: typeof enrollment.$inferSelect;
  readonly programCode: string;
  readonly branchCode: string;
  readonly secondBranchCode: string | null;
}

export function toFacts({ enrollment: row, programCode, branchCode, secondBranchCode }: FactRow): StudentFacts {
  const { graduatingYear, cgpa, activeBacklogs, totalBacklogs, tenthPct, twelfthPct, diplomaPct, gapYears } = row;
  return {
    program: programCode,
    branches: secondBranchCode === null ? [branchCode] : [branchCode, secondBranchCode],
    graduatingYear,
    cgpa,
    activeBacklogs,
    totalBacklogs,
    tenthPct,
    twelfthPct,
    diplomaPct,
    gapYears,
    gender: row.gender,
    category: row.category,
    skills: row.skills,
  };
}
