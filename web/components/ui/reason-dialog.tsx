"use client";

import { type ReactElement, type ReactNode, useState } from "react";
import type { ApiResult } from "#web/lib/api/result.ts";
import { Button } from "./button.tsx";
import { Dialog, DialogClose } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { Form, FormActions, SubmitButton } from "./form.tsx";
import { Textarea } from "./input.tsx";

export interface ReasonDialogProps<T> {
  readonly trigger: ReactElement;
  readonly title: ReactNode;
  /** What will happen, and who reads the words. */
  readonly description?: ReactNode;
  /** The field's name in the API, so that its refusal is shown beside it. */
  readonly name: string;
  readonly label: string;
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  readonly action: (text: string) => Promise<ApiResult<T>>;
  readonly onSuccess: (data: T) => void;
  readonly children?: ReactNode;
}

/** Does something for which words are needed: a reason, an appeal. */
export function ReasonDialog<T>({ trigger, title, description, children, ...props }: ReasonDialogProps<T>) {
  const [isOpen, setOpen] = useState(false);
  function done(data: T) {
    setOpen(false);
    props.onSuccess(data);
  }
  return (
    <Dialog open={isOpen} onOpenChange={setOpen} trigger={trigger} title={title} description={description}>
      <Form action={(form) => props.action(form.text(props.name))} onSuccess={done}>
        {children}
        <Field name={props.name} label={props.label} required>
          <Textarea rows={4} maxLength={2_000} />
        </Field>
        <FormActions>
          <SubmitButton variant={props.isDangerous ? "danger" : "primary"}>{props.confirmLabel}</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
