import type { ListApplications } from "#shared/contracts/applications.ts";
import type { ExportedFile, WholeList } from "#shared/contracts/exports.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import type { Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { at, exportList, type FileColumn, inWords } from "../exports/index.ts";
import { pageOfApplications } from "./list.ts";
import type { ApplicationRecord } from "./row.ts";

type Column = FileColumn<ApplicationRecord>;

const fact = (
  key: string,
  header: string,
  name: keyof StudentFacts & ("program" | "graduatingYear" | "cgpa" | `${string}Backlogs` | `${string}Pct`),
): Column => ({ key, header, cell: ({ application }) => application.snapshot.facts[name] });

/** The candidate as they applied, and how far they have come. Gender and category are nobody's to shortlist by. */
const COLUMNS: readonly Column[] = [
  { key: "rollNo", header: "Roll number", cell: ({ rollNo }) => rollNo },
  { key: "name", header: "Name", cell: ({ application }) => application.snapshot.name },
  { key: "contact", header: "E-mail", cell: ({ application }) => application.snapshot.email },
  fact("program", "Programme", "program"),
  fact("program", "Graduating year", "graduatingYear"),
  { key: "branch", header: "Branch", cell: ({ branch }) => branch },
  fact("cgpa", "CGPA", "cgpa"),
  fact("backlogs", "Active backlogs", "activeBacklogs"),
  fact("marks", "10th %", "tenthPct"),
  fact("marks", "12th %", "twelfthPct"),
  fact("marks", "Diploma %", "diplomaPct"),
  { key: "status", header: "Status", cell: ({ application }) => inWords(application.status) },
  { key: "status", header: "Stands in", cell: ({ stage }) => inWords(stage) },
  { key: "round", header: "Last round", cell: ({ lastRound }) => lastRound?.name ?? null },
  { key: "round", header: "Result", cell: ({ lastRound }) => inWords(lastRound?.outcome ?? null) },
  { key: "round", header: "Attendance", cell: ({ lastRound }) => inWords(lastRound?.attendance ?? null) },
  { key: "round", header: "Place on the waiting list", cell: ({ lastRound }) => lastRound?.rank ?? null },
  { key: "score", header: "Score", cell: ({ lastRound }) => lastRound?.score ?? null },
  { key: "remark", header: "Remark", cell: ({ lastRound }) => lastRound?.remark ?? null },
  { key: "appliedAt", header: "Applied", cell: ({ application }, ctx) => at(ctx, application.appliedAt) },
];

/** Applications to a drive in the caller's reach, as a file: a recruiter's own alone, a coordinator's of their branch. */
export function exportApplications(
  ctx: ActorContext,
  { choice, id, ...found }: WholeList<ListApplications> & { id: string },
): Promise<Result<ExportedFile>> {
  return exportList(ctx, choice, {
    name: "applications",
    action: "application.export",
    driveId: id,
    columns: COLUMNS,
    filters: found,
    page: (part) => pageOfApplications(ctx, { id, ...found, ...part }, (record) => record),
  });
}
