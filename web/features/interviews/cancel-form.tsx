"use client";

import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import type { StepFormProps } from "./complete-form.tsx";

/** Cancels an interview with a reason that its student reads. */
export function CancelForm({ interviewId, onBack, onDone }: StepFormProps) {
  return (
    <Form
      aria-label="Cancel the interview"
      action={(form) =>
        call(api.interviews[":id"].cancel.$post({ param: { id: interviewId }, json: { reason: form.text("reason") } }))
      }
      onSuccess={onDone}
    >
      <Field
        name="reason"
        label="Reason"
        hint="The student reads it. The next plan can give them another time."
        required
      >
        <Textarea rows={3} maxLength={2_000} />
      </Field>
      <FormActions>
        <SubmitButton variant="danger">Cancel the interview</SubmitButton>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </FormActions>
    </Form>
  );
}
