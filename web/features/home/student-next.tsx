import { CalendarClock } from "lucide-react";
import { Countdown } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

const SHOWN = "4";

/** The drives that this student can still apply to, the next deadline first. */
export async function StudentNext() {
  const api = await serverApi();
  const { items } = await load(api.api.my.drives.$get({ query: { show: "eligible", sort: "closesAt", limit: SHOWN } }));
  const open = items.filter((drive) => drive.canApply);
  return (
    <Section title="Closing next" description="Drives you can apply to">
      {open.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface shadow-card">
          <EmptyState icon={<CalendarClock />} title="Nothing to apply to just now">
            New drives appear here, and we mail you when one is open to you.
          </EmptyState>
        </div>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
          {open.map(({ id, title, company, applicationsCloseAt }) => (
            <li key={id} className="relative flex items-center gap-4 px-5 py-3.5 transition-colors hover:bg-sunken">
              <span className="min-w-0 flex-1">
                <Link
                  href={`/drives/${id}`}
                  className="block font-medium after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink"
                >
                  {title}
                </Link>
                <span className="block truncate text-sm text-ink-muted">{company.name}</span>
              </span>
              <span className="shrink-0 text-sm text-ink-muted">
                <Countdown iso={applicationsCloseAt} ended="closed" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
