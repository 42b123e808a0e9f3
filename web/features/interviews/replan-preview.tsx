"use client";

import { ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReplanView, ScheduleChange } from "#shared/contracts/interviews.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { FormActions } from "#web/components/ui/form.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { formatInstant } from "#web/lib/format/date-time.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { Unplaced } from "./unplaced.tsx";
import { usePreviewed } from "./use-previewed.ts";

interface ReplanPreviewProps {
  readonly roundId: string;
  readonly change: ScheduleChange;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What a delay means: who moves from when to when, as few as can be; and then does it. */
export function ReplanPreview({ roundId, change, onBack, onDone }: ReplanPreviewProps) {
  const router = useRouter();
  const param = { id: roundId };
  const replan = api.rounds[":id"]["interview-replan"];
  const { preview, problem, isPending, commit } = usePreviewed({
    key: JSON.stringify(change),
    preview: () => call(replan.$post({ param, json: { change } })),
    commit: (hash: string) => call(replan.commit.$post({ param, json: { change, hash } })),
    onDone: ({ moved, cancelled }) => {
      const lost = cancelled > 0 ? ` ${cancelled} lost their time: plan them anew.` : "";
      toast.success(
        `${countOf(moved, "interview has", "interviews have")} a new time.${lost}`,
        "Everybody concerned is told.",
      );
      router.refresh();
      onDone();
    },
  });
  return (
    <div className="flex flex-col gap-4" aria-live="polite" aria-busy={isPending}>
      {problem && <Callout tone="bad" isLive title={problem.detail} />}
      {preview === undefined && !problem && <Skeleton className="h-24" />}
      {preview && <Moves replan={preview} />}
      {preview && <Unplaced rows={preview.unplaced} title="Loses the time:" />}
      <FormActions>
        <Button variant="primary" disabled={preview === undefined} pending={isPending} onClick={commit}>
          {preview?.moves.length === 0 && preview.unplaced.length === 0 ? "Note it" : "Move them and tell everybody"}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </FormActions>
    </div>
  );
}

function Moves({ replan: { moves, unplaced, kept } }: { replan: ReplanView }) {
  const { timeZone } = useTenant();
  if (moves.length === 0 && unplaced.length === 0) {
    return <Callout tone="good" title="Nobody has to move." />;
  }
  const time = (iso: string) => formatInstant(iso, timeZone, "time");
  return (
    <div className="flex flex-col gap-2">
      <p>
        {countOf(moves.length, "interview moves", "interviews move")},{" "}
        {countOf(kept, "stays as it is", "stay as they are")}.
      </p>
      <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line">
        {moves.map(({ interviewId, rollNo, name, from, to }) => (
          <li key={interviewId} className="flex flex-wrap justify-between gap-x-4 px-3 py-2">
            <span>
              {name} <span className="text-sm text-ink-muted">{rollNo}</span>
            </span>
            <span className="flex items-center gap-1.5 tabular-nums">
              <span className="text-ink-muted line-through">{time(from.startsAt)}</span>
              <ArrowRight aria-label="to" className="size-3.5 text-ink-subtle" />
              <span className="font-medium">{time(to.startsAt)}</span>
              {to.panelId !== from.panelId && <span className="text-sm text-ink-muted">{to.panel}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
