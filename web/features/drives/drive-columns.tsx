import type { DriveRow } from "#shared/contracts/drives.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { DriveStatusPill } from "./drive-status-pill.tsx";
import { HeadlinePay } from "./headline-pay.tsx";

const REST: readonly Column<DriveRow>[] = [
  { key: "status", header: "Status", cell: (row) => <DriveStatusPill status={row.status} /> },
  { key: "pay", header: "Pay", align: "end", cell: (row) => <HeadlinePay pay={row.pay} /> },
  {
    key: "closesAt",
    header: "Apply by",
    sort: "closesAt",
    cell: (row) => <DateTime iso={row.applicationsCloseAt} />,
  },
  { key: "applications", header: "Applications", align: "end", cell: (row) => <Count value={row.applications} /> },
  { key: "offers", header: "Offers", align: "end", cell: (row) => <Count value={row.offers} /> },
  {
    key: "createdAt",
    header: "Drafted",
    sort: "createdAt",
    priority: "extra",
    cell: (row) => <DateTime iso={row.createdAt} style="date" />,
  },
];

/** Columns of the list; a recruiter knows which company it is. */
export function driveColumns(role: Role): readonly Column<DriveRow>[] {
  const title: Column<DriveRow> = {
    key: "title",
    header: role === "recruiter" ? "Role" : "Role and company",
    sort: "title",
    priority: "title",
    cell: (row) => (
      <span className="flex flex-col">
        <RowLink href={`/drives/${row.id}`}>{row.title}</RowLink>
        {role !== "recruiter" && <span className="text-sm font-normal text-ink-muted">{row.company.name}</span>}
      </span>
    ),
  };
  return [title, ...REST];
}

function Count({ value }: { value: number }) {
  return (
    <span className={value === 0 ? "text-ink-subtle tabular-nums" : "tabular-nums"}>
      {value.toLocaleString("en-IN")}
    </span>
  );
}
