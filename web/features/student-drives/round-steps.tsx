import type { MyDriveView } from "#shared/contracts/drives.ts";
import { ROUND_KIND_LABELS } from "../drives/drive-labels.ts";

/** The rounds in their order. */
export function RoundSteps({ rounds }: { rounds: MyDriveView["rounds"] }) {
  return (
    <ol className="flex flex-col divide-y divide-line rounded-lg border border-line">
      {rounds.map(({ position, name, kind }) => (
        <li key={position} className="flex flex-wrap items-center gap-x-3.5 px-4 py-3">
          <span
            aria-hidden
            className="grid size-6 shrink-0 place-items-center rounded-xl bg-pressed text-xs font-semibold text-ink-muted tabular-nums"
          >
            {position}
          </span>
          <span className="min-w-0 flex-1 font-medium">{name}</span>
          {ROUND_KIND_LABELS[kind] !== name && (
            <span className="text-sm text-ink-subtle">{ROUND_KIND_LABELS[kind]}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
