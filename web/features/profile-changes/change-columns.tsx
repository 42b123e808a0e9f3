import type { ProfileChangeRow } from "#shared/contracts/profile-changes.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { ChangeActions } from "./change-actions.tsx";
import { CHANGE_LABELS } from "./change-labels.ts";

export const CHANGE_COLUMNS: readonly Column<ProfileChangeRow>[] = [
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
  { key: "change", header: "Change", cell: (row) => <Change row={row} /> },
  {
    key: "reason",
    header: "Reason",
    cell: (row) => <span className="block max-w-xs text-sm break-words">{row.reason}</span>,
  },
  {
    key: "createdAt",
    header: "Asked",
    sort: "createdAt",
    cell: (row) => <DateTime iso={row.createdAt} style="date" />,
  },
  { key: "status", header: "Status", cell: (row) => <Standing row={row} /> },
  { key: "actions", header: "Actions", isActions: true, cell: (row) => <ChangeActions change={row} /> },
];

function Change({ row }: { row: ProfileChangeRow }) {
  return (
    <span className="flex max-w-sm flex-col items-end break-words @3xl:items-start">
      <span className="font-medium">{row.label}</span>
      <span className="text-sm">
        <span className="text-ink-muted">{row.before}</span> <span>→&nbsp;{row.after}</span>
      </span>
      {row.isStale && (
        <span className="text-sm text-warn-ink">It has changed since. Reject it, and the student can ask again.</span>
      )}
    </span>
  );
}

function Standing({ row }: { row: ProfileChangeRow }) {
  const { label, tone } = CHANGE_LABELS[row.status];
  return (
    <span className="flex max-w-xs flex-col items-end gap-1 @3xl:items-start">
      <StatusPill tone={tone}>{label}</StatusPill>
      {row.decidedBy && <span className="text-sm text-ink-muted">by {row.decidedBy}</span>}
      {row.decision && <span className="text-sm break-words text-ink-muted">{row.decision}</span>}
    </span>
  );
}
