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

/** How far the round's interviews are. */
export function ScheduleCounts({ interviews }: { interviews: readonly Pick<InterviewRow, "status">[] }) {
  return (
    <StatGrid>
      {COUNTED.map(({ label, of }) => (
        <StatTile key={label} label={label} value={interviews.filter(({ status }) => of.includes(status)).length} />
      ))}
    </StatGrid>
  );
}
