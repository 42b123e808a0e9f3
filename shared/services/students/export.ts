import type { ExportedFile, WholeList } from "#shared/contracts/exports.ts";
import type { ListStudents } from "#shared/contracts/students.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { exportList, type FileColumn, inWords, yesOrNo } from "../exports/index.ts";
import { pageOfStudents } from "./list.ts";
import type { StudentRecord } from "./view.ts";

type Column = FileColumn<StudentRecord>;

const fact = (key: string, header: string, name: keyof StudentRecord["enrollment"]): Column => ({
  key,
  header,
  cell: ({ enrollment }) => enrollment[name] as number | null,
});

/** What the office keeps of a student and lists show; gender, category and disability stay in the record. */
const COLUMNS: readonly Column[] = [
  { key: "rollNo", header: "Roll number", cell: ({ enrollment }) => enrollment.rollNo },
  { key: "name", header: "Name", cell: ({ enrollment }) => enrollment.name },
  { key: "contact", header: "E-mail", cell: ({ email }) => email },
  { key: "contact", header: "Phone", cell: ({ enrollment }) => enrollment.phone },
  { key: "program", header: "Programme", cell: ({ program }) => program },
  fact("program", "Graduating year", "graduatingYear"),
  { key: "branch", header: "Branch", cell: ({ branch }) => branch },
  { key: "branch", header: "Second branch", cell: ({ secondBranch }) => secondBranch },
  fact("cgpa", "CGPA", "cgpa"),
  fact("backlogs", "Active backlogs", "activeBacklogs"),
  fact("backlogs", "Backlogs in all", "totalBacklogs"),
  fact("marks", "10th %", "tenthPct"),
  fact("marks", "12th %", "twelfthPct"),
  fact("marks", "Diploma %", "diplomaPct"),
  { key: "status", header: "Account", cell: ({ account }) => inWords(account) },
  {
    key: "status",
    header: "Profile confirmed",
    cell: ({ enrollment }) => yesOrNo(enrollment.profileConfirmedAt !== null),
  },
  { key: "status", header: "Placed", cell: ({ placed }) => yesOrNo(placed) },
];

/** The list of students as its reader sees it, as a file. */
export function exportStudents(
  ctx: ActorContext,
  { choice, ...found }: WholeList<ListStudents>,
): Promise<Result<ExportedFile>> {
  return exportList(ctx, choice, {
    name: "students",
    action: "student.export",
    columns: COLUMNS,
    filters: found,
    page: (at) => pageOfStudents(ctx, { ...found, ...at }, (record) => record),
  });
}
