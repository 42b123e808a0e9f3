"use client";

import { useState } from "react";
import type { InterviewRow, ScheduleChange } from "#shared/contracts/interviews.ts";
import { Button } from "#web/components/ui/button.tsx";
import { ReplanPreview } from "./replan-preview.tsx";

const DELAYS = [5, 10, 15, 20, 30, 45, 60, 90] as const;

interface DelayFormProps {
  readonly kind: "overrun" | "student_late";
  readonly roundId: string;
  readonly interview: InterviewRow;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** By how much an interview, or its student, is late; then what that means for the others. */
export function DelayForm({ kind, roundId, interview, onBack, onDone }: DelayFormProps) {
  const [change, setChange] = useState<ScheduleChange>();
  if (change !== undefined) {
    return <ReplanPreview roundId={roundId} change={change} onBack={() => setChange(undefined)} onDone={onDone} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <fieldset>
        <legend className="mb-2 font-medium">
          {kind === "overrun" ? "By how much longer does it take?" : "How long after the time will they be here?"}
        </legend>
        <div className="grid grid-cols-4 gap-2">
          {DELAYS.map((minutes) => (
            <Button key={minutes} onClick={() => setChange(changeOf(kind, interview, minutes))}>
              {`${minutes} min`}
            </Button>
          ))}
        </div>
      </fieldset>
      <p className="text-sm text-ink-muted">You see who would move before anything is done.</p>
      <Button variant="ghost" className="self-start" onClick={onBack}>
        Back
      </Button>
    </div>
  );
}

function changeOf(kind: DelayFormProps["kind"], { id, startsAt }: InterviewRow, minutes: number): ScheduleChange {
  if (kind === "overrun") return { kind, interviewId: id, minutes };
  return { kind, interviewId: id, until: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() };
}
