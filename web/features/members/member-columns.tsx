import type { MemberView } from "#shared/contracts/members.ts";
import type { Column } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill, type Tone } from "#web/components/ui/status-pill.tsx";
import { roleLabel } from "#web/lib/format/roles.ts";
import { MemberActions } from "./member-actions.tsx";

const STATUSES: Readonly<Record<MemberView["status"], { label: string; tone: Tone }>> = {
  active: { label: "Active", tone: "good" },
  invited: { label: "Invited", tone: "info" },
  disabled: { label: "Disabled", tone: "neutral" },
};

interface Options {
  /** Codes of branches by id. */
  readonly codes: ReadonlyMap<string, string>;
  readonly mayManage: boolean;
  /** The reader's own membership: nobody disables themselves. */
  readonly ownId: string;
}

export function memberColumns({ codes, mayManage, ownId }: Options): readonly Column<MemberView>[] {
  const columns: Column<MemberView>[] = [
    { key: "name", header: "Name", sort: "name", priority: "title", cell: (row) => row.name },
    { key: "email", header: "E-mail", cell: (row) => <span className="break-all">{row.email}</span> },
    {
      key: "role",
      header: "Role",
      cell: (row) => [roleLabel(row.role), row.branchId && codes.get(row.branchId)].filter(Boolean).join(", "),
    },
    {
      key: "status",
      header: "Status",
      cell: ({ status }) => <StatusPill tone={STATUSES[status].tone}>{STATUSES[status].label}</StatusPill>,
    },
    {
      key: "createdAt",
      header: "Since",
      sort: "createdAt",
      priority: "extra",
      cell: (row) => <DateTime iso={row.createdAt} style="date" />,
    },
  ];
  if (!mayManage) return columns;
  const actions: Column<MemberView> = {
    key: "actions",
    header: "Actions",
    isActions: true,
    cell: (row) => row.id !== ownId && <MemberActions member={row} />,
  };
  return [...columns, actions];
}
