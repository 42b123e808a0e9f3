import type { ExternalOfferRow } from "#shared/contracts/offers.ts";
import type { Column } from "#web/components/ui/data-table.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { HeadlinePay } from "#web/features/drives/headline-pay.tsx";
import { SOURCE_LABELS } from "#web/features/offers/offer-labels.ts";
import { OFFER_LABELS } from "#web/features/pipeline/pipeline-labels.ts";
import { OfferCommands } from "./offer-commands.tsx";

/** Columns of the offers from elsewhere. */
export const EXTERNAL_COLUMNS: readonly Column<ExternalOfferRow>[] = [
  {
    key: "name",
    header: "Student",
    priority: "title",
    cell: (row) => (
      <>
        {row.name}
        <span className="block text-sm font-normal text-ink-muted tabular-nums">
          {row.rollNo} · {row.branch}
        </span>
      </>
    ),
  },
  {
    key: "company",
    header: "Company",
    sort: "company",
    cell: (row) => (
      <>
        {row.company}
        <span className="block min-w-48 text-sm text-ink-muted">
          {row.title} · {SOURCE_LABELS[row.source]}
        </span>
        {row.note && <span className="line-clamp-2 block max-w-xs text-sm text-ink-subtle">{row.note}</span>}
      </>
    ),
  },
  { key: "pay", header: "CTC", align: "end", cell: (row) => <HeadlinePay pay={row.pay} /> },
  { key: "status", header: "Status", cell: (row) => <ExternalPill row={row} /> },
  { key: "respondBy", header: "Answer", cell: (row) => <Answer row={row} /> },
  {
    key: "createdAt",
    header: "Noted",
    sort: "createdAt",
    cell: (row) => <DateTime iso={row.createdAt} style="date" />,
  },
  {
    key: "commands",
    header: "Commands",
    isActions: true,
    align: "end",
    cell: (row) => <OfferCommands row={row} isOffice />,
  },
];

/** A report that never counted did not end. */
const ENDED: Readonly<Record<string, string>> = { not_confirmed: "Refused", report_withdrawn: "Taken back" };

function ExternalPill({ row }: { row: ExternalOfferRow }) {
  if (row.status === "extended" && row.releasedAt === null) return <StatusPill tone="brand">To confirm</StatusPill>;
  const { label, tone } = OFFER_LABELS[row.status];
  return <StatusPill tone={tone}>{ENDED[row.closedReason ?? ""] ?? label}</StatusPill>;
}

function Answer({ row }: { row: ExternalOfferRow }) {
  if (row.respondedAt) return <DateTime iso={row.respondedAt} style="date" />;
  if (row.respondBy === null) return <span className="text-ink-subtle">Once confirmed</span>;
  return <Countdown iso={row.respondBy} ended="Time is up" />;
}
