import type { ApplicationRow } from "#shared/contracts/applications.ts";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { OUTCOME_LABELS } from "./pipeline-labels.ts";
import { resultLabel } from "./result-words.ts";

/** The last result of an application, and whether the student knows it. */
export function LastResult({ round }: Pick<ApplicationRow, "round">) {
  if (round === null) return <span className="whitespace-nowrap text-ink-subtle">None yet</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <StatusPill tone={round.attendance === "absent" ? "bad" : OUTCOME_LABELS[round.outcome].tone}>
        {resultLabel(round)}
      </StatusPill>
      <span className="text-sm text-ink-subtle">
        {round.name}
        {!round.released && ", staged"}
      </span>
    </span>
  );
}
