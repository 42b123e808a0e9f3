import type { RoundView } from "#shared/contracts/drives.ts";
import { Badge } from "#web/components/ui/status-pill.tsx";
import { ROUND_KIND_LABELS } from "./drive-labels.ts";

/** The rounds of a drive in their order. */
export function RoundsOutline({ rounds }: { rounds: readonly RoundView[] }) {
  return (
    <ol className="flex flex-col divide-y divide-line rounded-lg border border-line">
      {rounds.map(({ id, position, name, kind, status }) => (
        <li key={id} className="flex items-center gap-3.5 px-4 py-3">
          <span
            aria-hidden
            className="grid size-6 shrink-0 place-items-center rounded-xl bg-pressed text-xs font-semibold text-ink-muted tabular-nums"
          >
            {position}
          </span>
          <span className="min-w-0 flex-1 font-medium">{name}</span>
          <span className="text-sm text-ink-subtle">{ROUND_KIND_LABELS[kind]}</span>
          {status !== "planned" && (
            <Badge tone={status === "released" ? "good" : "info"}>
              {status === "released" ? "Released" : "Staged"}
            </Badge>
          )}
        </li>
      ))}
    </ol>
  );
}
