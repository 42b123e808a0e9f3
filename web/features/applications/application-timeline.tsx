import type { MyApplicationView } from "#shared/contracts/applications.ts";
import type { MyDriveView } from "#shared/contracts/drives.ts";
import type { MyInterviewView } from "#shared/contracts/interviews.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Timeline, type TimelineEntry } from "#web/components/ui/steps.tsx";
import { RoundInterview } from "../interviews/round-interview.tsx";
import { APPLICATION_LABELS } from "./application-labels.ts";
import { roundsAhead } from "./rounds-ahead.ts";

interface ApplicationTimelineProps {
  readonly application: MyApplicationView;
  readonly rounds: readonly MyDriveView["rounds"][number][];
  /** Of this application; one round can have had several. */
  readonly interviews: readonly MyInterviewView[];
}

/** What happened to an application, and the rounds that are still ahead. */
export function ApplicationTimeline({ application, rounds, interviews }: ApplicationTimelineProps) {
  const { tone } = APPLICATION_LABELS[application.status];
  const last = application.timeline.length - 1;
  const past = application.timeline.map(({ at, title, detail }, index): TimelineEntry => ({
    id: `${at}-${title}-${detail}`,
    title,
    when: <DateTime iso={at} />,
    tone: index === last ? toneOf(tone) : "neutral",
    children: detail,
  }));
  const ahead = roundsAhead(application, rounds).map(({ position, name }): TimelineEntry => {
    const interview = interviews.findLast(({ round }) => round === name);
    return {
      id: `ahead-${position}`,
      title: name,
      isAhead: true,
      children: interview ? <RoundInterview interview={interview} /> : <span className="sr-only">still ahead</span>,
    };
  });
  return <Timeline label="What happened to your application" entries={[...past, ...ahead]} />;
}

function toneOf(tone: (typeof APPLICATION_LABELS)["offered"]["tone"]): NonNullable<TimelineEntry["tone"]> {
  return tone === "info" ? "brand" : tone;
}
