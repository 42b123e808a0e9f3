import { CalendarRange, QrCode as QrIcon } from "lucide-react";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Card } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { NavTabs } from "#web/components/ui/nav-tabs.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { DriveFrame } from "#web/features/drives/drive-frame.tsx";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import type { SearchParams } from "#web/lib/lists/list-params.ts";
import { AutoRefresh } from "./auto-refresh.tsx";
import { chooseRound } from "./choose-round.ts";
import { ConfirmTimes } from "./confirm-times.tsx";
import { loadSchedule } from "./load-schedule.ts";
import { PanelList } from "./panel-list.tsx";
import { PanelSheet } from "./panel-sheet.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { Schedule } from "./schedule.tsx";
import { countEach, ScheduleCounts } from "./schedule-counts.tsx";
import { chooseDay, daysOf, todayIn } from "./schedule-days.ts";

interface SchedulePageProps {
  readonly driveId: string;
  readonly searchParams: SearchParams;
  readonly me: MeView;
}

/** The interviews of one round of a drive: who interviews, when and where, and how the day goes. */
export async function SchedulePage({ driveId, searchParams, me }: SchedulePageProps) {
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const { items: rounds } = await load(api.drives[":id"].rounds.$get({ param: { id: driveId } }));
  const round = chooseRound(rounds, searchParams["round"]);
  return (
    <DriveFrame drive={drive} me={me} current="interviews">
      {round && <RoundSchedule driveId={driveId} rounds={rounds} round={round} search={searchParams} me={me} />}
    </DriveFrame>
  );
}

interface RoundScheduleProps {
  readonly driveId: string;
  readonly rounds: readonly RecordedRound[];
  readonly round: RecordedRound;
  readonly search: SearchParams;
  readonly me: MeView;
}

async function RoundSchedule({ driveId, rounds, round, search, me }: RoundScheduleProps) {
  const { role } = me.membership;
  const { timeZone } = me.tenant;
  const isOffice = (OFFICE_ROLES as readonly Role[]).includes(role);
  const mayPlan = role !== "coordinator" && round.status !== "released";
  const { panels, interviews } = await loadSchedule(round.id);
  const days = daysOf(panels, interviews, timeZone);
  const day = chooseDay(days, search["day"], todayIn(timeZone));
  const proposed = interviews.filter(({ status }) => status === "proposed").length;
  return (
    <div className="flex min-w-0 flex-col gap-7">
      <AutoRefresh />
      {rounds.length > 1 && <RoundTabs driveId={driveId} rounds={rounds} chosenId={round.id} />}
      {isOffice && proposed > 0 && <ConfirmTimes roundId={round.id} count={proposed} />}
      <Section
        title={round.name}
        description={panels.length === 0 ? undefined : "All times are the college’s."}
        actions={
          panels.length > 0 && (
            <>
              <ButtonLink
                href={`/drives/${driveId}/interviews/check-in?round=${round.id}`}
                icon={<QrIcon aria-hidden />}
              >
                Check-in screen
              </ButtonLink>
              {mayPlan && <PlanDialog roundId={round.id} panels={panels} isProposal={!isOffice} />}
            </>
          )
        }
      >
        {interviews.length > 0 && <ScheduleCounts counts={countEach(interviews)} />}
        {day === undefined ? (
          <Card>
            <EmptyState
              icon={<CalendarRange />}
              title="No panel yet"
              actions={mayPlan && <PanelSheet roundId={round.id} isPrimary />}
            >
              Say who interviews, where and when. Then the candidates are placed for you, without a clash.
            </EmptyState>
          </Card>
        ) : (
          <Schedule
            roundId={round.id}
            panels={panels}
            interviews={interviews}
            day={day}
            days={days}
            mayPlan={mayPlan}
            openId={interviews.find(({ id }) => id === search["interview"])?.id}
            basePath={`/drives/${driveId}/interviews?round=${round.id}`}
          />
        )}
      </Section>
      {panels.length > 0 && <PanelList roundId={round.id} panels={panels} mayChange={mayPlan} />}
    </div>
  );
}

function RoundTabs({
  driveId,
  rounds,
  chosenId,
}: {
  driveId: string;
  rounds: readonly RecordedRound[];
  chosenId: string;
}) {
  return (
    <NavTabs
      label="Rounds"
      tabs={rounds.map(({ id, name }) => ({
        href: `/drives/${driveId}/interviews?round=${id}`,
        label: name,
        isCurrent: id === chosenId,
      }))}
    />
  );
}
