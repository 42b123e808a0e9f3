import { CircleCheck } from "lucide-react";
import { Callout } from "#web/components/ui/callout.tsx";

interface FindingShown {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly witness: readonly string[];
}

/** What the verifier finds in the rules as they stand, with the steps that lead there. */
export function FindingList({ findings }: { findings: readonly FindingShown[] }) {
  if (findings.length === 0) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-good-ink">
        <CircleCheck aria-hidden className="size-4" /> No dead band, contradiction or lock-out found.
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-3" aria-label="Findings">
      {findings.map(({ severity, message, witness }) => (
        <li key={message}>
          <Callout tone={severity === "error" ? "bad" : "warn"} title={message}>
            {witness.length > 0 && (
              <ol className="list-decimal pl-4">
                {witness.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            )}
          </Callout>
        </li>
      ))}
    </ul>
  );
}
