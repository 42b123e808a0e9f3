"use client";

import { CalendarPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { InterviewPlanView, PanelView } from "#shared/contracts/interviews.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Dialog } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { FormActions } from "#web/components/ui/form.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { Unplaced } from "./unplaced.tsx";
import { usePreviewed } from "./use-previewed.ts";

const GAPS = [0, 10, 15, 30, 45, 60].map((minutes) => ({
  value: String(minutes),
  label: minutes === 0 ? "None" : `${minutes} minutes`,
}));

interface PlanDialogProps {
  readonly roundId: string;
  readonly panels: readonly PanelView[];
  /** A recruiter's times are proposed until the office confirms them. */
  readonly isProposal: boolean;
}

/** The button that has the candidates without a time placed on the panels, and shows how before anything is written. */
export function PlanDialog(props: PlanDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<CalendarPlus aria-hidden />} onClick={() => setOpen(true)}>
        Plan interviews
      </Button>
      {isOpen && <OpenPlan {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function OpenPlan({ roundId, panels, isProposal, onClose }: PlanDialogProps & { onClose: () => void }) {
  const router = useRouter();
  const [gap, setGap] = useState(15);
  const param = { id: roundId };
  const plan = api.rounds[":id"]["interview-plan"];
  const { preview, problem, isPending, commit } = usePreviewed({
    key: String(gap),
    preview: () => call(plan.$post({ param, json: { studentGapMinutes: gap } })),
    commit: (hash: string) => call(plan.commit.$post({ param, json: { studentGapMinutes: gap, hash } })),
    onDone: ({ scheduled }) => {
      onClose();
      const told = isProposal ? "The office is asked to confirm them." : "Everybody concerned is told.";
      toast.success(
        `${countOf(scheduled, "interview is", "interviews are")} ${isProposal ? "proposed" : "scheduled"}.`,
        told,
      );
      router.refresh();
    },
  });
  const count = preview?.placements.length ?? 0;
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Plan interviews"
      description="Candidates without a time are placed so that nobody is in two places, as early as it can be."
    >
      <div className="flex flex-col gap-5">
        <Field name="gap" label="Between two interviews of one student" className="max-w-56">
          <Select value={String(gap)} options={GAPS} onChange={(event) => setGap(Number(event.target.value))} />
        </Field>
        {problem && <Callout tone="bad" isLive title={problem.detail} />}
        <div aria-live="polite" aria-busy={isPending} className="flex flex-col gap-4">
          {preview === undefined && !problem && <Skeleton className="h-40" />}
          {preview && <Placements plan={preview} panels={panels} />}
          {preview && <Unplaced rows={preview.unplaced} title="No time for" />}
        </div>
        <FormActions>
          <Button variant="primary" disabled={count === 0} pending={isPending} onClick={commit}>
            {isProposal ? "Propose" : "Schedule"} {countOf(count, "interview")}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
        </FormActions>
      </div>
    </Dialog>
  );
}

function Placements({
  plan: { placements, unplaced },
  panels,
}: {
  plan: InterviewPlanView;
  panels: readonly PanelView[];
}) {
  if (placements.length === 0 && unplaced.length === 0) {
    return <Callout title="Everybody in this round has a time." />;
  }
  return (
    <div className="max-h-80 overflow-y-auto" role="region" aria-label="The plan, panel by panel" tabIndex={0}>
      <ul className="flex flex-col gap-4">
        {panels.map(({ id, name, room }) => {
          const own = placements.filter(({ to }) => to.panelId === id);
          return (
            <li key={id} className="flex flex-col gap-1.5">
              <p className="font-medium">
                {name} <span className="font-normal text-ink-muted">{room ?? "Online"}</span>
              </p>
              <ol className="divide-y divide-line rounded-md border border-line">
                {own.map(({ applicationId, rollNo, name: student, to }) => (
                  <li key={applicationId} className="flex flex-wrap justify-between gap-x-4 px-3 py-1.5">
                    <span>
                      {student} <span className="text-sm text-ink-muted">{rollNo}</span>
                    </span>
                    <DateTime iso={to.startsAt} />
                  </li>
                ))}
                {own.length === 0 && <li className="px-3 py-1.5 text-sm text-ink-muted">Nobody more.</li>}
              </ol>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
