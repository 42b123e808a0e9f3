import type { SeasonMember } from "#shared/contracts/cycle-memberships.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { MemberActions } from "./member-actions.tsx";
import { MEMBERSHIP_LABELS, OPT_OUT_LABELS } from "./season-labels.ts";

export function memberColumns(cycleId: string, mayDecide: boolean): readonly Column<SeasonMember>[] {
  const columns: Column<SeasonMember>[] = [
    {
      key: "name",
      header: "Name",
      sort: "name",
      priority: "title",
      cell: (row) => <RowLink href={`/students/${row.enrollmentId}`}>{row.name}</RowLink>,
    },
    {
      key: "rollNo",
      header: "Roll number",
      sort: "rollNo",
      cell: (row) => <span className="tabular-nums">{row.rollNo}</span>,
    },
    { key: "branch", header: "Branch", cell: (row) => `${row.program} ${row.branch}` },
    { key: "status", header: "Status", cell: (row) => <MemberStatus member={row} /> },
    {
      key: "since",
      header: "Since",
      priority: "extra",
      cell: (row) => <DateTime iso={row.since} style="date" />,
    },
  ];
  if (!mayDecide) return columns;
  return [
    ...columns,
    {
      key: "actions",
      header: "Actions",
      isActions: true,
      cell: (row) => <MemberActions cycleId={cycleId} member={row} />,
    },
  ];
}

function MemberStatus({ member: { status, optOutReason, note } }: { member: SeasonMember }) {
  const { label, tone } = MEMBERSHIP_LABELS[status];
  const said = [optOutReason && OPT_OUT_LABELS[optOutReason], note].filter(Boolean).join(": ");
  return (
    <span className="flex flex-col items-end gap-1 @3xl:items-start">
      <StatusPill tone={tone}>{label}</StatusPill>
      {said && <span className="line-clamp-2 max-w-60 text-sm text-ink-muted">{said}</span>}
    </span>
  );
}
