"use client";

import { CalendarClock, Check, Hourglass, UserX, X } from "lucide-react";
import type { ReactNode } from "react";
import type { InterviewRow } from "#shared/contracts/interviews.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { NextStep } from "./next-step.tsx";

/** What asks for more before it is done. */
export type InterviewMode = "complete" | "move" | "cancel" | "overrun" | "student_late";

interface Choice {
  readonly mode: InterviewMode;
  readonly label: string;
  readonly icon: ReactNode;
}

const COMPLETE: Choice = { mode: "complete", label: "It is over", icon: <Check aria-hidden /> };
const OVERRUN: Choice = { mode: "overrun", label: "It takes longer", icon: <Hourglass aria-hidden /> };
const LATE: Choice = { mode: "student_late", label: "The student is late", icon: <Hourglass aria-hidden /> };
const MOVE: Choice = { mode: "move", label: "Move", icon: <CalendarClock aria-hidden /> };
const CANCEL: Choice = { mode: "cancel", label: "Cancel the interview", icon: <X aria-hidden /> };

interface InterviewActionsProps {
  readonly interview: InterviewRow;
  readonly mayPlan: boolean;
  readonly onChoose: (mode: InterviewMode) => void;
  readonly onDone: () => void;
}

/** What can be done with an interview now, the likeliest first. */
export function InterviewActions({ interview, mayPlan, onChoose, onDone }: InterviewActionsProps) {
  const { name, possible, status } = interview;
  const can = (action: InterviewRow["possible"][number]) => possible.includes(action);
  const mayMove = mayPlan && can("move");
  const choices = [
    ...(can("complete") ? [COMPLETE] : []),
    ...(mayMove || (mayPlan && status === "in_progress") ? [OVERRUN] : []),
    ...(mayMove ? [LATE, MOVE] : []),
    ...(can("cancel") ? [CANCEL] : []),
  ];
  return (
    <div className="flex flex-col gap-2.5 [&>button]:justify-start">
      <NextStep interview={interview} onDone={onDone} />
      {choices.map(({ mode, label, icon }) => (
        <Button key={mode} icon={icon} onClick={() => onChoose(mode)} {...(mode === "complete" && PRIMARY)}>
          {label}
        </Button>
      ))}
      {can("mark_no_show") && (
        <Confirm
          trigger={<Button icon={<UserX aria-hidden />}>Did not come</Button>}
          title={`${name} did not come?`}
          description="They are told, and get a strike where the season’s policy counts one. They can appeal."
          confirmLabel="Note it"
          isDangerous
          action={() => call(api.interviews[":id"]["no-show"].$post({ param: { id: interview.id } }))}
          onSuccess={onDone}
        />
      )}
    </div>
  );
}

const PRIMARY = { variant: "primary" } as const;
