import { CalendarRange, ChevronRight } from "lucide-react";
import { Card } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf, labelOf } from "#web/lib/format/labels.ts";
import { formatPeriod } from "#web/lib/format/date-time.ts";

/** The college's seasons; each leads to its students. */
export async function SeasonsPage() {
  const { api } = await serverApi();
  const { items } = await load(api.cycles.$get());
  return (
    <Page>
      <PageHeader title="Seasons" description="Who takes part in each season, who waits to be let in, and who left." />
      {items.length === 0 ? (
        <Card>
          <EmptyState icon={<CalendarRange />} title="No season yet">
            An administrator opens one in the settings.
          </EmptyState>
        </Card>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
          {items.map(({ id, name, kind, startsOn, endsOn, members }) => (
            <li key={id} className="relative flex items-center gap-4 px-5 py-4 transition-colors hover:bg-sunken">
              <span className="min-w-0 flex-1">
                <Link
                  href={`/seasons/${id}`}
                  className="block font-medium after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink"
                >
                  {name}
                </Link>
                <span className="text-sm text-ink-muted">
                  {labelOf(kind)}, {formatPeriod(startsOn, endsOn)}
                </span>
              </span>
              <span className="text-sm text-ink-subtle tabular-nums">{countOf(members, "student")}</span>
              <ChevronRight aria-hidden className="size-4 text-ink-subtle" />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
