"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SeasonMember } from "#shared/contracts/cycle-memberships.ts";
import { Button } from "#web/components/ui/button.tsx";
import { CheckboxMark } from "#web/components/ui/choice.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** Those who wait to be let in: ticked one by one or all of the page, and decided together. */
export function RegistrationQueue({ cycleId, waiting }: { cycleId: string; waiting: readonly SeasonMember[] }) {
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // What was decided meanwhile is not on the page any more, and so not decided again.
  const chosen = waiting.filter(({ enrollmentId }) => ticked.has(enrollmentId)).map(({ enrollmentId }) => enrollmentId);
  const isAll = chosen.length === waiting.length;
  const param = { id: cycleId };
  function tick(ids: readonly string[], isOn: boolean) {
    setTicked(new Set(isOn ? [...ticked, ...ids] : [...ticked].filter((id) => !ids.includes(id))));
  }
  function done(said: string) {
    setTicked(new Set());
    toast.success(said);
    router.refresh();
  }
  const count = countOf(chosen.length, "student");
  return (
    <section
      aria-label="Students who wait"
      className="overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      <div className="flex flex-wrap items-center gap-3 border-b border-line bg-sunken px-5 py-2.5">
        <label className="flex flex-1 items-center gap-3 touch:min-h-11">
          <CheckboxMark
            checked={isAll}
            onChange={(event) =>
              tick(
                waiting.map(({ enrollmentId }) => enrollmentId),
                event.target.checked,
              )
            }
          />
          <span className="text-sm font-medium">{isAll ? "All on this page chosen" : "Choose all on this page"}</span>
        </label>
        <span role="status" className="text-sm text-ink-subtle tabular-nums">
          {count} chosen
        </span>
        <Confirm
          trigger={
            <Button size="sm" variant="primary" disabled={chosen.length === 0}>
              Let in
            </Button>
          }
          title={`Let ${count} into the season?`}
          description="They are told, and can apply to its drives at once."
          confirmLabel={`Let ${count} in`}
          action={() =>
            call(
              api.cycles[":id"].members.decide.$post({ param, json: { decision: "approve", enrollmentIds: chosen } }),
            )
          }
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
          action={(note) =>
            call(
              api.cycles[":id"].members.decide.$post({
                param,
                json: { decision: "reject", enrollmentIds: chosen, note },
              }),
            )
          }
          onSuccess={({ decided }) => done(`${countOf(decided, "student was", "students were")} turned down`)}
        />
      </div>
      <ul className="divide-y divide-line">
        {waiting.map((member) => (
          <Waiting
            key={member.enrollmentId}
            member={member}
            isChosen={ticked.has(member.enrollmentId)}
            onChoose={(isOn) => tick([member.enrollmentId], isOn)}
          />
        ))}
      </ul>
    </section>
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
