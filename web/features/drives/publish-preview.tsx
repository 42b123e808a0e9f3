"use client";

import type { DriveView } from "#shared/contracts/drives.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { FairnessNote } from "#web/features/eligibility-builder/fairness-note.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { useAnswer } from "./use-answer.ts";

/** How many students publishing tells, counted when it is asked. */
export function PublishPreview({ drive }: { drive: DriveView }) {
  const answer = useAnswer(() =>
    call(api.eligibility.preview.$post({ json: { cycleId: drive.cycleId, rule: drive.eligibility } })),
  );
  if (answer === undefined) return <Skeleton className="h-16 rounded-md" />;
  if (!answer.ok) return <Callout tone="warn" title="The eligible students could not be counted" isLive />;
  const { eligible, total, unknown } = answer.data;
  const rest = total - eligible;
  return (
    <div className="flex flex-col gap-3">
      <Callout
        tone={eligible === 0 ? "warn" : "info"}
        title={`${countOf(eligible, "eligible student")} will be told`}
        isLive
      >
        {eligible === 0
          ? "Nobody in the season meets the rule, so nobody could apply."
          : `By mail and in the portal, as each of them chose. The other ${countOf(rest, "student")} of the season see the drive with the reasons why not.`}
        {unknown > 0 && ` For ${unknown.toLocaleString("en-IN")} of them a value is missing.`}
      </Callout>
      <FairnessNote cycleId={drive.cycleId} rule={drive.eligibility} />
    </div>
  );
}
