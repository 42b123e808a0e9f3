import type { ApplicationRow } from "#shared/contracts/applications.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { APPLICATION_LABELS, OUTCOME_LABELS } from "./pipeline-labels.ts";
import { ResumeButton } from "./resume-button.tsx";

/** Columns of a drive's applications. Résumés are for who decides: a coordinator does not see them. */
export function applicationColumns(driveId: string, role: Role): readonly Column<ApplicationRow>[] {
  const columns: Column<ApplicationRow>[] = [
    {
      key: "name",
      header: "Name",
      priority: "title",
      cell: (row) => <RowLink href={`/drives/${driveId}/applications/${row.id}`}>{row.name}</RowLink>,
    },
    {
      key: "rollNo",
      header: "Roll number",
      sort: "rollNo",
      cell: (row) => <span className="tabular-nums">{row.rollNo}</span>,
    },
    { key: "branch", header: "Branch", cell: (row) => row.branch },
    { key: "cgpa", header: "CGPA", align: "end", cell: (row) => <Cgpa value={row.cgpa} /> },
    { key: "status", header: "Status", cell: (row) => <ApplicationPill status={row.status} /> },
    { key: "round", header: "Last result", priority: "extra", cell: (row) => <LastResult round={row.round} /> },
    {
      key: "appliedAt",
      header: "Applied",
      sort: "appliedAt",
      cell: (row) => <DateTime iso={row.appliedAt} />,
    },
  ];
  if (role === "coordinator") return columns;
  return [
    ...columns,
    {
      key: "resume",
      header: "Résumé",
      isActions: true,
      cell: (row) => <ResumeButton applicationId={row.id} name={row.name} isCompact />,
    },
  ];
}

export function ApplicationPill({ status }: { status: ApplicationRow["status"] }) {
  const { label, tone } = APPLICATION_LABELS[status];
  return <StatusPill tone={tone}>{label}</StatusPill>;
}

function Cgpa({ value }: { value: number | null }) {
  if (value === null) return <span className="text-ink-subtle">Missing</span>;
  return <span className="tabular-nums">{value.toFixed(2)}</span>;
}

function LastResult({ round }: Pick<ApplicationRow, "round">) {
  if (round === null) return <span className="text-ink-subtle">None yet</span>;
  const outcome = round.attendance === "absent" ? "Absent" : OUTCOME_LABELS[round.outcome].label;
  return (
    <span>
      {outcome} in {round.name}
      {!round.released && <span className="text-ink-subtle"> (staged)</span>}
    </span>
  );
}
