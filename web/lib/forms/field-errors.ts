import type { Problem } from "#shared/contracts/problem.ts";

/** What is wrong with each field, by its name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The first reason for each field that a problem names. `json.name`, `body.name` and `name` are the same field. */
export function fieldErrorsOf(problem: Problem | undefined): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { name, reason } of problem?.invalidParams ?? []) {
    const field = name.replace(/^(?:json|body|query|param)\./, "");
    errors[field] ??= reason;
  }
  return errors;
}

/** The error of a field, or of a part of it: `skills` hears of `skills.2`. */
export function errorFor(errors: FieldErrors, name: string): string | undefined {
  if (errors[name] !== undefined) return errors[name];
  const part = Object.keys(errors).find((key) => key.startsWith(`${name}.`));
  return part === undefined ? undefined : errors[part];
}
