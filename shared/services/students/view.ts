import type { StudentRow } from "#shared/contracts/students.ts";
import type { enrollment } from "#shared/db/schema/enrollment.ts";

export interface StudentRecord {
  readonly enrollment: typeof enrollment.$inferSelect;
  readonly email: string;
  readonly account: StudentRow["account"];
  readonly program: string;
  readonly branch: string;
  readonly secondBranch: string | null;
  readonly placed: boolean;
}

export function toStudentRow(record: StudentRecord): StudentRow {
  const { id, rollNo, name, graduatingYear, cgpa, activeBacklogs, profileConfirmedAt } = record.enrollment;
  const { email, account, program, branch, secondBranch, placed } = record;
  return {
    id,
    rollNo,
    name,
    email,
    program,
    branch,
    secondBranch,
    graduatingYear,
    cgpa,
    activeBacklogs,
    account,
    profileConfirmed: profileConfirmedAt !== null,
    placed,
  };
}
