import type { ApplicationRow } from "#shared/contracts/applications.ts";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { LastResult } from "./last-result.tsx";
import { APPLICATION_LABELS } from "./pipeline-labels.ts";
import { ResumeButton } from "./resume-button.tsx";
import { RowCommands } from "./row-commands.tsx";

const NOTES: readonly Column<ApplicationRow>[] = [
  {
    key: "score",
    header: "Score",
    align: "end",
    isOptional: true,
    cell: (row) => <span className="tabular-nums">{row.round?.score ?? "–"}</span>,
  },
  { key: "remark", header: "Remark", isOptional: true, cell: (row) => row.round?.remark ?? "–" },
];

interface ApplicationColumnsInput {
  readonly driveId: string;
  readonly role: Role;
  /** The round that is being decided. */
  readonly current: RecordedRound | undefined;
}

/** Columns of a drive's applications. Results and résumés are for who decides: a coordinator only looks on. */
export function applicationColumns({
  driveId,
  role,
  current,
}: ApplicationColumnsInput): readonly Column<ApplicationRow>[] {
  const decides = role !== "coordinator";
  const isOffice = (OFFICE_ROLES as readonly Role[]).includes(role);
  const columns: Column<ApplicationRow>[] = [
    {
      key: "name",
      header: "Name",
      priority: "title",
      sort: "name",
      cell: (row) => (
        <span className="@4xl:whitespace-nowrap">
          <RowLink href={`/drives/${driveId}/applications/${row.id}`}>{row.name}</RowLink>
        </span>
      ),
    },
    {
      key: "rollNo",
      header: "Roll number",
      sort: "rollNo",
      cell: (row) => <span className="tabular-nums">{row.rollNo}</span>,
    },
    { key: "branch", header: "Branch", cell: (row) => row.branch },
    { key: "cgpa", header: "CGPA", sort: "cgpa", align: "end", cell: (row) => <Cgpa value={row.cgpa} /> },
    { key: "status", header: "Status", cell: (row) => <ApplicationPill status={row.status} /> },
    {
      key: "round",
      header: "Last result",
      cell: (row) =>
        decides ? (
          <RowCommands driveId={driveId} row={row} current={current} isOffice={isOffice} />
        ) : (
          <LastResult round={row.round} />
        ),
    },
    ...NOTES,
    {
      key: "appliedAt",
      header: "Applied",
      sort: "appliedAt",
      priority: "extra",
      cell: (row) => <DateTime iso={row.appliedAt} style="date" />,
    },
  ];
  if (!decides) return columns;
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
