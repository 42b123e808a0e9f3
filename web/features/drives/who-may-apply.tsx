import type { DriveView } from "#shared/contracts/drives.ts";
import { Section } from "#web/components/ui/page-header.tsx";
import { justificationsOf } from "#web/features/eligibility-builder/justifications.ts";
import { ruleSentence } from "#web/features/eligibility-builder/rule-sentence.ts";
import { EligibleCount } from "./eligible-count.tsx";

/** The rule as a sentence, and how many of the season it lets apply. */
export function WhoMayApply({ drive }: { drive: DriveView }) {
  return (
    <Section title="Who may apply">
      <p className="max-w-prose">{ruleSentence(drive.eligibility)}</p>
      {justificationsOf(drive.eligibility).map(({ condition, justification }) => (
        <p key={condition} className="max-w-prose border-l-2 border-line-strong pl-3 text-ink-muted">
          Reason for “{condition}”: {justification}
        </p>
      ))}
      <EligibleCount cycleId={drive.cycleId} rule={drive.eligibility} />
    </Section>
  );
}
