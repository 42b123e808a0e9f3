"use client";

import { useMemo, useState } from "react";
import { MultiCombobox } from "#web/components/ui/combobox.tsx";
import { Input } from "#web/components/ui/input.tsx";
import type { Option } from "#web/components/ui/select.tsx";
import { useBuilder } from "./builder-context.ts";
import { numberLimits, wordOptions } from "./field-words.ts";
import { type ClauseDraft, isNumberField } from "./rule-draft.ts";

export interface ClauseValueProps {
  readonly clause: ClauseDraft;
  readonly label: string;
  /** Of the sentence that says what is wrong with it. */
  readonly errorId: string | undefined;
}

/** The control that goes with a condition's field: a number or two, choices of the college, or words. */
export function ClauseValue(props: ClauseValueProps) {
  const { catalog, edit } = useBuilder();
  const { clause, label } = props;
  // Kept as long as they are the same: a list that is made anew while it is open loses what is being chosen.
  const options = useMemo(() => wordOptions(clause.field, catalog), [clause.field, catalog]);
  if (isNumberField(clause.field)) return <Numbers {...props} />;
  if (options === undefined) return <Words key={clause.field} {...props} />;
  return (
    <Choices
      key={clause.field}
      label={label}
      options={options}
      words={clause.words}
      onWordsChange={(words) => edit(clause.id, { words })}
    />
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly words: readonly string[];
  readonly onWordsChange: (words: readonly string[]) => void;
}

/** Words that the college knows; those of a stored rule that it no longer knows stay. */
function Choices({ label, options, words, onWordsChange }: ChoicesProps) {
  const [first] = useState(words);
  const all = useMemo(() => withStrange(options, first), [options, first]);
  return (
    <MultiCombobox
      aria-label={label}
      options={all}
      placeholder="Choose…"
      defaultValue={first}
      onValueChange={onWordsChange}
    />
  );
}

function withStrange(options: readonly Option[], words: readonly string[]): readonly Option[] {
  const known = new Set(options.map(({ value }) => value));
  const strange = words.filter((word) => !known.has(word)).map((word) => ({ value: word, label: word }));
  return [...options, ...strange];
}

function Numbers({ clause, label, errorId }: ClauseValueProps) {
  const { edit } = useBuilder();
  const { max, step, unit } = numberLimits(clause.field);
  const shared = {
    type: "number" as const,
    inputMode: "decimal" as const,
    min: 0,
    max,
    step,
    after: unit && <span className="pr-2">{unit}</span>,
    "aria-invalid": errorId === undefined ? undefined : true,
    "aria-describedby": errorId,
  };
  if (clause.op !== "between") {
    return (
      <Input
        {...shared}
        aria-label={label}
        value={clause.value}
        onChange={(event) => edit(clause.id, { value: event.target.value })}
      />
    );
  }
  return (
    <span className="flex items-center gap-1.5">
      <Input
        {...shared}
        aria-label={`${label}, from`}
        value={clause.value}
        onChange={(event) => edit(clause.id, { value: event.target.value })}
      />
      <span className="text-sm text-ink-subtle">and</span>
      <Input
        {...shared}
        aria-label={`${label}, to`}
        value={clause.upTo}
        onChange={(event) => edit(clause.id, { upTo: event.target.value })}
      />
    </span>
  );
}

/** Free words, separated by commas. What is typed stays as it is typed. */
function Words({ clause, label, errorId }: ClauseValueProps) {
  const { edit } = useBuilder();
  const [text, setText] = useState(clause.words.join(", "));
  function type(next: string) {
    setText(next);
    const words = next.split(",").map((word) => word.trim().toLowerCase());
    edit(clause.id, { words: [...new Set(words.filter((word) => word !== ""))] });
  }
  return (
    <Input
      aria-label={`${label}, separated by commas`}
      placeholder="sql, python"
      autoCapitalize="none"
      value={text}
      aria-invalid={errorId === undefined ? undefined : true}
      aria-describedby={errorId}
      onChange={(event) => type(event.target.value)}
    />
  );
}
