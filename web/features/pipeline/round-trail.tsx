import type { ApplicationView } from "#shared/contracts/applications.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Timeline, type TimelineEntry } from "#web/components/ui/steps.tsx";
import { OUTCOME_LABELS } from "./pipeline-labels.ts";

type TrailRound = ApplicationView["rounds"][number];

/** How an application came through the rounds, staged results included. */
export function RoundTrail({ rounds, appliedAt }: Pick<ApplicationView, "rounds" | "appliedAt">) {
  const applied: TimelineEntry = { id: "applied", title: "Applied", when: <DateTime iso={appliedAt} style="date" /> };
  return <Timeline label="Rounds" entries={[applied, ...rounds.map(toEntry)]} />;
}

function toEntry({ id, name, status, outcome, attendance }: TrailRound): TimelineEntry {
  if (outcome === null) return { id, title: name, isAhead: true };
  const isStaged = status === "recorded";
  const result = attendance === "absent" ? "Absent" : OUTCOME_LABELS[outcome].label;
  const tones = { advanced: "good", eliminated: "bad", waitlisted: "warn", pending: "neutral" } as const;
  return { id, title: name, tone: tones[outcome], children: isStaged ? `${result}, not yet released` : result };
}
