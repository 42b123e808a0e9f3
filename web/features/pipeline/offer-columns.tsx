import type { OfferRow } from "#shared/contracts/offers.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { HeadlinePay } from "#web/features/drives/headline-pay.tsx";
import { OfferCommands } from "#web/features/offers-office/offer-commands.tsx";
import { OFFER_LABELS } from "./pipeline-labels.ts";

/** Columns of a drive's offers. */
export function offerColumns(driveId: string, isOffice: boolean): readonly Column<OfferRow>[] {
  return [
    {
      key: "name",
      header: "Name",
      priority: "title",
      cell: (row) => <RowLink href={`/drives/${driveId}/applications/${row.applicationId}`}>{row.name}</RowLink>,
    },
    { key: "rollNo", header: "Roll number", cell: (row) => <span className="tabular-nums">{row.rollNo}</span> },
    { key: "branch", header: "Branch", cell: (row) => row.branch },
    { key: "pay", header: "CTC", align: "end", cell: (row) => <HeadlinePay pay={row.pay} /> },
    { key: "status", header: "Status", cell: (row) => <OfferPill offer={row} /> },
    { key: "respondBy", header: "Answer", cell: (row) => <Answer offer={row} /> },
    {
      key: "commands",
      header: "Commands",
      isActions: true,
      align: "end",
      cell: (row) => <OfferCommands row={row} isOffice={isOffice} />,
    },
  ];
}

/** A staged offer is nobody's to answer yet. */
function OfferPill({ offer }: { offer: OfferRow }) {
  if (offer.releasedAt === null && offer.status === "extended") return <StatusPill tone="brand">Staged</StatusPill>;
  const { label, tone } = OFFER_LABELS[offer.status];
  return <StatusPill tone={tone}>{label}</StatusPill>;
}

function Answer({ offer }: { offer: OfferRow }) {
  if (offer.respondedAt) return <DateTime iso={offer.respondedAt} />;
  if (offer.releasedAt === null) return <span className="text-ink-subtle">Time runs from the release</span>;
  if (offer.status === "extended" && offer.respondBy) return <Countdown iso={offer.respondBy} ended="Time is up" />;
  return <span className="text-ink-subtle">None</span>;
}
