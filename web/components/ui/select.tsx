"use client";

import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "#web/lib/class-names.ts";
import { useFieldAttributes } from "./field-context.ts";
import { controlStyle } from "./input.tsx";

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** For chips, where the label is too long. */
  readonly short?: string;
  readonly disabled?: boolean;
}

export type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  options: readonly Option[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
};

/**
 * One of a few. The browser's own list: it is the best there is on a phone, and costs nothing. For long lists, or
 * several choices, take `Combobox`.
 */
export function Select({ options, placeholder, className, ...props }: SelectProps) {
  const field = useFieldAttributes();
  const isControlled = props.value !== undefined;
  return (
    <span className="relative flex">
      <select
        className={cn(controlStyle, "h-9 appearance-none truncate pr-9 touch:h-11", className)}
        {...field}
        {...(!isControlled && props.defaultValue === undefined && placeholder !== undefined && { defaultValue: "" })}
        {...props}
      >
        {placeholder !== undefined && (
          <option value="" disabled={field.required ?? props.required}>
            {placeholder}
          </option>
        )}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronsUpDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-3.5 -translate-y-1/2 text-ink-subtle"
      />
    </span>
  );
}
