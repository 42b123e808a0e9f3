"use client";

import { useRouter } from "next/navigation";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import type { CompanyDialogProps } from "./company-dialog.ts";

/** Lets a company see its applicants for longer than the season's end allows. */
export function AccessDialog({ company: { id, name, accessUntil, accessReason }, onClose }: CompanyDialogProps) {
  const router = useRouter();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Until when ${name} sees applicants`}
      description="Its access ends some days after a season does. Here it can be given longer."
    >
      <Form
        action={(form) => {
          const json = { until: form.optional("until") ?? null, reason: form.text("reason") };
          return call(api.companies[":id"].access.$post({ param: { id }, json }));
        }}
        onSuccess={() => {
          onClose();
          toast.success("Saved");
          router.refresh();
        }}
      >
        <Field name="until" label="Until" hint="Empty: as for every company." optional className="sm:max-w-60">
          <Input type="date" defaultValue={accessUntil ?? ""} />
        </Field>
        <Field name="reason" label="Reason" hint="It goes on the audit trail." required>
          <Textarea rows={3} maxLength={2_000} defaultValue={accessReason ?? ""} />
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
