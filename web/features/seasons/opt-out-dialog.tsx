"use client";

import { useRouter } from "next/navigation";
import type { MySeason } from "#shared/contracts/cycle-memberships.ts";
import { OPT_OUT_REASONS } from "#shared/domain/cycle/statuses.ts";
import { Button } from "#web/components/ui/button.tsx";
import { RadioGroup } from "#web/components/ui/choice.tsx";
import { Field, FieldGroup } from "#web/components/ui/field.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { InFlightDialog } from "./in-flight-dialog.tsx";
import { OPT_OUT_LABELS } from "./season-labels.ts";

const REASONS = OPT_OUT_REASONS.map((value) => ({ value, label: OPT_OUT_LABELS[value] }));

/** Leaves a season and says what for, after showing what is withdrawn with it. */
export function OptOutDialog({ season }: { season: MySeason }) {
  const router = useRouter();
  const param = { id: season.id };
  return (
    <InFlightDialog
      trigger={<Button>Opt out</Button>}
      title={`Opt out of ${season.name}?`}
      description="You see none of its drives any more. Only the placement office can let you back."
      confirmLabel="Opt out"
      preview={() => call(api.my.seasons[":id"]["opt-out"].$get({ param }))}
      action={(form, hash) => {
        const note = form.optional("note");
        const json = { reason: form.oneOf("reason", OPT_OUT_REASONS), hash, ...(note !== undefined && { note }) };
        return call(api.my.seasons[":id"]["opt-out"].$post({ param, json }));
      }}
      onSuccess={() => {
        toast.success(`You left ${season.name}`);
        router.refresh();
      }}
    >
      <FieldGroup name="reason" label="What will you do instead?" required>
        <RadioGroup options={REASONS} defaultValue="higher_studies" />
      </FieldGroup>
      <Field name="note" label="Anything the office should know" optional>
        <Textarea rows={2} maxLength={2_000} />
      </Field>
    </InFlightDialog>
  );
}
