"use client";

import type { InterviewRow, PanelView } from "#shared/contracts/interviews.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { fromLocalInput, toLocalInput } from "#web/lib/format/date-time.ts";

interface MoveFormProps {
  readonly panels: readonly PanelView[];
  readonly interview: InterviewRow;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Another time or panel for one interview; a clash is refused with what it clashes with. */
export function MoveForm({ panels, interview, onBack, onDone }: MoveFormProps) {
  const { timeZone } = useTenant();
  return (
    <Form
      aria-label="Move the interview"
      action={(form) =>
        call(
          api.interviews[":id"].move.$post({
            param: { id: interview.id },
            json: {
              panelId: form.text("panelId"),
              startsAt: fromLocalInput(form.text("startsAt"), timeZone) ?? "",
            },
          }),
        )
      }
      onSuccess={onDone}
    >
      <Field name="panelId" label="Panel" required>
        <Select
          options={panels.map(({ id, name, room }) => ({ value: id, label: `${name}, ${room ?? "online"}` }))}
          defaultValue={interview.panel.id}
        />
      </Field>
      <Field
        name="startsAt"
        label="Begins"
        hint="In the college’s time. The student and both panels are told."
        required
      >
        <Input type="datetime-local" defaultValue={toLocalInput(interview.startsAt, timeZone)} />
      </Field>
      <FormActions>
        <SubmitButton>Move it</SubmitButton>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </FormActions>
    </Form>
  );
}
