"use client";

import { useState, useTransition } from "react";
import type { MyInterviewView } from "#shared/contracts/interviews.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { Button, ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

const send = (code: string) => call(api.my["check-in"].$post({ json: { code } }));

/** Says "I am here", with the code that was scanned or with the digits below it. */
export function CheckIn({ code }: { code: string }) {
  const [done, setDone] = useState<MyInterviewView>();
  if (done !== undefined) return <CheckedIn interview={done} />;
  if (code === "") return <TypeDigits onDone={setDone} />;
  return (
    <>
      <Scanned code={code} onDone={setDone} />
      <details className="text-ink-muted">
        <summary className="cursor-pointer touch:py-2">Type the digits instead</summary>
        <div className="pt-4">
          <TypeDigits onDone={setDone} />
        </div>
      </details>
    </>
  );
}

function CheckedIn({ interview: { drive, startsAt, room, panel } }: { interview: MyInterviewView }) {
  return (
    <Callout
      tone="good"
      isLive
      title="You are checked in"
      actions={<ButtonLink href="/interviews">See your interviews</ButtonLink>}
    >
      {drive.company}, <DateTime iso={startsAt} style="time" />, {room ?? panel}. Please wait to be called.
    </Callout>
  );
}

interface CheckInProps {
  readonly onDone: (interview: MyInterviewView) => void;
}

function Scanned({ code, onDone }: CheckInProps & { readonly code: string }) {
  const [problem, setProblem] = useState<Problem>();
  const [isPending, start] = useTransition();
  const checkIn = () =>
    start(async () => {
      const answer = await send(code);
      if (answer.ok) return onDone(answer.data);
      setProblem(answer.problem);
    });
  return (
    <div className="flex flex-col gap-4">
      {problem && <Callout tone="bad" isLive title={problem.detail} />}
      <Button variant="primary" size="lg" onClick={checkIn} pending={isPending}>
        I am here
      </Button>
    </div>
  );
}

function TypeDigits({ onDone }: CheckInProps) {
  return (
    <Form action={(form) => send(form.text("code").replaceAll(/\D/g, ""))} onSuccess={onDone} aria-label="Check in">
      <Field
        name="code"
        label="Digits on the venue’s screen"
        hint="Or scan the screen with your phone’s camera: it leads here by itself."
        required
      >
        <Input
          inputMode="numeric"
          autoComplete="off"
          pattern="\d{4} ?\d{4}"
          title="Eight digits"
          placeholder="0000 0000"
          className="text-lg tracking-widest tabular-nums"
        />
      </Field>
      <SubmitButton size="lg">I am here</SubmitButton>
    </Form>
  );
}
