import type { StrikeRow } from "#shared/contracts/strikes.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { Badge, StatusPill } from "#web/components/ui/status-pill.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { StrikeActions } from "./strike-actions.tsx";
import { KIND_LABELS, standingText, STRIKE_LABELS } from "./strike-labels.ts";
import { StrikeStory } from "./strike-story.tsx";

export function strikeColumns(mayDecide: boolean): readonly Column<StrikeRow>[] {
  const columns: Column<StrikeRow>[] = [
    {
      key: "student",
      header: "Student",
      priority: "title",
      cell: ({ student }) => (
        <>
          <RowLink href={`/students/${student.enrollmentId}`}>{student.name}</RowLink>
          <span className="block text-sm font-normal text-ink-muted tabular-nums">
            {student.rollNo}, {student.branch}
          </span>
        </>
      ),
    },
    {
      key: "story",
      header: "Strike",
      cell: (row) => (
        <span className="flex max-w-md flex-col gap-2">
          <span className="font-medium">{KIND_LABELS[row.kind]}</span>
          <StrikeStory strike={row} reader="staff" />
        </span>
      ),
    },
    { key: "standing", header: "Stands at", cell: ({ student }) => <Standing student={student} /> },
    {
      key: "status",
      header: "Status",
      cell: ({ status }) => <StatusPill tone={STRIKE_LABELS[status].tone}>{STRIKE_LABELS[status].label}</StatusPill>,
    },
  ];
  if (!mayDecide) return columns;
  return [
    ...columns,
    { key: "actions", header: "Actions", isActions: true, cell: (row) => <StrikeActions strike={row} /> },
  ];
}

function Standing({ student }: { student: StrikeRow["student"] }) {
  return (
    <span className="flex flex-col items-end gap-1 @3xl:items-start">
      <span className="whitespace-nowrap tabular-nums">{standingText(student)}</span>
      {student.isDebarred && <Badge tone="bad">Debarred</Badge>}
      {student.isDebarred && student.inFlight > 0 && (
        <span className="text-sm text-ink-muted">{countOf(student.inFlight, "application")} in flight</span>
      )}
    </span>
  );
}
