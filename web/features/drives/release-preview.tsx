"use client";

import type { DriveView } from "#shared/contracts/drives.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { useAnswer } from "./use-answer.ts";

const MOST = 100;

/** What releasing a drive's results sets free: staged rounds, staged offers, and who is told that they have none. */
export function ReleasePreview({ drive }: { drive: DriveView }) {
  const staged = useAnswer(() => countIn(drive.id, "pending_offer"));
  const waiting = useAnswer(() => countIn(drive.id, "in_progress"));
  const cycles = useAnswer(() => call(api.cycles.$get()));
  if (!staged || !waiting || !cycles) return <Skeleton className="h-20 rounded-md" />;
  if (!staged.ok || !waiting.ok) return <Callout tone="warn" title="The offers could not be counted" isLive />;
  const rounds = drive.rounds.filter(({ status }) => status === "recorded");
  const hours = cycles.ok ? cycles.data.items.find(({ id }) => id === drive.cycleId)?.policy.responseHours : undefined;
  return (
    <Callout
      tone={staged.data.count === 0 ? "warn" : "info"}
      title={`${wordsOf(staged.data, "offer")} will be released`}
      isLive
    >
      <ul className="list-disc pl-4">
        {hours !== undefined && staged.data.count > 0 && (
          <li>Each has {countOf(hours, "hour")} to answer, from now on.</li>
        )}
        {rounds.length > 0 && <li>Results of {rounds.map(({ name }) => name).join(", ")} are released with them.</li>}
        {waiting.data.count > 0 && <li>{wordsOf(waiting.data, "candidate")} without an offer are told so.</li>}
      </ul>
    </Callout>
  );
}

interface Counted {
  readonly count: number;
  readonly isMore: boolean;
}

async function countIn(id: string, status: "pending_offer" | "in_progress") {
  const query = { status, limit: String(MOST) };
  const page = await call(api.drives[":id"].applications.$get({ param: { id }, query }));
  if (!page.ok) return page;
  return { ok: true, data: { count: page.data.items.length, isMore: page.data.nextCursor !== null } } as const;
}

function wordsOf({ count, isMore }: Counted, one: string): string {
  return isMore ? `More than ${countOf(count, one)}` : countOf(count, one);
}
