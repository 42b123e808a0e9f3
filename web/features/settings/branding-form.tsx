"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { TenantView } from "#shared/contracts/tenants.ts";
import { CGPA_FORMULA_NAMES, CGPA_FORMULAS } from "#shared/domain/eligibility/cgpa.ts";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { BrandPreview } from "./brand-preview.tsx";
import { ColorField } from "./color-field.tsx";
import { showNewLook } from "./show-new-look.ts";

const FORMULA_OPTIONS = [
  { value: "", label: "Not converted" },
  ...CGPA_FORMULA_NAMES.map((value) => ({ value, label: CGPA_FORMULAS[value].label })),
];

/** Name, time zone, colours and the name that mails come from; the colours are seen while they are chosen. */
export function BrandingForm({ tenant, timeZones }: { tenant: TenantView; timeZones: readonly string[] }) {
  const router = useRouter();
  const [primary, setPrimary] = useState(tenant.branding.primaryColor);
  const [accent, setAccent] = useState(tenant.branding.accentColor);
  return (
    <Form
      aria-label="College"
      action={(form) =>
        call(
          api.tenant.$put({
            json: {
              name: form.text("name"),
              timeZone: form.text("timeZone"),
              senderName: form.text("senderName"),
              cgpaFormula: CGPA_FORMULA_NAMES.find((name) => name === form.text("cgpaFormula")) ?? null,
              recruiterAccessDays: form.number("recruiterAccessDays") ?? tenant.recruiterAccessDays,
              primaryColor: form.text("primaryColor"),
              accentColor: form.text("accentColor"),
            },
          }),
        )
      }
      onSuccess={async () => {
        await showNewLook();
        toast.success("Saved", "Everybody sees it within seconds.");
        router.refresh();
      }}
    >
      <Field name="name" label="Name of the college" required>
        <Input defaultValue={tenant.name} minLength={2} maxLength={120} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="timeZone" label="Time zone" hint="Deadlines are told in it." required>
          <Select defaultValue={tenant.timeZone} options={timeZones.map((zone) => ({ value: zone, label: zone }))} />
        </Field>
        <Field name="senderName" label="Mails come from" hint="The name that mailboxes show." required>
          <Input defaultValue={tenant.branding.senderName} maxLength={80} />
        </Field>
        <ColorField name="primaryColor" label="Main colour" value={primary} onChange={setPrimary} />
        <ColorField name="accentColor" label="Second colour" value={accent} onChange={setAccent} />
        <Field name="cgpaFormula" label="CGPA in per cent" hint="Rules on the CGPA are told both ways.">
          <Select defaultValue={tenant.cgpaFormula ?? ""} options={FORMULA_OPTIONS} />
        </Field>
        <Field
          name="recruiterAccessDays"
          label="Recruiters see applicants for"
          hint="Days after a season’s end. Companies can be given longer."
          required
        >
          <Input type="number" min={0} max={365} defaultValue={tenant.recruiterAccessDays} />
        </Field>
      </div>
      <BrandPreview primaryColor={primary} />
      <FormActions>
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </Form>
  );
}
