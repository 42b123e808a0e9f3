import type { CompanyView } from "#shared/contracts/companies.ts";
import type { Column } from "#web/components/ui/data-table.tsx";
import { ExternalLink } from "#web/components/ui/external-link.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Badge, StatusPill } from "#web/components/ui/status-pill.tsx";
import { COMPANY_LABELS, FLAG_LABELS } from "./company-labels.ts";
import { CompanyActions } from "./company-actions.tsx";
import { formatDay } from "#web/lib/format/date-time.ts";

export function companyColumns(mayVet: boolean): readonly Column<CompanyView>[] {
  const columns: Column<CompanyView>[] = [
    {
      key: "name",
      header: "Company",
      sort: "name",
      priority: "title",
      cell: (row) => (
        <>
          {row.name}
          {row.about && (
            <span className="line-clamp-2 block max-w-md text-sm font-normal text-ink-muted">{row.about}</span>
          )}
        </>
      ),
    },
    { key: "website", header: "Website", cell: (row) => <Website url={row.website} /> },
    { key: "industry", header: "Industry", priority: "extra", cell: (row) => row.industry ?? "–" },
    {
      key: "status",
      header: "Status",
      cell: ({ status, flags, accessUntil }) => (
        <span className="flex flex-wrap items-center gap-1.5">
          <StatusPill tone={COMPANY_LABELS[status].tone}>{COMPANY_LABELS[status].label}</StatusPill>
          {flags.map((flag) => (
            <Badge key={flag} tone="warn">
              {FLAG_LABELS[flag]}
            </Badge>
          ))}
          {accessUntil !== null && <Badge tone="info">Sees applicants until {formatDay(accessUntil)}</Badge>}
        </span>
      ),
    },
    {
      key: "createdAt",
      header: "Registered",
      sort: "createdAt",
      priority: "extra",
      cell: (row) => <DateTime iso={row.createdAt} style="date" />,
    },
  ];
  if (!mayVet) return columns;
  return [
    ...columns,
    { key: "actions", header: "Actions", isActions: true, cell: (row) => <CompanyActions company={row} /> },
  ];
}

function Website({ url }: { url: string | null }) {
  if (url === null) return "–";
  return <ExternalLink href={url} />;
}
