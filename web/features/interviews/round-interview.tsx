import type { MyInterviewView } from "#shared/contracts/interviews.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { INTERVIEW_LABELS, isAhead } from "./interview-labels.ts";
import { whereOf } from "./where.ts";

/** What a round's interview says on an application's timeline. */
export function RoundInterview({ interview }: { interview: MyInterviewView }) {
  if (!isAhead(interview.status)) return <>Interview: {INTERVIEW_LABELS[interview.status].label.toLowerCase()}</>;
  return (
    <>
      <DateTime iso={interview.startsAt} />, {whereOf(interview)}
    </>
  );
}
