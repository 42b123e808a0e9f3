import { CalendarClock } from "lucide-react";
import type { InterviewDayView } from "#shared/contracts/interviews.ts";
import { CalendarDate } from "#shared/contracts/primitives.ts";
import { INTERVIEW_STATUSES } from "#shared/domain/interview/statuses.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { type ListParams, readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { AutoRefresh } from "./auto-refresh.tsx";
import { dayHref } from "./day-href.ts";
import { DayPicker } from "./day-picker.tsx";
import { interviewColumns } from "./interview-columns.tsx";
import { INTERVIEW_LABELS } from "./interview-labels.ts";
import { ScheduleCounts } from "./schedule-counts.tsx";
import { dayNameOf, todayIn } from "./schedule-days.ts";

interface StaffInterviewsPageProps {
  readonly searchParams: SearchParams;
  readonly timeZone: string;
}

const STATUSES = INTERVIEW_STATUSES.map((value) => ({ value, label: INTERVIEW_LABELS[value].label }));

/** One day's interviews over all drives in the reader's reach: who comes when, where, and who is there. */
export async function StaffInterviewsPage({ searchParams, timeZone }: StaffInterviewsPageProps) {
  const params = readListParams(searchParams);
  const today = todayIn(timeZone);
  const { data: day = today } = CalendarDate.safeParse(params.filters["date"]);
  const show = params.filters["show"] === "mine" ? "mine" : "all";
  const { api } = await serverApi();
  const query = { ...toApiQuery(params, 50), date: day };
  const [page, about] = await Promise.all([
    load(api.interviews.$get({ query })),
    load(api.interviews.day.$get({ query: { date: day, show } })),
  ]);
  return (
    <Page>
      <AutoRefresh />
      <PageHeader
        title={day === today ? "Interviews today" : `Interviews, ${dayNameOf(day)}`}
        description="Over all drives. All times are the college’s."
        actions={<DayPicker params={params} day={day} today={today} />}
      />
      {about.counts.length > 0 && <ScheduleCounts counts={about.counts} />}
      <ListToolbar params={params} search="Search by name or roll number" filters={filtersOf(params, about)} />
      <DataTable
        caption="Interviews"
        columns={interviewColumns(day)}
        page={page}
        rowKey={(row) => row.id}
        params={params}
        defaultSort="startsAt"
        empty={<Nothing params={params} about={about} />}
      />
    </Page>
  );
}

const OWN = { name: "show", label: "Everybody’s", options: [{ value: "mine", label: "Only mine" }] };

/** For whoever sits on a panel, their own. A panel is chosen among those of the drive. */
function filtersOf({ filters }: ListParams, { drives, panels, mine }: InterviewDayView) {
  const ofDrive = panels.filter(({ driveId }) => (filters["driveId"] ?? driveId) === driveId);
  return [
    {
      name: "driveId",
      label: "All drives",
      options: drives.map(({ id, title, company }) => ({ value: id, label: `${company}, ${title}` })),
    },
    {
      name: "panelId",
      label: "All panels",
      options: ofDrive.map(({ id, name, company }) => ({ value: id, label: `${name}, ${company}` })),
    },
    { name: "status", label: "Any status", options: STATUSES },
    ...(mine > 0 || filters["show"] === "mine" ? [OWN] : []),
  ];
}

function Nothing({ params, about: { counts, nextDate } }: { params: ListParams; about: InterviewDayView }) {
  if (counts.length > 0) {
    return (
      <EmptyState icon={<CalendarClock />} title="No interview matches">
        Try another search or filter.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CalendarClock />}
      title="No interviews on this day"
      actions={
        nextDate !== null && (
          <ButtonLink href={dayHref(params, nextDate)} variant="primary">
            Go to {dayNameOf(nextDate)}
          </ButtonLink>
        )
      }
    >
      {nextDate === null
        ? "They are planned on the page of a drive, under Interviews."
        : `The next ones are on ${dayNameOf(nextDate)}.`}
    </EmptyState>
  );
}
