"use client";

import { createContext, use } from "react";
import type { FieldErrors } from "#web/lib/forms/field-errors.ts";

/** What a form tells its fields. */
export interface FormState {
  readonly errors: FieldErrors;
  readonly isPending: boolean;
}

export const FormContext = createContext<FormState>({ errors: {}, isPending: false });

/** What a field tells the control inside it. */
export interface FieldState {
  readonly id: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly error: string | undefined;
  readonly describedBy: string | undefined;
}

export const FieldContext = createContext<FieldState | undefined>(undefined);

/** Attributes that tie a control to the field around it; none outside a field. */
export function useFieldAttributes() {
  const field = use(FieldContext);
  if (field === undefined) return {};
  return {
    id: field.id,
    name: field.name,
    required: field.isRequired || undefined,
    "aria-invalid": field.error !== undefined || undefined,
    "aria-describedby": field.describedBy,
  };
}
