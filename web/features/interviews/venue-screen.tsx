"use client";

import { Maximize } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { CheckInCode } from "#shared/contracts/interviews.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { QrCode } from "#web/components/ui/qr-code.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

// A code is good for a minute; whoever scans late in it still has half of it to press the button.
const EVERY_MS = 30_000;
const RETRY_MS = 5_000;

interface VenueScreenProps {
  readonly roundId: string;
  readonly heading: string;
  readonly line: string;
}

/** The code of a round, large, and always a fresh one. */
export function VenueScreen({ roundId, heading, line }: VenueScreenProps) {
  const { code, problem } = useCode(roundId);
  const screen = useRef<HTMLDivElement>(null);
  return (
    <div className="flex flex-col gap-4">
      {problem && <Callout tone="bad" isLive title={problem.detail} />}
      <div
        ref={screen}
        className="flex flex-col items-center justify-center gap-6 rounded-lg border border-line bg-surface p-6 text-center shadow-card sm:p-10"
      >
        <div>
          <p className="text-2xl font-semibold">{heading}</p>
          <p className="text-lg text-ink-muted">{line}</p>
        </div>
        <div className="aspect-square w-full max-w-[min(30rem,60vh)] overflow-hidden rounded-lg">
          {code ? <QrCode text={code.url} label="Code to check in with" /> : <Skeleton className="size-full" />}
        </div>
        <p className="text-lg">Here for your interview? Scan this with your phone’s camera.</p>
        {code && <Digits code={code} />}
      </div>
      <Button
        className="self-center"
        icon={<Maximize aria-hidden />}
        onClick={() => void screen.current?.requestFullscreen()}
      >
        Full screen
      </Button>
    </div>
  );
}

/** For whose camera fails: what to type, and where. */
function Digits({ code: { url, digits } }: { code: CheckInCode }) {
  const { host, pathname } = new URL(url);
  return (
    <p className="flex flex-col gap-1 text-ink-muted">
      <span>
        No camera? Open <strong className="break-all text-ink">{host + pathname}</strong> and type
      </span>
      <strong className="text-2xl font-semibold tracking-widest text-ink tabular-nums">{inGroups(digits)}</strong>
    </p>
  );
}

/** `1234 5678`. */
const inGroups = (digits: string) => `${digits.slice(0, 4)} ${digits.slice(4)}`;

function useCode(roundId: string) {
  const [code, setCode] = useState<CheckInCode>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isWanted = true;
    async function ask() {
      const answer = await call(api.rounds[":id"]["check-in-code"].$get({ param: { id: roundId } }));
      if (!isWanted) return;
      if (answer.ok) setCode(answer.data);
      setProblem(answer.ok ? undefined : answer.problem);
      timer = setTimeout(ask, answer.ok ? EVERY_MS : RETRY_MS);
    }
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [roundId]);
  return { code, problem };
}
