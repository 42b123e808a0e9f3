"use client";

import { Plus } from "lucide-react";
import { use, useRef, useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { FormContext } from "#web/components/ui/field-context.ts";
import type { RoundDraft } from "./drive-draft.ts";
import { newRound } from "./drive-draft.ts";
import type { SectionProps } from "./drive-form.tsx";
import { FormSection } from "./form-section.tsx";
import { RoundEditor } from "./round-editor.tsx";

const MOST_ROUNDS = 12;

/** The rounds in their order; moved up and down by buttons, which keep the focus. */
export function RoundsSection({ draft, onChange }: SectionProps) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const error = use(FormContext).errors["rounds"];
  const { rounds } = draft;
  const set = (next: readonly RoundDraft[]) => onChange({ rounds: next });

  function move(from: number, by: -1 | 1) {
    const moved = rounds[from];
    if (moved === undefined) return;
    const next = rounds.toSpliced(from, 1).toSpliced(from + by, 0, moved);
    set(next);
    setSaid(`${moved.name || "The round"} is now round ${from + by + 1} of ${rounds.length}.`);
  }

  function remove(index: number) {
    set(rounds.toSpliced(index, 1));
    setSaid("Round removed.");
    focusName(list.current, Math.max(0, index - 1));
  }

  function add() {
    set([...rounds, newRound("", "other")]);
    setTimeout(() => focusName(list.current, rounds.length));
  }

  return (
    <FormSection id="rounds" title="Rounds" description="In the order in which they are held.">
      <ol ref={list} className="flex flex-col gap-3">
        {rounds.map((round, i) => (
          <RoundEditor
            key={round.key}
            round={round}
            index={i}
            count={rounds.length}
            onChange={(change) => set(rounds.with(i, { ...round, ...change }))}
            onMove={(by) => move(i, by)}
            onRemove={() => remove(i)}
          />
        ))}
      </ol>
      {error && <p className="text-sm text-bad-ink">{error}</p>}
      {rounds.length < MOST_ROUNDS && (
        <Button size="sm" className="self-start" icon={<Plus aria-hidden />} onClick={add}>
          Add a round
        </Button>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </FormSection>
  );
}

function focusName(list: HTMLOListElement | null, index: number): void {
  list?.querySelectorAll<HTMLInputElement>("input")[index]?.focus();
}
