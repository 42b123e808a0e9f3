import { CalendarRange } from "lucide-react";
import { Card } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { SeasonCard } from "./season-card.tsx";

/** The student's seasons, and those to register for. */
export async function MySeasonsPage() {
  const { api } = await serverApi();
  const { items } = await load(api.my.seasons.$get());
  return (
    <Page isNarrow>
      <PageHeader
        title="Seasons"
        description="Drives and offers belong to a season; you take part in those you are in."
      />
      {items.length === 0 ? (
        <Card>
          <EmptyState icon={<CalendarRange />} title="No season yet">
            When the placement office enters you into a season, or opens one to register for, it stands here.
          </EmptyState>
        </Card>
      ) : (
        <Section title="Yours, and those to join">
          {items.map((season) => (
            <SeasonCard key={season.id} season={season} />
          ))}
        </Section>
      )}
    </Page>
  );
}
