import { loadDrive } from "#web/features/drives/load-drive.ts";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";
import { AutoRefresh } from "./auto-refresh.tsx";
import { chooseRound } from "./choose-round.ts";
import { loadInterviews } from "./load-schedule.ts";
import { countEach, ScheduleCounts } from "./schedule-counts.tsx";
import { VenueScreen } from "./venue-screen.tsx";

/** What hangs at the venue: a code that students scan when they are there, and how many are. */
export async function VenuePage({ driveId, searchParams }: { driveId: string; searchParams: SearchParams }) {
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const { items: rounds } = await load(api.drives[":id"].rounds.$get({ param: { id: driveId } }));
  const round = chooseRound(rounds, searchParams["round"]);
  if (round === undefined) return null;
  const interviews = await loadInterviews(round.id);
  return (
    <Page>
      <AutoRefresh />
      <PageHeader
        crumbs={[
          { href: "/drives", label: "Drives" },
          { href: `/drives/${driveId}`, label: drive.title },
          { href: `/drives/${driveId}/interviews?round=${round.id}`, label: "Interviews" },
        ]}
        title="Check-in screen"
        description="Show it at the venue. Students scan it with their phone’s camera; the code changes by itself."
      />
      <VenueScreen roundId={round.id} heading={drive.company.name} line={`${drive.title}, ${round.name}`} />
      {interviews.length > 0 && <ScheduleCounts counts={countEach(interviews)} />}
    </Page>
  );
}
