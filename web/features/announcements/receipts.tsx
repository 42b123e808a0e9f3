import type { AnnouncementView } from "#shared/contracts/announcements.ts";
import { Card } from "#web/components/ui/card.tsx";
import { Progress } from "#web/components/ui/progress.tsx";

/** How many have opened it, in all and by branch. */
export function Receipts({ announcement: { receipts, recipients, readers } }: { announcement: AnnouncementView }) {
  const rows = receipts.length > 1 ? receipts : [];
  return (
    <Card className="divide-y divide-line">
      <Row label="Everybody" recipients={recipients} readers={readers} />
      {rows.map((row) => (
        <Row key={row.branch} label={row.branch ?? "Recruiters"} recipients={row.recipients} readers={row.readers} />
      ))}
    </Card>
  );
}

function Row({ label, recipients, readers }: { label: string; recipients: number; readers: number }) {
  return (
    <div className="flex flex-col gap-1.5 px-5 py-3">
      <p className="flex justify-between gap-4">
        <span className="font-medium">{label}</span>
        <span className="text-ink-muted tabular-nums">
          {readers.toLocaleString("en-IN")} of {recipients.toLocaleString("en-IN")}
        </span>
      </p>
      <Progress value={recipients === 0 ? 0 : readers / recipients} label={`${label}: opened`} />
    </div>
  );
}
