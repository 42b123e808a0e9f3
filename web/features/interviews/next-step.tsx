"use client";

import { LogIn, Play } from "lucide-react";
import { useTransition } from "react";
import type { InterviewRow } from "#shared/contracts/interviews.ts";
import { Button } from "#web/components/ui/button.tsx";
import { toastResult } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface NextStepProps {
  readonly interview: Pick<InterviewRow, "id" | "name" | "possible">;
  /** Among many others: smaller, and named by the student. */
  readonly isInList?: boolean;
  readonly onDone: () => void;
}

/** What is done at once: the student is there, or the panel begins. */
export function NextStep({ interview: { id, name, possible }, isInList = false, onDone }: NextStepProps) {
  const [isPending, start] = useTransition();
  const one = api.interviews[":id"];
  const steps = [
    {
      action: "check_in" as const,
      label: "Check in",
      icon: <LogIn aria-hidden />,
      said: `${name} is checked in.`,
      run: () => call(one["check-in"].$post({ param: { id } })),
    },
    {
      action: "start" as const,
      label: "Begin",
      icon: <Play aria-hidden />,
      said: `The interview with ${name} has begun.`,
      run: () => call(one.start.$post({ param: { id } })),
    },
  ];
  return steps
    .filter(({ action }) => possible.includes(action))
    .map(({ action, label, icon, said, run }) => (
      <Button
        key={action}
        {...(isInList ? { size: "sm", "aria-label": `${label}: ${name}` } : { variant: "primary" })}
        pending={isPending}
        icon={icon}
        onClick={() =>
          start(async () => {
            if (await toastResult(run(), said)) onDone();
          })
        }
      >
        {label}
      </Button>
    ));
}
