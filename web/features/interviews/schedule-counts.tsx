import type { InterviewRow } from "#shared/contracts/interviews.ts";
import type { InterviewStatus } from "#shared/domain/interview/statuses.ts";
import { StatGrid, StatTile } from "#web/components/ui/stat-tile.tsx";

const COUNTED: readonly { readonly label: string; readonly of: readonly InterviewStatus[] }[] = [
  { label: "To come", of: ["proposed", "scheduled", "rescheduled"] },
  { label: "Waiting", of: ["checked_in"] },
  { label: "In progress", of: ["in_progress"] },
  { label: "Done", of: ["completed"] },
  { label: "Missed", of: ["no_show"] },
];

interface ScheduleCountsProps {
  readonly counts: readonly { readonly status: InterviewStatus; readonly count: number }[];
}

/** How far the interviews of a round, or of a day, are. */
export function ScheduleCounts({ counts }: ScheduleCountsProps) {
  const total = (of: readonly InterviewStatus[]) =>
    counts.reduce((sum, { status, count }) => sum + (of.includes(status) ? count : 0), 0);
  return (
    <StatGrid>
      {COUNTED.map(({ label, of }) => (
        <StatTile key={label} label={label} value={total(of)} />
      ))}
    </StatGrid>
  );
}

/** Each interview counts for one. */
export function countEach(interviews: readonly Pick<InterviewRow, "status">[]): ScheduleCountsProps["counts"] {
  return interviews.map(({ status }) => ({ status, count: 1 }));
}
