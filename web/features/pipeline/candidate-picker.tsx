"use client";

import { useState } from "react";
import type { ApplicationRow } from "#shared/contracts/applications.ts";
import { CheckboxMark } from "#web/components/ui/choice.tsx";
import { FieldGroup } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { countOf } from "#web/lib/format/labels.ts";

interface CandidatePickerProps {
  readonly candidates: readonly ApplicationRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosenChange: (chosen: ReadonlySet<string>) => void;
}

/** Candidates with a tick each; all at once, or one by one. */
export function CandidatePicker({ candidates, chosen, onChosenChange }: CandidatePickerProps) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const shown = candidates.filter(({ name, rollNo }) => `${name} ${rollNo}`.toLowerCase().includes(wanted));
  const isAll = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  function set(ids: readonly string[], isOn: boolean) {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    onChosenChange(next);
  }
  return (
    <FieldGroup name="applicationIds" label="Candidates who came through every round">
      {candidates.length > 10 && (
        <div className="sm:max-w-80">
          <Input
            id="candidate-search"
            name=""
            type="search"
            aria-label="Search candidates"
            placeholder="Search by name or roll number"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <div className="overflow-hidden rounded-lg border border-line">
        <label className="flex items-center gap-3 border-b border-line bg-sunken px-4 py-2.5 touch:min-h-11">
          <CheckboxMark
            checked={isAll}
            onChange={(event) =>
              set(
                shown.map(({ id }) => id),
                event.target.checked,
              )
            }
          />
          <span className="flex-1 text-sm font-medium">{isAll ? "All chosen" : "Choose all"}</span>
          <span role="status" className="text-sm text-ink-subtle tabular-nums">
            {chosen.size} of {countOf(candidates.length, "candidate")}
          </span>
        </label>
        <ul className="max-h-110 divide-y divide-line overflow-y-auto">
          {shown.map((row) => (
            <Candidate key={row.id} row={row} isChosen={chosen.has(row.id)} onChoose={(isOn) => set([row.id], isOn)} />
          ))}
        </ul>
      </div>
    </FieldGroup>
  );
}

interface CandidateProps {
  readonly row: ApplicationRow;
  readonly isChosen: boolean;
  readonly onChoose: (isOn: boolean) => void;
}

function Candidate({ row, isChosen, onChoose }: CandidateProps) {
  return (
    <li>
      <label className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover touch:min-h-11">
        <CheckboxMark checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
        <span className="min-w-0 flex-1 font-medium">{row.name}</span>
        <span className="text-sm text-ink-subtle tabular-nums">
          {row.rollNo}, {row.branch}
        </span>
      </label>
    </li>
  );
}
