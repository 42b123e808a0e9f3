"use client";

import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export interface StepFormProps {
  readonly interviewId: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** An interview is over: what the panel thinks. */
export function CompleteForm({ interviewId, onBack, onDone }: StepFormProps) {
  return (
    <Form
      aria-label="The interview is over"
      action={(form) =>
        call(
          api.interviews[":id"].complete.$post({
            param: { id: interviewId },
            json: { score: form.number("score") ?? null, feedback: form.optional("feedback") ?? null },
          }),
        )
      }
      onSuccess={onDone}
    >
      <Field name="score" label="Score" hint="0 to 100. Students never see it." optional>
        <Input type="number" min={0} max={100} inputMode="numeric" />
      </Field>
      <Field name="feedback" label="Feedback" hint="For the company and the placement office." optional>
        <Textarea rows={4} maxLength={4_000} />
      </Field>
      <FormActions>
        <SubmitButton>Done</SubmitButton>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </FormActions>
    </Form>
  );
}
