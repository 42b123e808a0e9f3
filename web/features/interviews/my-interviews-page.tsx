import { CalendarClock } from "lucide-react";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { CalendarFeed } from "./calendar-feed.tsx";
import { isAhead } from "./interview-labels.ts";
import { loadMyInterviews } from "./load-my-interviews.ts";
import { MyInterviewCard } from "./my-interview-card.tsx";

/** The student's interviews: the next one first, with when and where, then the others. */
export async function MyInterviewsPage() {
  const { api } = await serverApi();
  const [items, feed] = await Promise.all([loadMyInterviews(), load(api.my["calendar-feed"].$get())]);
  const ahead = items.filter(({ status }) => isAhead(status));
  const past = items.filter(({ status }) => !isAhead(status));
  return (
    <Page isNarrow>
      <PageHeader
        title="Interviews"
        description={ahead.length > 0 && `${countOf(ahead.length, "interview lies", "interviews lie")} ahead of you.`}
      />
      {items.length === 0 && (
        <Card>
          <EmptyState icon={<CalendarClock />} title="No interview yet">
            When you are called to one, its time and place stand here. We mail you, too.
          </EmptyState>
        </Card>
      )}
      {ahead.map((interview, i) => (
        <MyInterviewCard key={interview.id} interview={interview} isNext={i === 0} />
      ))}
      {past.length > 0 && (
        <Section title="Earlier">
          {past.map((interview) => (
            <MyInterviewCard key={interview.id} interview={interview} isNext={false} />
          ))}
        </Section>
      )}
      <Card>
        <CardHeader
          title="In your own calendar"
          description="A secret address that your calendar app reads by itself."
        />
        <CardBody>
          <CalendarFeed madeAt={feed.madeAt} />
        </CardBody>
      </Card>
    </Page>
  );
}
