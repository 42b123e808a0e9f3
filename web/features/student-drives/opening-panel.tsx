import { ArrowRight, Lock } from "lucide-react";
import type { CounterfactualView } from "#shared/contracts/eligibility.ts";

/** As many ways as are read; the API has them by effort. */
const SHOWN = 3;

/** What would open a drive, or plainly that nothing which the student can do would. */
export function OpeningPanel({ opening: { ways, blockers } }: { opening: CounterfactualView }) {
  return (
    <section aria-labelledby="opening" className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 id="opening" className="text-md font-semibold">
        What would open it
      </h2>
      {ways.length > 0 ? <Ways ways={ways.slice(0, SHOWN)} /> : <Blockers blockers={blockers} />}
    </section>
  );
}

function Ways({ ways }: { ways: CounterfactualView["ways"] }) {
  return (
    <ol className="flex flex-col gap-2.5">
      {ways.map((way, i) => (
        <li key={way.map(({ key }) => key).join()} className="flex flex-col gap-2.5">
          {i > 0 && <span className="text-sm text-ink-subtle">or</span>}
          <ul className="flex flex-col gap-1.5">
            {way.map(({ key, sentence }, at) => (
              <li key={key} className="flex items-start gap-2.5">
                <ArrowRight aria-hidden className="mt-1 size-3.5 shrink-0 text-brand-ink" />
                <span>
                  {at > 0 && <span className="text-ink-subtle">and </span>}
                  <span className="font-medium">{at > 0 ? lowerFirst(sentence) : sentence}</span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Blockers({ blockers }: { blockers: CounterfactualView["blockers"] }) {
  if (blockers.length === 0) return <p className="text-ink-muted">Nothing short of many things at once.</p>;
  const isFixed = blockers.every(({ fixed }) => fixed);
  return (
    <div className="flex gap-2.5 text-ink-muted">
      <Lock aria-hidden className="mt-1 size-3.5 shrink-0" />
      <div>
        <p>{isFixed ? "Nothing that you could do, since it needs" : "Nothing within your reach, since it needs"}</p>
        <ul className="list-disc pl-4">
          {blockers.map(({ required }) => (
            <li key={required}>{required}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
