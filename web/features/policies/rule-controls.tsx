"use client";

import { useState } from "react";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";

interface ControlProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of a few words. */
export function WordRule<V extends string>({
  options,
  value,
  onValueChange,
  ...field
}: ControlProps & { options: readonly Option<V>[]; value: V; onValueChange: (value: V) => void }) {
  return (
    <Field {...field}>
      <Select
        options={options}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onValueChange(chosen.value);
        }}
      />
    </Field>
  );
}

interface NumberRuleProps extends ControlProps {
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onValueChange: (value: number) => void;
  /** What leaving it empty means; without it a number is needed. */
  readonly onClear?: () => void;
  readonly placeholder?: string;
}

/** A number within bounds. What is typed stays while it is no number yet. */
export function NumberRule({
  value,
  min,
  max,
  step = 1,
  onValueChange,
  onClear,
  placeholder,
  ...field
}: NumberRuleProps) {
  const [text, setText] = useState<string>();
  const shown = text ?? (value === null ? "" : String(value));
  const typed = Number(shown);
  const isEmpty = shown.trim() === "";
  const isWrong = isEmpty ? onClear === undefined : !Number.isFinite(typed) || typed < min || typed > max;
  return (
    <Field {...field} {...(isWrong && { error: `A number from ${min} to ${max}.` })}>
      <Input
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step}
        placeholder={placeholder}
        value={shown}
        onChange={(event) => {
          const next = event.target.value;
          setText(next);
          if (next.trim() === "") onClear?.();
          else if (Number(next) >= min && Number(next) <= max) onValueChange(Number(next));
        }}
        onBlur={() => setText(undefined)}
      />
    </Field>
  );
}

/** Tags as words between commas. */
export function TagsRule({
  value,
  onValueChange,
  ...field
}: ControlProps & { value: readonly string[]; onValueChange: (tags: string[]) => void }) {
  const [text, setText] = useState<string>();
  return (
    <Field {...field}>
      <Input
        autoComplete="off"
        value={text ?? value.join(", ")}
        onChange={(event) => {
          setText(event.target.value);
          const words = event.target.value.split(",").map((word) => word.trim().toLowerCase());
          onValueChange([...new Set(words.filter((word) => word !== ""))]);
        }}
        onBlur={() => setText(undefined)}
      />
    </Field>
  );
}
