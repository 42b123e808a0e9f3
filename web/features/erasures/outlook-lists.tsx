import type { ErasureOutlook } from "#shared/contracts/erasures.ts";
import { Card } from "#web/components/ui/card.tsx";
import { Section } from "#web/components/ui/page-header.tsx";

interface OutlookListsProps {
  readonly outlook: ErasureOutlook;
  /** "the student’s" or "yours", for whom it is read. */
  readonly whose: string;
}

/** What erasing would delete, and what would stay without a name, each with the reason. */
export function OutlookLists({ outlook: { goes, stays }, whose }: OutlookListsProps) {
  return (
    <>
      <Section title="What is deleted" description="For good: nobody can bring it back.">
        <Kinds kinds={goes} />
      </Section>
      <Section title="What stays, without a name" description={`No page shows that it was ${whose}.`}>
        <Kinds kinds={stays} />
      </Section>
    </>
  );
}

function Kinds({ kinds }: { kinds: ErasureOutlook["goes"] }) {
  return (
    <Card>
      <ul className="divide-y divide-line">
        {kinds.map(({ section, count, why }) => (
          <li key={section} className="grid grid-cols-[1fr_auto] gap-x-4 px-5 py-3">
            <span className="font-medium first-letter:uppercase">{section}</span>
            <span className="text-ink-muted tabular-nums">{count}</span>
            <span className="col-span-2 text-sm text-ink-muted">{why}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
