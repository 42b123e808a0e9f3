"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  OVERRIDE_DOMAINS,
  OVERRIDE_EFFECTS,
  OVERRIDE_WHAT,
  OVERRIDE_WHO,
  type OverrideDomain,
} from "#shared/domain/override/override.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Combobox } from "#web/components/ui/combobox.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { DriveChoice } from "./drive-choice.tsx";
import { DOMAIN_HINTS, DOMAIN_LABELS, EFFECT_LABELS, WHAT_LABELS, WHO_LABELS } from "./exception-labels.ts";
import { grantOf } from "./grant-request.ts";
import type { ExceptionChoices } from "./load-choices.ts";

function optionsOf<V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) {
  return values.map((value) => ({ value, label: labels[value] }));
}

const DOMAINS = optionsOf(OVERRIDE_DOMAINS, DOMAIN_LABELS);
const EFFECTS = optionsOf(OVERRIDE_EFFECTS, EFFECT_LABELS);
const WHO = optionsOf(OVERRIDE_WHO, WHO_LABELS);
const WHAT = optionsOf(OVERRIDE_WHAT, WHAT_LABELS);

/** A new exception: what it is about, for whom, for which drives, why, and until when. */
export function GrantDialog({ choices }: { choices: ExceptionChoices }) {
  const router = useRouter();
  const { timeZone } = useTenant();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="lg"
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          New exception
        </Button>
      }
      title="New exception"
      description="The most specific exception holds: first by whom it is for, then by drive. Of two alike the one that denies wins."
    >
      <Form
        action={(form) => call(api.overrides.$post({ json: grantOf(form, timeZone) }))}
        onSuccess={({ who }) => {
          setOpen(false);
          toast.success(`The exception holds for ${who.label}`);
          router.refresh();
        }}
      >
        <GrantFields choices={choices} />
        <FormActions>
          <SubmitButton>Make the exception</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function GrantFields({ choices }: { choices: ExceptionChoices }) {
  const [cycleId, setCycleId] = useState(choices.seasons[0]?.value ?? "");
  const [domain, setDomain] = useState<OverrideDomain>("eligibility");
  const [effect, setEffect] = useState("allow");
  const season = choices.seasons.find(({ value }) => value === cycleId);
  const hint = effect === "deny" ? "The drives are closed to them, whatever the rules say." : DOMAIN_HINTS[domain];
  return (
    <>
      <Field name="cycleId" label="Season" required>
        <Select options={choices.seasons} value={cycleId} onChange={(event) => setCycleId(event.target.value)} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="effect" label="Allow or deny" required>
          <Select options={EFFECTS} value={effect} onChange={(event) => setEffect(event.target.value)} />
        </Field>
        <Field name="domain" label="About" hint={hint} required>
          <Select
            options={DOMAINS}
            value={domain}
            onChange={(event) => setDomain(OVERRIDE_DOMAINS.find((each) => each === event.target.value) ?? domain)}
          />
        </Field>
      </div>
      <WhoFields choices={choices} />
      <WhatFields key={cycleId} cycleId={cycleId} choices={choices} />
      <Field name="reason" label="Reason" hint="The students whom it is for read it." required>
        <Textarea rows={3} maxLength={2_000} />
      </Field>
      <Field key={season?.endsOn} name="expiresAt" label="Until" required className="sm:max-w-72">
        <Input type="datetime-local" defaultValue={season && `${season.endsOn}T23:59`} />
      </Field>
    </>
  );
}

function WhoFields({ choices }: { choices: ExceptionChoices }) {
  const [kind, setKind] = useState("enrollment");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field name="who" label="For" required>
        <Select options={WHO} value={kind} onChange={(event) => setKind(event.target.value)} />
      </Field>
      {kind === "enrollment" && (
        <Field name="who.rollNo" label="Roll number" required>
          <Input autoComplete="off" autoCapitalize="characters" maxLength={40} />
        </Field>
      )}
      {kind === "branch" && (
        <Field name="who.id" label="Branch" required>
          <Select options={choices.branches} />
        </Field>
      )}
      {kind === "program" && (
        <Field name="who.id" label="Programme" required>
          <Select options={choices.programs} />
        </Field>
      )}
    </div>
  );
}

function WhatFields({ cycleId, choices }: { cycleId: string; choices: ExceptionChoices }) {
  const [kind, setKind] = useState("drive");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field name="what" label="Drives" required>
        <Select options={WHAT} value={kind} onChange={(event) => setKind(event.target.value)} />
      </Field>
      {kind === "drive" && <DriveChoice cycleId={cycleId} />}
      {kind === "company" && (
        <Field name="what.id" label="Company" required>
          <Combobox options={choices.companies} />
        </Field>
      )}
    </div>
  );
}
