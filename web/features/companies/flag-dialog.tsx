"use client";

import { useRouter } from "next/navigation";
import { COMPANY_FLAGS } from "#shared/domain/company/statuses.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Checkbox } from "#web/components/ui/choice.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field, FieldGroup } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { FLAG_LABELS } from "./company-labels.ts";
import type { CompanyDialogProps } from "./company-dialog.ts";

/** What officers should know of a company, set by hand. */
export function FlagDialog({ company: { id, name, flags }, onClose }: CompanyDialogProps) {
  const router = useRouter();
  const save = (form: FormReader) => {
    const json = { flags: COMPANY_FLAGS.filter((flag) => form.flag(`flag.${flag}`)), reason: form.text("reason") };
    return call(api.companies[":id"].flags.$post({ param: { id }, json }));
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Flags of ${name}`}
      description="Officers see them; the company does not."
    >
      <Form
        action={save}
        onSuccess={() => {
          onClose();
          toast.success("The flags are saved");
          router.refresh();
        }}
      >
        <FieldGroup name="flags" label="Flags">
          {COMPANY_FLAGS.map((flag) => (
            <Checkbox key={flag} name={`flag.${flag}`} defaultChecked={flags.includes(flag)}>
              {FLAG_LABELS[flag]}
            </Checkbox>
          ))}
        </FieldGroup>
        <Field name="reason" label="Reason" hint="It goes on the audit trail." required>
          <Textarea rows={3} maxLength={2_000} />
        </Field>
        <FormActions>
          <SubmitButton>Save</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
