import { CircleX } from "lucide-react";
import type { FailureView } from "#shared/contracts/eligibility.ts";

/** Every clause that the student does not meet: what is asked beside what is. */
export function FailureList({ failures }: { failures: readonly FailureView[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {failures.map((failure) => (
        <li key={failure.sentence} className="py-3.5 first:pt-0 last:pb-0">
          <FailureItem failure={failure} />
        </li>
      ))}
    </ul>
  );
}

function FailureItem({ failure }: { failure: FailureView }) {
  if (failure.kind === "clause") return <Clause {...failure} />;
  return (
    <div className="flex flex-col gap-2.5">
      <p className="font-medium">One of these would do</p>
      <ul className="flex flex-col gap-3 border-l-2 border-line pl-4">
        {failure.alternatives.map((clauses, i) => (
          <li key={clauses.map(({ sentence }) => sentence).join()} className="flex flex-col gap-2.5">
            {i > 0 && <span className="text-sm text-ink-subtle">or{clauses.length > 1 && " all of"}</span>}
            {clauses.map((clause) => (
              <FailureItem key={clause.sentence} failure={clause} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Clause({ required, actual }: Extract<FailureView, { kind: "clause" }>) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)] gap-x-3">
      <CircleX aria-hidden className="row-span-2 mt-0.5 size-4 text-bad" />
      <dt className="text-sm text-ink-subtle">Asked</dt>
      <dt className="text-sm text-ink-subtle">Yours</dt>
      <dd className="font-medium">{capitalised(required)}</dd>
      <dd className={actual === null ? "text-ink-muted" : "font-medium"}>
        {actual ?? "Missing. The placement office can add it."}
      </dd>
    </dl>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
