import type { InterviewRow } from "#shared/contracts/interviews.ts";
import { type Column, RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { hasPassed } from "#web/features/drives/has-passed.ts";
import { INTERVIEW_LABELS, isStillExpected } from "./interview-labels.ts";
import { ListStep } from "./list-step.tsx";

/** Columns of a day's interviews, each leading to its place on the board of its round. */
export function interviewColumns(day: string): readonly Column<InterviewRow>[] {
  return [
    {
      key: "name",
      header: "Student",
      priority: "title",
      cell: ({ id, name, rollNo, branch, drive, round }) => (
        <>
          <RowLink href={`/drives/${drive.id}/interviews?round=${round.id}&day=${day}&interview=${id}`}>{name}</RowLink>
          <span className="block text-sm font-normal text-ink-muted tabular-nums">
            {rollNo}, {branch}
          </span>
        </>
      ),
    },
    {
      key: "startsAt",
      header: "Time",
      sort: "startsAt",
      cell: ({ startsAt, endsAt }) => (
        <span className="whitespace-nowrap">
          <DateTime iso={startsAt} style="time" /> – <DateTime iso={endsAt} style="time" />
        </span>
      ),
    },
    {
      key: "where",
      header: "Where",
      cell: ({ room, panel }) => (
        <>
          <span className="@4xl:whitespace-nowrap">{room ?? "Online"}</span>
          <span className="block text-sm text-ink-muted">{panel.name}</span>
        </>
      ),
    },
    {
      key: "drive",
      header: "For",
      cell: ({ drive, round }) => (
        <>
          {drive.company}
          <span className="block text-sm text-ink-muted">
            {drive.title}, {round.name}
          </span>
        </>
      ),
    },
    { key: "status", header: "Status", cell: (row) => <Standing row={row} /> },
    { key: "step", header: "Next step", align: "end", isActions: true, cell: (row) => <ListStep interview={row} /> },
  ];
}

/** Its state; whoever should be there by now and is not, is late. */
function Standing({ row: { status, startsAt } }: { row: InterviewRow }) {
  if (isStillExpected(status) && hasPassed(startsAt)) return <StatusPill tone="bad">Late</StatusPill>;
  const { label, tone } = INTERVIEW_LABELS[status];
  return <StatusPill tone={tone}>{label}</StatusPill>;
}
