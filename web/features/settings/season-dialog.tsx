"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CYCLE_KINDS } from "#shared/domain/cycle/statuses.ts";
import { POLICY_TEMPLATE_IDS, type PolicyTemplate, type PolicyTemplateId } from "#shared/domain/policy/templates.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

const KINDS = CYCLE_KINDS.map((value) => ({ value, label: labelOf(value) }));

interface TemplateChoice extends Pick<PolicyTemplate, "name" | "summary"> {
  readonly id: PolicyTemplateId;
}

/** A new season, under one of the common policies. */
export function SeasonDialog({ templates }: { templates: readonly TemplateChoice[] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [templateId, setTemplateId] = useState<string>(templates[0]?.id ?? "");
  const template = templates.find(({ id }) => id === templateId);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          New season
        </Button>
      }
      title="New season"
    >
      <Form
        action={(form) => call(api.cycles.$post({ json: seasonOf(form) }))}
        onSuccess={({ name }) => {
          setOpen(false);
          toast.success(`${name} is there`);
          router.refresh();
        }}
      >
        <Field name="name" label="Name" required>
          <Input placeholder="Placements 2027–28" minLength={3} maxLength={80} autoComplete="off" />
        </Field>
        <div className="grid gap-5 sm:grid-cols-3">
          <Field name="kind" label="Kind" required>
            <Select options={KINDS} />
          </Field>
          <Field name="startsOn" label="From" required>
            <Input type="date" />
          </Field>
          <Field name="endsOn" label="To" required>
            <Input type="date" />
          </Field>
        </div>
        <Field name="policyTemplate" label="Policy" hint={template?.summary} required>
          <Select
            value={templateId}
            options={templates.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setTemplateId(event.target.value)}
          />
        </Field>
        <FormActions>
          <SubmitButton>Create the season</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function seasonOf(form: FormReader) {
  return {
    name: form.text("name"),
    kind: form.oneOf("kind", CYCLE_KINDS),
    startsOn: form.text("startsOn"),
    endsOn: form.text("endsOn"),
    policyTemplate: form.oneOf("policyTemplate", POLICY_TEMPLATE_IDS),
  };
}
