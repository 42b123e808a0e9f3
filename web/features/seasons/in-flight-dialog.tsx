"use client";

import { type ReactElement, type ReactNode, useState } from "react";
import type { InFlight } from "#shared/contracts/cycle-memberships.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import type { ApiResult } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { useAnswer } from "../drives/use-answer.ts";

interface InFlightDialogProps<T> {
  readonly trigger: ReactElement;
  readonly title: string;
  readonly description: string;
  readonly confirmLabel: string;
  readonly preview: () => Promise<ApiResult<InFlight>>;
  /** Carries the preview's hash: it is refused when the applications have changed since. */
  readonly action: (form: FormReader, hash: string) => Promise<ApiResult<T>>;
  readonly onSuccess: (data: T) => void;
  /** The fields, where a reason in words is not all that is asked. */
  readonly children?: ReactNode;
}

/** Withdraws what a student has in flight, after showing exactly what that is. */
export function InFlightDialog<T>({ trigger, title, description, ...props }: InFlightDialogProps<T>) {
  const [isOpen, setOpen] = useState(false);
  function done(data: T) {
    setOpen(false);
    props.onSuccess(data);
  }
  return (
    <Dialog open={isOpen} onOpenChange={setOpen} trigger={trigger} title={title} description={description}>
      <Previewed {...props} onSuccess={done} />
    </Dialog>
  );
}

function Previewed<T>({
  preview,
  action,
  onSuccess,
  confirmLabel,
  children,
}: Omit<InFlightDialogProps<T>, "trigger" | "title" | "description">) {
  const answer = useAnswer(preview);
  if (answer === undefined) return <Skeleton className="h-24 rounded-md" />;
  if (!answer.ok) return <Callout tone="bad" title={answer.problem.detail} isLive />;
  const { applications, hash, obstacle } = answer.data;
  if (obstacle !== null) return <Callout tone="warn" title={obstacle} isLive />;
  return (
    <Form action={(form) => action(form, hash)} onSuccess={onSuccess}>
      <WhatIsWithdrawn applications={applications} />
      {children ?? (
        <Field name="reason" label="Reason" hint="The student reads it." required>
          <Textarea rows={3} maxLength={2_000} />
        </Field>
      )}
      <FormActions>
        <SubmitButton variant="danger">{confirmLabel}</SubmitButton>
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
      </FormActions>
    </Form>
  );
}

function WhatIsWithdrawn({ applications }: Pick<InFlight, "applications">) {
  if (applications.length === 0) return <Callout title="No application is in flight, so none is withdrawn." isLive />;
  const count = countOf(applications.length, "application is", "applications are");
  return (
    <Callout tone="warn" title={`${count} withdrawn:`} isLive>
      <ul className="mt-1 flex max-h-48 list-disc flex-col gap-0.5 overflow-y-auto pl-5">
        {applications.map(({ id, title, company }) => (
          <li key={id}>
            {title} at {company}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
