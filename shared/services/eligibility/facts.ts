import { branch, program } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { placedBefore, secondBranch } from "./compile.ts";

/** Columns that hold what eligibility knows of a student; with `ruleJoins`. */
export const factColumns = {
  enrollment,
  programCode: program.code,
  branchCode: branch.code,
  secondBranchCode: secondBranch.code,
  placedBefore,
} as const;

interface FactRow {
  readonly enrollment: typeof enrollment.$inferSelect;
  readonly programCode: string;
  readonly branchCode: string;
  readonly secondBranchCode: string | null;
  readonly placedBefore: boolean;
}

export function toFacts(found: FactRow): StudentFacts {
  const { enrollment: row, programCode, branchCode, secondBranchCode, placedBefore: placed } = found;
  return {
    program: programCode,
    branches: secondBranchCode === null ? [branchCode] : [branchCode, secondBranchCode],
    graduatingYear: row.graduatingYear,
    cgpa: row.cgpa,
    activeBacklogs: row.activeBacklogs,
    totalBacklogs: row.totalBacklogs,
    tenthPct: row.tenthPct,
    twelfthPct: row.twelfthPct,
    diplomaPct: row.diplomaPct,
    gapYears: row.gapYears,
    yearBack: row.yearBack,
    attendancePct: row.attendancePct,
    trainingPct: row.trainingPct,
    placedBefore: placed,
    workCountries: row.workCountries,
    gender: row.gender,
    category: row.category,
    disability: row.disability,
    skills: row.skills,
  };
}
