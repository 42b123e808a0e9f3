import type { MyDriveRow } from "#shared/contracts/drives.ts";
import { Avatar } from "#web/components/ui/avatar.tsx";
import { RowLink } from "#web/components/ui/data-table.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { OUTCOME_LABELS } from "../drives/drive-labels.ts";
import { Deadline } from "./deadline.tsx";
import { standingOf } from "./drive-standing.ts";
import { PaySummary } from "./pay-summary.tsx";

/** A drive at a glance: what it is, what it surely pays, until when, and whether it is open to the reader. */
export function DriveCard({ drive }: { drive: MyDriveRow }) {
  const { label, tone, isOpen, reasons } = standingOf(drive);
  const [reason, ...more] = reasons;
  return (
    <li className="relative rounded-lg border border-line bg-surface p-4 shadow-card transition-colors has-[[data-row-link]:hover]:bg-sunken sm:p-5">
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_13rem_16rem]">
        <div className="flex min-w-0 gap-3.5">
          <Avatar name={drive.company.name} size="lg" isSquare />
          <div className="min-w-0">
            <h2 className="text-md leading-snug font-semibold">
              <RowLink href={`/drives/${drive.id}`}>{drive.title}</RowLink>
            </h2>
            <p className="text-ink-muted">{drive.company.name}</p>
            <p className="mt-0.5 text-sm text-ink-subtle">
              {[OUTCOME_LABELS[drive.outcome], drive.locations.join(", ")].filter(Boolean).join(" · ")}
            </p>
          </div>
        </div>
        <PaySummary pay={drive.pay} />
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2 md:flex-col">
          <StatusPill tone={tone}>{label}</StatusPill>
          <Deadline iso={drive.applicationsCloseAt} isOpen={isOpen} />
        </div>
      </div>
      {reason && (
        <p className="mt-3 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn-ink">
          {reason.charAt(0).toUpperCase() + reason.slice(1)}
          {more.length > 0 && `, and ${countOf(more.length, "more reason")}`}
        </p>
      )}
    </li>
  );
}
