"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SeasonMember } from "#shared/contracts/cycle-memberships.ts";
import { Button } from "#web/components/ui/button.tsx";
import { CheckboxMark } from "#web/components/ui/choice.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** Those who wait to be let in: ticked one by one or all of the page, and decided together. */
export function RegistrationQueue({ cycleId, waiting }: { cycleId: string; waiting: readonly SeasonMember[] }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = waiting.map(({ enrollmentId }) => enrollmentId);
  // What was decided meanwhile is not on the page any more, and so not decided again.
  const chosen = ids.filter((id) => ticked.has(id));
  const isAll = chosen.length === ids.length;
  function tick(id: string, isOn: boolean) {
    const next = new Set(ticked);
    if (isOn) next.add(id);
    else next.delete(id);
    setTicked(next);
  }
  return (
    <section
      aria-label="Students who wait"
      className="overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      <div className="flex flex-wrap items-center gap-3 border-b border-line bg-sunken px-5 py-2.5">
        <label className="flex flex-1 items-center gap-3 touch:min-h-11">
          <CheckboxMark
            checked={isAll}
            onChange={(event) => setTicked(new Set(event.target.checked ? ids : undefined))}
          />
          <span className="text-sm font-medium">{isAll ? "All on this page chosen" : "Choose all on this page"}</span>
        </label>
        <Decision cycleId={cycleId} chosen={chosen} all={ids} onDone={() => setTicked(new Set())} />
      </div>
      <ul className="divide-y divide-line">
        {waiting.map((member) => (
          <Waiting
            key={member.enrollmentId}
            member={member}
            isChosen={ticked.has(member.enrollmentId)}
            onChoose={(isOn) => tick(member.enrollmentId, isOn)}
          />
        ))}
      </ul>
    </section>
  );
}

interface DecisionProps {
  readonly cycleId: string;
  readonly chosen: readonly string[];
  /** Let in when none is chosen. */
  readonly all: readonly string[];
  readonly onDone: () => void;
}

function Decision({ cycleId, chosen, all, onDone }: DecisionProps) {
  const router = useRouter();
  const count = countOf(chosen.length, "student");
  const letIn = chosen.length > 0 ? chosen : all;
  const whom = countOf(letIn.length, "student");
  const decide = (decision: "approve" | "reject", note?: string) => {
    const enrollmentIds = [...(decision === "approve" ? letIn : chosen)];
    const json = { decision, enrollmentIds, ...(note !== undefined && { note }) };
    return call(api.cycles[":id"].members.decide.$post({ param: { id: cycleId }, json }));
  };
  function done(said: string) {
    onDone();
    toast.success(said);
    router.refresh();
  }
  return (
    <>
      <span role="status" className="text-sm text-ink-subtle tabular-nums">
        {count} chosen
      </span>
      <Confirm
        trigger={
          <Button size="sm" variant="primary">
            {chosen.length > 0 ? "Let in" : "Let all in"}
          </Button>
        }
        title={`Let ${whom} into the season?`}
        description="They are told, and can apply to its drives at once."
        confirmLabel={`Let ${whom} in`}
        action={() => decide("approve")}
        onSuccess={({ decided }) => done(`${countOf(decided, "student is", "students are")} in the season`)}
      />
      <ReasonDialog
        trigger={
          <Button size="sm" disabled={chosen.length === 0}>
            Turn down
          </Button>
        }
        title={`Turn ${count} down?`}
        description="They are told, with your words."
        name="note"
        label="Reason"
        confirmLabel="Turn down"
        isDangerous
        action={(note) => decide("reject", note)}
        onSuccess={({ decided }) => done(`${countOf(decided, "student was", "students were")} turned down`)}
      />
    </>
  );
}

interface WaitingProps {
  readonly member: SeasonMember;
  readonly isChosen: boolean;
  readonly onChoose: (isOn: boolean) => void;
}

function Waiting({ member: { enrollmentId, name, rollNo, program, branch, cgpa }, isChosen, onChoose }: WaitingProps) {
  return (
    <li className="flex items-center gap-3 px-5 py-2.5 touch:min-h-11">
      <CheckboxMark
        aria-label={`Choose ${name}`}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span className="min-w-0 flex-1">
        <Link href={`/students/${enrollmentId}`} className="font-medium underline-offset-4 hover:underline touch:py-2">
          {name}
        </Link>
        <span className="block text-sm text-ink-muted tabular-nums">
          {rollNo}, {program} {branch}
        </span>
      </span>
      <span className="text-sm text-ink-subtle tabular-nums">CGPA {cgpa?.toFixed(2) ?? "–"}</span>
    </li>
  );
}
