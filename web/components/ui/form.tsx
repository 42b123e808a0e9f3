"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import type { Problem } from "#shared/contracts/problem.ts";
import type { ApiResult } from "#web/lib/api/result.ts";
import { cn } from "#web/lib/class-names.ts";
import { fieldErrorsOf } from "#web/lib/forms/field-errors.ts";
import { FormReader } from "#web/lib/forms/form-reader.ts";
import { nativeProblem } from "#web/lib/forms/native-problem.ts";
import { Button, type ButtonProps } from "./button.tsx";
import { FormContext } from "./field-context.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { use } from "react";

export interface FormProps<T> {
  /** Calls the API with what the form says. Refusals are shown at the fields they name and summed up on top. */
  readonly action: (form: FormReader) => Promise<ApiResult<T>>;
  readonly onSuccess?: (data: T) => void;
  /** Empties the form after success. */
  readonly resetOnSuccess?: boolean;
  /** Asks before the page is left with something typed and not sent: for forms that take a while to fill in. */
  readonly isGuarded?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
  readonly "aria-label"?: string;
}

/**
 * A form that speaks to the API. Checks what the browser can check, shows one error a field, moves the focus to the
 * summary when something is wrong, and takes no second submission while one is under way.
 */
export function Form<T>({
  action,
  onSuccess,
  resetOnSuccess,
  isGuarded = false,
  className,
  children,
  ...props
}: FormProps<T>) {
  const [problem, setProblem] = useState<Problem>();
  const [isPending, setPending] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (problem) summary.current?.focus();
  }, [problem]);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    if (isPending) return;
    const invalid = nativeProblem(element);
    setProblem(invalid);
    if (invalid) return;
    setPending(true);
    const result = await action(new FormReader(new FormData(element)));
    setPending(false);
    if (!result.ok) return setProblem(result.problem);
    setChanged(false);
    if (resetOnSuccess) element.reset();
    onSuccess?.(result.data);
  }

  return (
    <FormContext value={{ errors: fieldErrorsOf(problem), isPending }}>
      <form
        noValidate
        onSubmit={submit}
        onInput={() => setChanged(true)}
        className={cn("flex flex-col gap-5", className)}
        aria-label={props["aria-label"]}
      >
        {isGuarded && <UnsavedGuard isChanged={isChanged} />}
        {problem && <ProblemSummary ref={summary} problem={problem} />}
        {children}
      </form>
    </FormContext>
  );
}

/** Submits the form around it; busy while it is under way. */
export function SubmitButton(props: Omit<ButtonProps, "type" | "pending">) {
  const { isPending } = use(FormContext);
  return <Button variant="primary" {...props} type="submit" pending={isPending} />;
}

/** The row of buttons that ends a form. */
export function FormActions({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("flex flex-wrap items-center gap-2.5 pt-1", className)}>{children}</div>;
}
