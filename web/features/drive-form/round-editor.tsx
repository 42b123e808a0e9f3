"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { RoundKind } from "#shared/domain/round/statuses.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { optionsOf, ROUND_KIND_LABELS } from "#web/features/drives/drive-labels.ts";
import type { RoundDraft } from "./drive-draft.ts";

interface RoundEditorProps {
  readonly round: RoundDraft;
  readonly index: number;
  readonly count: number;
  readonly onChange: (change: Partial<RoundDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function RoundEditor({ round, index, count, onChange, onMove, onRemove }: RoundEditorProps) {
  const called = round.name || `round ${index + 1}`;
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-2.5 gap-y-2 sm:grid-cols-[1.5rem_minmax(0,1fr)_11rem_auto]">
      <span
        aria-hidden
        className="mt-1.5 grid size-6 place-items-center rounded-xl bg-pressed text-xs font-semibold text-ink-muted tabular-nums touch:mt-2.5"
      >
        {index + 1}
      </span>
      <Field name={`rounds.${index}.name`} label={`Name of round ${index + 1}`} hideLabel>
        <Input
          value={round.name}
          aria-required
          maxLength={80}
          placeholder="Name of the round"
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field
        name={`rounds.${index}.kind`}
        label={`Kind of round ${index + 1}`}
        hideLabel
        className="col-start-2 sm:col-start-auto"
      >
        <Select
          value={round.kind}
          options={optionsOf(ROUND_KIND_LABELS)}
          onChange={(event) => onChange({ kind: event.target.value as RoundKind })}
        />
      </Field>
      <span className="col-start-3 row-start-1 flex sm:col-start-auto sm:row-start-auto">
        <MoveButton label={`Move ${called} up`} isUp disabled={index === 0} onClick={() => onMove(-1)} />
        <MoveButton label={`Move ${called} down`} disabled={index === count - 1} onClick={() => onMove(1)} />
        <Button variant="ghost" size="icon" aria-label={`Remove ${called}`} disabled={count === 1} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      </span>
    </li>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly isUp?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Stays focusable at the end of its way, so that the focus is not lost there. */
function MoveButton({ label, isUp, disabled, onClick }: MoveButtonProps) {
  const Icon = isUp ? ArrowUp : ArrowDown;
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onClick()}
    >
      <Icon aria-hidden />
    </Button>
  );
}
