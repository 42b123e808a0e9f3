"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ApplicationRow } from "#shared/contracts/applications.ts";
import type { DriveView } from "#shared/contracts/drives.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { RadioGroup } from "#web/components/ui/choice.tsx";
import { FieldGroup } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { fromPayDraft, toPayDraft } from "#web/features/drive-form/pay-draft.ts";
import { PayFields, type PayFieldsProps } from "#web/features/drive-form/pay-fields.tsx";
import { PayBreakdown } from "#web/features/drives/pay-breakdown.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call, local } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { CandidatePicker } from "./candidate-picker.tsx";

interface ExtendOffersFormProps {
  readonly drive: DriveView;
  readonly candidates: readonly ApplicationRow[];
  /** Hours to answer, by the policy of the season. */
  readonly responseHours: number | undefined;
}

export function ExtendOffersForm({ drive, candidates, responseHours }: ExtendOffersFormProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(candidates.map(({ id }) => id)));
  const [hasOwnPay, setOwnPay] = useState(false);
  const [pay, setPay] = useState(() => toPayDraft(drive.compensation));

  async function send() {
    const read = fromPayDraft(pay);
    if (hasOwnPay && read.problems.length > 0) {
      const detail = "Please correct them and try again.";
      const problem = local("invalid_input", "Some fields need your attention", detail, read.problems);
      return { ok: false, problem } as const;
    }
    const json = { applicationIds: [...chosen], ...(hasOwnPay && { compensation: read.pay }) };
    return call(api.drives[":id"].offers.$post({ param: { id: drive.id }, json }));
  }

  return (
    <Form
      aria-label="Extend offers"
      className="gap-8"
      action={send}
      onSuccess={({ extended }) => {
        toast.success(`${countOf(extended, "offer is", "offers are")} staged with the placement office.`);
        router.push(`/drives/${drive.id}/offers`);
        router.refresh();
      }}
    >
      <CandidatePicker candidates={candidates} chosen={chosen} onChosenChange={setChosen} />
      <PayChoice
        drive={drive}
        hasOwnPay={hasOwnPay}
        onOwnPayChange={setOwnPay}
        pay={pay}
        onPayChange={(change) => setPay({ ...pay, ...change })}
      />
      {responseHours !== undefined && (
        <p className="text-ink-muted">
          By the season’s policy a student has {countOf(responseHours, "hour")} to answer, from the office’s release on.
        </p>
      )}
      <FormActions>
        <SubmitButton disabled={chosen.size === 0}>{`Extend ${countOf(chosen.size, "offer")}`}</SubmitButton>
        <ButtonLink href={`/drives/${drive.id}/offers`} variant="ghost">
          Cancel
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

interface PayChoiceProps extends Pick<PayFieldsProps, "pay" | "onPayChange"> {
  readonly drive: DriveView;
  readonly hasOwnPay: boolean;
  readonly onOwnPayChange: (hasOwnPay: boolean) => void;
}

/** The drive's pay, or another for these candidates alone. */
function PayChoice({ drive, hasOwnPay, onOwnPayChange, pay, onPayChange }: PayChoiceProps) {
  return (
    <Section title="Pay">
      <FieldGroup name="pay" label="These candidates are offered">
        <RadioGroup
          defaultValue="drive"
          onValueChange={(value) => onOwnPayChange(value === "own")}
          options={[
            { value: "drive", label: "The pay of the drive, as every student read it" },
            {
              value: "own",
              label: "Another pay",
              hint: "Candidates with different pay are offered it in several goes.",
            },
          ]}
        />
      </FieldGroup>
      {hasOwnPay ? (
        <PayFields pay={pay} outcome={drive.outcome} onPayChange={onPayChange} />
      ) : (
        <div className="max-w-96">
          <PayBreakdown pay={drive.compensation} />
        </div>
      )}
    </Section>
  );
}
