import type { MyDriveView } from "#shared/contracts/drives.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card } from "#web/components/ui/card.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { Deadline } from "./deadline.tsx";
import { OpeningPanel } from "./opening-panel.tsx";
import type { DriveStanding } from "./drive-standing.ts";
import { FailureList } from "./failure-list.tsx";

/** Why the student cannot apply: everything that stands in the way, not just the first of it. */
export function VerdictPanel({ drive, standing }: { drive: MyDriveView; standing: DriveStanding }) {
  const { verdict, failures, application } = drive;
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div className="flex flex-col gap-2">
        <StatusPill tone={standing.tone}>{standing.label}</StatusPill>
        <Deadline iso={drive.applicationsCloseAt} isOpen={standing.isOpen} />
      </div>
      {application?.status === "withdrawn" && <p>You took your application back before.</p>}
      {verdict.closedBy !== null && <Callout tone="warn" title={verdict.closedBy} />}
      {!verdict.eligible && (
        <section aria-labelledby="why-not" className="flex flex-col gap-3.5">
          <h2 id="why-not" className="text-md font-semibold">
            {countOf(failures.length, "thing stands", "things stand")} in the way
          </h2>
          <FailureList failures={failures} />
          <OpeningPanel opening={drive.opening} />
          <p className="text-sm text-ink-subtle">
            Judged by your record as the placement office has it. Is something wrong there? Please tell them.
          </p>
        </section>
      )}
      {!verdict.policyAllows && (
        <Callout tone="warn" title="The placement policy of your season">
          {verdict.policyReasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Callout>
      )}
    </Card>
  );
}
