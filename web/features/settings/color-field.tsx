"use client";

import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";

const HEX = /^#[0-9a-f]{6}$/i;

interface ColorFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A colour: picked, or typed as `#rrggbb`. */
export function ColorField({ name, label, value, onChange }: ColorFieldProps) {
  return (
    <Field name={name} label={label} required>
      <Input
        value={value}
        onChange={(event) => onChange(event.target.value)}
        pattern="#[0-9a-fA-F]{6}"
        spellCheck={false}
        className="font-mono"
        after={
          <input
            type="color"
            aria-label={`Pick the ${label.toLowerCase()}`}
            value={HEX.test(value) ? value : "#000000"}
            onChange={(event) => onChange(event.target.value)}
            className="size-7 cursor-pointer rounded-sm border border-line bg-transparent p-0.5 touch:size-9"
          />
        }
      />
    </Field>
  );
}
