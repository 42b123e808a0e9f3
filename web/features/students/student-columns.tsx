import type { StudentRow } from "#shared/contracts/students.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";

export const STUDENT_COLUMNS: readonly Column<StudentRow>[] = [
  {
    key: "name",
    header: "Name",
    sort: "name",
    priority: "title",
    cell: (row) => <RowLink href={`/students/${row.id}`}>{row.name}</RowLink>,
  },
  {
    key: "rollNo",
    header: "Roll number",
    sort: "rollNo",
    cell: (row) => <span className="tabular-nums">{row.rollNo}</span>,
  },
  { key: "branch", header: "Branch", cell: (row) => [row.branch, row.secondBranch].filter(Boolean).join(" + ") },
  { key: "program", header: "Programme", priority: "extra", cell: (row) => `${row.program}, ${row.graduatingYear}` },
  { key: "cgpa", header: "CGPA", sort: "cgpa", align: "end", cell: (row) => row.cgpa?.toFixed(2) ?? "–" },
  {
    key: "backlogs",
    header: "Backlogs",
    align: "end",
    priority: "extra",
    cell: (row) => row.activeBacklogs ?? "–",
  },
  { key: "status", header: "Status", cell: (row) => <StudentStatus student={row} /> },
];

/** The one thing to know of a student: placed, or what keeps them from applying. */
export function StudentStatus({ student }: { student: Pick<StudentRow, "placed" | "account" | "profileConfirmed"> }) {
  if (student.account === "disabled") return <StatusPill tone="bad">Disabled</StatusPill>;
  if (student.placed) return <StatusPill tone="good">Placed</StatusPill>;
  if (student.account === "invited") return <StatusPill>Never signed in</StatusPill>;
  if (!student.profileConfirmed) return <StatusPill tone="warn">Profile unconfirmed</StatusPill>;
  return <StatusPill tone="info">Ready to apply</StatusPill>;
}
