import type { StudentView } from "#shared/contracts/students.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { StatusPill, type Tone } from "#web/components/ui/status-pill.tsx";
import { labelOf } from "#web/lib/format/labels.ts";

type Application = StudentView["applications"][number];

const TONES: Readonly<Partial<Record<Application["status"], Tone>>> = {
  accepted: "good",
  offered: "brand",
  pending_offer: "brand",
  in_progress: "info",
  rejected: "bad",
  offer_terminated: "bad",
};

/** Where a student applied, and what became of it. */
export function StudentApplications({ applications }: { applications: readonly Application[] }) {
  return (
    <Section title="Applications">
      {applications.length === 0 ? (
        <p className="rounded-lg border border-line bg-surface px-5 py-4 text-ink-muted shadow-card">
          None in this season.
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
          {applications.map(({ id, driveId, title, company, status, appliedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
              <span className="min-w-0 flex-1 basis-60">
                <Link href={`/drives/${driveId}`} className="font-medium underline-offset-4 hover:underline">
                  {title}
                </Link>
                <span className="block text-sm text-ink-muted">{company}</span>
              </span>
              <span className="text-sm text-ink-subtle">
                <DateTime iso={appliedAt} style="date" />
              </span>
              <StatusPill tone={TONES[status] ?? "neutral"}>{labelOf(status)}</StatusPill>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
