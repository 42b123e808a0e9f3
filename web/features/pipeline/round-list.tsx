import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { Link } from "#web/components/ui/link.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { ROUND_KIND_LABELS } from "#web/features/drives/drive-labels.ts";
import { ROUND_STATUS_LABELS } from "./pipeline-labels.ts";

interface RoundListProps {
  readonly driveId: string;
  readonly rounds: readonly RecordedRound[];
  readonly chosenId: string | undefined;
}

/** The rounds in their order, each with how it stands. */
export function RoundList({ driveId, rounds, chosenId }: RoundListProps) {
  return (
    <nav aria-label="Rounds">
      <ol className="flex flex-col gap-1.5">
        {rounds.map((round) => (
          <li key={round.id}>
            <Link
              href={`/drives/${driveId}/rounds?round=${round.id}`}
              aria-current={round.id === chosenId ? "true" : undefined}
              scroll={false}
              className="flex gap-3 rounded-md border border-transparent px-3 py-2.5 hover:bg-hover aria-[current]:border-line aria-[current]:bg-sunken"
            >
              <span
                aria-hidden
                className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-xl bg-pressed text-xs font-semibold text-ink-muted tabular-nums"
              >
                {round.position}
              </span>
              <span className="flex min-w-0 flex-1 flex-col gap-1">
                <span className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
                  <span className="font-medium">{round.name}</span>
                  <RoundPill status={round.status} />
                </span>
                <span className="text-sm text-ink-subtle">{summaryOf(round)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function RoundPill({ status }: Pick<RecordedRound, "status">) {
  const { label, tone } = ROUND_STATUS_LABELS[status];
  return <StatusPill tone={tone}>{label}</StatusPill>;
}

function summaryOf({ status, kind, counts }: RecordedRound): string {
  if (status === "planned") return ROUND_KIND_LABELS[kind];
  const parts = [`${counts.advanced} advanced`, `${counts.eliminated} out`];
  if (counts.pending > 0) parts.push(`${counts.pending} pending`);
  return parts.join(", ");
}
