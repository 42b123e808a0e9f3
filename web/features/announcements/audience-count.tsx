"use client";

import type { AudiencePreview } from "#shared/contracts/announcements.ts";
import type { Audience } from "#shared/domain/announcement/audience.ts";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { useAudienceCount } from "./use-audience-count.ts";

/** How many people the audience is, as it is being chosen. */
export function AudienceCount({ audience }: { audience: Audience | undefined }) {
  const result = useAudienceCount(audience);
  return (
    <div role="status" className="rounded-md border border-line bg-sunken px-4 py-3.5">
      {audience === undefined && <p className="text-ink-subtle">Choose an audience to see how many people it is.</p>}
      {audience !== undefined && result === undefined && <Skeleton className="h-12" />}
      {result?.ok && <AudienceSummary preview={result.data} />}
      {result?.ok === false && (
        <p className="text-bad-ink">{result.problem.invalidParams?.[0]?.reason ?? result.problem.detail}</p>
      )}
    </div>
  );
}

/** An audience in figures. */
export function AudienceSummary({ preview }: { preview: AudiencePreview }) {
  const { total, sentence, byBranch, withoutMail } = preview;
  return (
    <>
      <p className="text-lg font-semibold tabular-nums">{countOf(total, "person will get it", "people will get it")}</p>
      <p className="text-sm break-words text-ink-muted">{sentence}</p>
      {byBranch.length > 0 && (
        <p className="mt-1 text-sm text-ink-muted tabular-nums">
          {byBranch.map(({ branch, count }) => `${branch} ${count.toLocaleString("en-IN")}`).join(" · ")}
        </p>
      )}
      {withoutMail > 0 && (
        <p className="mt-1 text-sm text-ink-muted">
          {countOf(withoutMail, "of them turned", "of them turned")} mails of announcements off and will find it in the
          portal.
        </p>
      )}
    </>
  );
}
