import type { PolicySimulation, SimulatedChange } from "#shared/contracts/policies.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { formatMoney } from "#web/lib/format/money.ts";

type Figures = PolicySimulation["before"];

interface SimulationViewProps {
  readonly simulation: PolicySimulation;
  /** The form has changed since. */
  readonly isOutdated: boolean;
  readonly isSamePolicy: boolean;
}

/** Both replays side by side, and the students for whom they differ. */
export function SimulationView({ simulation, isOutdated, isSamePolicy }: SimulationViewProps) {
  const { before, after, gained, lost, gains, losses } = simulation;
  const sides = [before, after] as const;
  return (
    <div className="flex flex-col gap-5" aria-live="polite">
      {isOutdated && <Callout tone="warn" title="The rules have changed since. Play the season again." />}
      {isSamePolicy && <Callout title="This is the policy that holds: both sides are equal." />}
      <div
        className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card"
        role="region"
        aria-label="Figures"
        tabIndex={0}
      >
        <table className="w-full text-sm">
          <thead className="text-left text-ink-muted">
            <tr>
              <th scope="col" className="px-4 py-2.5 font-medium">
                Of {countOf(before.students, "student")}
              </th>
              <th scope="col" className="px-4 py-2.5 text-right font-medium">
                Version {simulation.presentVersion}
              </th>
              <th scope="col" className="px-4 py-2.5 text-right font-medium">
                As proposed
              </th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            <Row
              label="Placed"
              of={({ placed, placedPercent }) => `${placed} (${percent(placedPercent)})`}
              sides={sides}
            />
            <Row label="Median pay" of={({ medianPayMinor }) => money(medianPayMinor)} sides={sides} />
            <Row label="Seats that became free" of={({ seatsFreed }) => String(seatsFreed)} sides={sides} />
            <Row
              label="Applications refused"
              of={({ applicationsRefused }) => String(applicationsRefused)}
              sides={sides}
            />
          </tbody>
        </table>
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        <Changes title={`${countOf(gained, "student gains", "students gain")}`} changes={gains} total={gained} />
        <Changes title={`${countOf(lost, "student loses", "students lose")}`} changes={losses} total={lost} />
      </div>
    </div>
  );
}

function Row({
  label,
  of,
  sides,
}: {
  label: string;
  of: (side: Figures) => string;
  sides: readonly [Figures, Figures];
}) {
  const [before, after] = [of(sides[0]), of(sides[1])];
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-4 py-2.5 text-left font-normal">
        {label}
      </th>
      <td className="px-4 py-2.5 text-right">{before}</td>
      <td className="px-4 py-2.5 text-right">{after}</td>
    </tr>
  );
}

function Changes({ title, changes, total }: { title: string; changes: readonly SimulatedChange[]; total: number }) {
  return (
    <Card>
      <CardHeader
        title={title}
        {...(total > changes.length && { description: `The ${changes.length} who differ most` })}
      />
      {changes.length > 0 && (
        <CardBody className="max-h-96 overflow-y-auto" role="region" aria-label={title} tabIndex={0}>
          <ul className="flex flex-col gap-3 text-sm">
            {changes.map(({ studentId, rollNo, name, before, after, because }) => (
              <li key={studentId}>
                <p>
                  <span className="font-medium">{name}</span> <span className="text-ink-muted">{rollNo}</span>
                </p>
                <p className="text-ink-muted">
                  {heldWords(before)} → {heldWords(after)}
                </p>
                {because[0] !== undefined && <p className="text-ink-subtle">{because[0]}</p>}
              </li>
            ))}
          </ul>
        </CardBody>
      )}
    </Card>
  );
}

function heldWords(held: SimulatedChange["before"]): string {
  return held === null ? "no offer" : `${held.company}, ${money(held.payMinor)}`;
}

function money(minor: number | null): string {
  return minor === null ? "–" : formatMoney(minor, "INR");
}

function percent(value: number | null): string {
  return value === null ? "–" : `${value} %`;
}
