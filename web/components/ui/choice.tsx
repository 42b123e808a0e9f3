"use client";

import { type ComponentProps, type ReactNode, use, useId } from "react";
import { cn } from "#web/lib/class-names.ts";
import { FieldContext } from "./field-context.ts";
import type { Option } from "./select.tsx";

const boxStyle = cn(
  "peer size-[1.125rem] shrink-0 appearance-none border border-edge bg-surface shadow-card transition-colors",
  "checked:border-brand-ink checked:bg-brand-ink indeterminate:border-brand-ink indeterminate:bg-brand-ink",
  "hover:border-ink-subtle aria-invalid:border-bad disabled:opacity-50",
);

type ChoiceProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  children: ReactNode;
  hint?: ReactNode;
};

/** The bare box, for table rows: give it an `aria-label`. */
export function CheckboxMark({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return (
    <span className="relative grid place-items-center">
      <input type="checkbox" className={cn(boxStyle, "rounded-xs", className)} {...props} />
      <svg
        viewBox="0 0 16 16"
        aria-hidden
        className="pointer-events-none absolute size-3.5 text-surface opacity-0 peer-checked:opacity-100 peer-indeterminate:hidden"
      >
        <path
          d="m3.5 8.5 3 3 6-7"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span
        aria-hidden
        className="pointer-events-none absolute hidden h-0.5 w-2 rounded-xs bg-surface peer-indeterminate:block"
      />
    </span>
  );
}

/** One thing that may be chosen, with its label. */
export function Checkbox({ children, hint, className, ...props }: ChoiceProps) {
  return (
    <Choice hint={hint} label={children} className={className}>
      {(attributes) => <CheckboxMark {...attributes} {...props} />}
    </Choice>
  );
}

/** A switch: takes effect, or will with the form, and is on or off. */
export function Switch({ children, hint, className, ...props }: ChoiceProps) {
  return (
    <Choice hint={hint} label={children} className={className}>
      {(attributes) => (
        <span className="relative flex items-center">
          <input
            type="checkbox"
            role="switch"
            className={cn(
              "peer h-5 w-9 shrink-0 appearance-none rounded-xl border border-edge bg-pressed transition-colors",
              "checked:border-brand-ink checked:bg-brand-ink disabled:opacity-50",
            )}
            {...attributes}
            {...props}
          />
          <span
            aria-hidden
            className="pointer-events-none absolute left-[3px] size-3.5 rounded-xl bg-edge transition-[transform,background-color] peer-checked:translate-x-4 peer-checked:bg-surface"
          />
        </span>
      )}
    </Choice>
  );
}

/** One of several, all in view. Put it in a `FieldGroup`. */
export function RadioGroup({
  options,
  defaultValue,
  onValueChange,
  className,
}: {
  options: readonly (Option & { hint?: string })[];
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
}) {
  return (
    <div className={cn("flex flex-col gap-2", className)}>
      {options.map(({ value, label, hint, disabled }) => (
        <Choice key={value} label={label} hint={hint}>
          {(attributes) => (
            <span className="relative grid place-items-center">
              <input
                type="radio"
                className={cn(boxStyle, "rounded-xl")}
                {...attributes}
                value={value}
                disabled={disabled}
                defaultChecked={value === defaultValue}
                onChange={() => onValueChange?.(value)}
              />
              <span
                aria-hidden
                className="pointer-events-none absolute size-1.5 rounded-xl bg-surface opacity-0 peer-checked:opacity-100"
              />
            </span>
          )}
        </Choice>
      ))}
    </div>
  );
}

interface ChoiceAttributes {
  readonly id: string;
  readonly name: string | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

function Choice({
  label,
  hint,
  className,
  children,
}: {
  label: ReactNode;
  hint: ReactNode;
  className?: string | undefined;
  children: (attributes: ChoiceAttributes) => ReactNode;
}) {
  const id = useId();
  const field = use(FieldContext);
  const attributes = {
    id,
    name: field?.name,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    "aria-invalid": field?.error === undefined ? undefined : (true as const),
  };
  return (
    <div className={cn("flex items-start gap-2.5 touch:min-h-11 touch:py-2.5", className)}>
      <span className="flex h-[1.375rem] items-center">{children(attributes)}</span>
      <span className="flex min-w-0 flex-col">
        <label htmlFor={id} className="text-base">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="text-sm text-ink-subtle">
            {hint}
          </span>
        )}
      </span>
    </div>
  );
}
