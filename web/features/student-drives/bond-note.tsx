import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Money } from "#web/components/ui/money.tsx";
import { countOf } from "#web/lib/format/labels.ts";

interface BondNoteProps {
  readonly bond: NonNullable<Compensation["bond"]>;
  readonly currency: string;
}

/** What the job binds to. */
export function BondNote({ bond, currency }: BondNoteProps) {
  return (
    <Callout tone="warn" title={`This job has a bond of ${countOf(bond.months, "month")}`}>
      Whoever leaves before pays <Money minor={bond.penaltyMinor} currency={currency} />.
    </Callout>
  );
}
