"use client";

import { useState, useTransition } from "react";
import type { MyInterviewView } from "#shared/contracts/interviews.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { Button, ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Says "I am here" with the code that was scanned. */
export function CheckIn({ code }: { code: string }) {
  const [done, setDone] = useState<MyInterviewView>();
  const [problem, setProblem] = useState<Problem>();
  const [isPending, start] = useTransition();
  const checkIn = () =>
    start(async () => {
      const answer = await call(api.my["check-in"].$post({ json: { code } }));
      if (answer.ok) setDone(answer.data);
      setProblem(answer.ok ? undefined : answer.problem);
    });
  if (code === "") {
    return <Callout tone="warn" title="Scan the code on the venue’s screen with your phone’s camera." />;
  }
  if (done !== undefined) {
    return (
      <Callout
        tone="good"
        isLive
        title="You are checked in"
        actions={<ButtonLink href="/interviews">See your interviews</ButtonLink>}
      >
        {done.drive.company}, <DateTime iso={done.startsAt} style="time" />, {done.room ?? done.panel}. Please wait to
        be called.
      </Callout>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {problem && <Callout tone="bad" isLive title={problem.detail} />}
      <Button variant="primary" size="lg" onClick={checkIn} pending={isPending}>
        I am here
      </Button>
    </div>
  );
}
