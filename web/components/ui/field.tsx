"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, use, useId } from "react";
import { cn } from "#web/lib/class-names.ts";
import { errorFor } from "#web/lib/forms/field-errors.ts";
import { FieldContext, FormContext } from "./field-context.ts";

export interface FieldProps {
  /** Name in the form and in the API's `invalidParams`. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  /** Says "optional" beside the label; for forms in which most fields are required. */
  readonly optional?: boolean;
  /** Wins over what the form knows. */
  readonly error?: string;
  /** For the eye hidden, for screen readers there. */
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Label, control, hint and error of one value. The control inside takes its name, id and state from here. */
export function Field({
  name,
  label,
  hint,
  required = false,
  optional,
  hideLabel,
  className,
  children,
  ...props
}: FieldProps) {
  const id = useId();
  const error = props.error ?? errorFor(use(FormContext).errors, name);
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ id, name, isRequired: required, error, describedBy }}>
      <div className={cn("flex flex-col gap-1.5", className)}>
        <label htmlFor={id} className={cn("flex items-baseline gap-1.5 text-sm font-medium", hideLabel && "sr-only")}>
          {label}
          {optional && <span className="font-normal text-ink-subtle">optional</span>}
        </label>
        {children}
        {error && <FieldError id={errorId}>{error}</FieldError>}
        {hint && (
          <p id={hintId} className="text-sm text-ink-subtle">
            {hint}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

/** The same for a group of controls: checkboxes, radio buttons. */
export function FieldGroup({
  name,
  label,
  hint,
  required = false,
  optional,
  className,
  children,
  ...props
}: FieldProps) {
  const id = useId();
  const error = props.error ?? errorFor(use(FormContext).errors, name);
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ id, name, isRequired: required, error, describedBy: undefined }}>
      <fieldset className={cn("flex min-w-0 flex-col gap-2", className)} aria-describedby={describedBy}>
        <legend className="mb-2 flex items-baseline gap-1.5 text-sm font-medium">
          {label}
          {optional && <span className="font-normal text-ink-subtle">optional</span>}
        </legend>
        {children}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-ink-subtle">
            {hint}
          </p>
        )}
      </fieldset>
    </FieldContext>
  );
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm text-bad-ink">
      <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
      {children}
    </p>
  );
}
