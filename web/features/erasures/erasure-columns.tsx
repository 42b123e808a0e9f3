import type { ErasureRow } from "#shared/contracts/erasures.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { ERASURE_LABELS } from "./erasure-labels.ts";

export const ERASURE_COLUMNS: readonly Column<ErasureRow>[] = [
  {
    key: "student",
    header: "Student",
    priority: "title",
    cell: ({ id, student }) => <RowLink href={`/erasures/${id}`}>{student.name}</RowLink>,
  },
  {
    key: "createdAt",
    header: "Asked",
    sort: "createdAt",
    cell: ({ createdAt }) => <DateTime iso={createdAt} style="date" />,
  },
  {
    key: "dueAt",
    header: "Answer by",
    cell: ({ status, dueAt }) => (status === "requested" ? <DateTime iso={dueAt} style="date" /> : null),
  },
  { key: "status", header: "Status", cell: (row) => <Standing row={row} /> },
];

function Standing({ row: { status, decidedBy } }: { row: ErasureRow }) {
  const { label, tone } = ERASURE_LABELS[status];
  return (
    <span className="flex flex-col items-end gap-1 @3xl:items-start">
      <StatusPill tone={tone}>{label}</StatusPill>
      {decidedBy && <span className="text-sm text-ink-muted">by {decidedBy}</span>}
    </span>
  );
}
