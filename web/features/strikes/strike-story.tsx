import type { ReactNode } from "react";
import type { MyStrike } from "#shared/contracts/strikes.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";

type Story = Pick<MyStrike, "note" | "appeal" | "appealedAt" | "decisionNote" | "decidedAt" | "createdAt">;

/** What happened, what the student says of it, and what the office decided, in the order of time. */
export function StrikeStory({ strike, reader }: { strike: Story; reader: "student" | "staff" }) {
  return (
    <dl className="flex flex-col gap-2.5 whitespace-normal">
      <Part label="What happened" at={strike.createdAt}>
        {strike.note}
      </Part>
      {strike.appeal !== null && (
        <Part label={reader === "student" ? "Your appeal" : "The student’s appeal"} at={strike.appealedAt}>
          {strike.appeal}
        </Part>
      )}
      {strike.decisionNote !== null && (
        <Part label="The office’s decision" at={strike.decidedAt}>
          {strike.decisionNote}
        </Part>
      )}
    </dl>
  );
}

function Part({ label, at, children }: { label: string; at: string | null; children: ReactNode }) {
  return (
    <div>
      <dt className="flex flex-wrap gap-x-2 text-sm text-ink-subtle">
        {label}
        {at !== null && <DateTime iso={at} />}
      </dt>
      <dd className="break-words whitespace-pre-line">{children}</dd>
    </div>
  );
}
