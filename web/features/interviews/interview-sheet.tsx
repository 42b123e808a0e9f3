"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { InterviewRow, PanelView } from "#shared/contracts/interviews.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Sheet } from "#web/components/ui/sheet.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { CancelForm } from "./cancel-form.tsx";
import { CompleteForm } from "./complete-form.tsx";
import { DelayForm } from "./delay-form.tsx";
import { InterviewActions, type InterviewMode } from "./interview-actions.tsx";
import { INTERVIEW_LABELS } from "./interview-labels.ts";
import { MoveForm } from "./move-form.tsx";

interface InterviewSheetProps {
  readonly roundId: string;
  readonly panels: readonly PanelView[];
  readonly interview: InterviewRow;
  readonly mayPlan: boolean;
  readonly onClose: () => void;
}

/** One interview: whose, when and where, and what can be done about it now. */
export function InterviewSheet({ roundId, panels, interview, mayPlan, onClose }: InterviewSheetProps) {
  const router = useRouter();
  const [mode, setMode] = useState<InterviewMode>();
  const { label, tone } = INTERVIEW_LABELS[interview.status];
  const back = () => setMode(undefined);
  const done = () => {
    onClose();
    router.refresh();
  };
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={interview.name}
      description={`${interview.rollNo}, ${interview.branch}`}
    >
      <div className="flex flex-col gap-5">
        <StatusPill tone={tone}>{label}</StatusPill>
        <Facts interview={interview} />
        {mode === undefined && (
          <InterviewActions interview={interview} mayPlan={mayPlan} onChoose={setMode} onDone={done} />
        )}
        {mode === "complete" && <CompleteForm interviewId={interview.id} onBack={back} onDone={done} />}
        {mode === "move" && <MoveForm panels={panels} interview={interview} onBack={back} onDone={done} />}
        {mode === "cancel" && <CancelForm interviewId={interview.id} onBack={back} onDone={done} />}
        {(mode === "overrun" || mode === "student_late") && (
          <DelayForm kind={mode} roundId={roundId} interview={interview} onBack={back} onDone={done} />
        )}
      </div>
    </Sheet>
  );
}

function Facts({ interview }: { interview: InterviewRow }) {
  const { startsAt, endsAt, panel, room, videoLink, checkedInAt, score, feedback } = interview;
  const where = [panel.name, room, videoLink && "video call"].filter(Boolean).join(", ");
  return (
    <KeyValueList
      items={[
        {
          label: "When",
          value: (
            <>
              <DateTime iso={startsAt} /> to <DateTime iso={endsAt} style="time" />
            </>
          ),
        },
        { label: "Where", value: where },
        ...(checkedInAt ? [{ label: "Checked in", value: <DateTime iso={checkedInAt} style="time" /> }] : []),
        ...(score === null ? [] : [{ label: "Score", value: `${score} of 100` }]),
        ...(feedback ? [{ label: "Feedback", value: feedback }] : []),
      ]}
    />
  );
}
