"use client";

import { useState } from "react";
import type { ReportOffer } from "#shared/contracts/offers.ts";
import { DRIVE_OUTCOMES, type DriveOutcome } from "#shared/domain/drive/statuses.ts";
import { EXTERNAL_SOURCES } from "#shared/domain/policy/policy.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { EMPTY_PAY, fromPayDraft } from "#web/features/drive-form/pay-draft.ts";
import { PayFields } from "#web/features/drive-form/pay-fields.tsx";
import { SOURCE_LABELS } from "#web/features/offers/offer-labels.ts";
import { type ApiResult, local } from "#web/lib/api/result.ts";
import { fromLocalInput } from "#web/lib/format/date-time.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { labelOf } from "#web/lib/format/labels.ts";

const SOURCES = EXTERNAL_SOURCES.map((value) => ({ value, label: SOURCE_LABELS[value] }));
const OUTCOMES = DRIVE_OUTCOMES.map((value) => ({ value, label: value === "ppo" ? "PPO" : labelOf(value) }));

interface ExternalOfferFormProps<T> {
  readonly send: (terms: ReportOffer, form: FormReader) => Promise<ApiResult<T>>;
  readonly onDone: () => void;
  readonly submit: string;
  readonly noteHint: string;
  /** Fields before the offer's own. */
  readonly children?: React.ReactNode;
}

/** The terms of an offer from elsewhere. */
export function ExternalOfferForm<T>({ send, onDone, submit, noteHint, children }: ExternalOfferFormProps<T>) {
  const { timeZone } = useTenant();
  const [pay, setPay] = useState(EMPTY_PAY);
  const [outcome, setOutcome] = useState<DriveOutcome>("full_time");

  async function read(form: FormReader): Promise<ApiResult<T>> {
    const { pay: compensation, problems } = fromPayDraft(pay);
    if (problems.length > 0) {
      const detail = "Please correct them and try again.";
      return { ok: false, problem: local("invalid_input", "Some fields need your attention", detail, problems) };
    }
    const respondBy = fromLocalInput(form.text("respondBy"), timeZone);
    const terms = {
      source: form.oneOf("source", EXTERNAL_SOURCES),
      companyName: form.text("companyName"),
      title: form.text("title"),
      outcome,
      compensation,
      note: form.text("note"),
      ...(respondBy && { respondBy }),
    };
    return send(terms, form);
  }

  return (
    <Form
      action={read}
      onSuccess={onDone}
      aria-label={submit}
      // Longer than most screens: it scrolls, and the dialog’s title stays.
      className="-mx-1 max-h-[70dvh] overflow-y-auto px-1"
    >
      {children}
      <JobFields outcome={outcome} onOutcomeChange={setOutcome} />
      <PayFields pay={pay} outcome={outcome} onPayChange={(change) => setPay({ ...pay, ...change })} />
      <Field name="respondBy" label="Answer by" hint="Left empty: the time that the season’s policy gives." optional>
        <Input type="datetime-local" />
      </Field>
      <Field name="note" label="Evidence" hint={noteHint} required>
        <Textarea rows={3} maxLength={2_000} />
      </Field>
      <FormActions>
        <SubmitButton>{submit}</SubmitButton>
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
      </FormActions>
    </Form>
  );
}

interface JobFieldsProps {
  readonly outcome: DriveOutcome;
  readonly onOutcomeChange: (outcome: DriveOutcome) => void;
}

function JobFields({ outcome, onOutcomeChange }: JobFieldsProps) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field name="source" label="Where it comes from">
        <Select options={SOURCES} />
      </Field>
      <Field name="outcome" label="Kind of job">
        <Select
          value={outcome}
          options={OUTCOMES}
          onChange={(event) =>
            onOutcomeChange(DRIVE_OUTCOMES.find((each) => each === event.target.value) ?? "full_time")
          }
        />
      </Field>
      <Field name="companyName" label="Company" required>
        <Input maxLength={160} />
      </Field>
      <Field name="title" label="Job title" required>
        <Input maxLength={120} />
      </Field>
    </div>
  );
}
