import type { ApplicationView } from "#shared/contracts/applications.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Timeline, type TimelineEntry } from "#web/components/ui/steps.tsx";
import { ResultNote } from "./result-note.tsx";
import { OUTCOME_LABELS } from "./pipeline-labels.ts";

interface RoundTrailProps extends Pick<ApplicationView, "id" | "rounds" | "appliedAt"> {
  /** Decides on candidates, and so notes what they think. */
  readonly mayNote: boolean;
}

type TrailRound = ApplicationView["rounds"][number];

/** How an application came through the rounds, staged results included. */
export function RoundTrail({ id, rounds, appliedAt, mayNote }: RoundTrailProps) {
  const applied: TimelineEntry = { id: "applied", title: "Applied", when: <DateTime iso={appliedAt} style="date" /> };
  const entries = rounds.map((round) => toEntry(round, mayNote ? id : undefined));
  return <Timeline label="Rounds" entries={[applied, ...entries]} />;
}

function toEntry(round: TrailRound, applicationId: string | undefined): TimelineEntry {
  const { id, name, status, outcome, attendance } = round;
  if (outcome === null) return { id, title: name, isAhead: true };
  const isStaged = status === "recorded";
  const result = attendance === "absent" ? "Absent" : OUTCOME_LABELS[outcome].label;
  const tones = { advanced: "good", eliminated: "bad", waitlisted: "warn", pending: "neutral" } as const;
  const children = (
    <>
      {isStaged ? `${result}, not yet released` : result}
      {applicationId !== undefined && <ResultNote applicationId={applicationId} round={round} />}
    </>
  );
  return { id, title: name, tone: tones[outcome], children };
}
