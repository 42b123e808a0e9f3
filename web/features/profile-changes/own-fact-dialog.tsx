"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UpdateStudent } from "#shared/contracts/students.ts";
import { PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { readFact } from "./change-value.ts";
import { FactChoice, type FactChoiceProps } from "./fact-choice.tsx";

/** A student writes one of the facts that the college leaves to its students. */
export function OwnFactDialog({ fields, current }: FactChoiceProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Change what is yours</Button>}
      title="Change what is yours"
      description="It counts at once, and is not verified until somebody vouches for it. What you have applied with stays as it was."
    >
      <Form
        action={async (form) => {
          const { field, value } = readFact(form, fields);
          // The API reads the value as the field's own schema does, and names what it will not take.
          const json = { [field]: value } as UpdateStudent;
          const result = await call(api.my.record.$patch({ json }));
          return result.ok ? { ...result, data: PROFILE_FIELDS[field] } : result;
        }}
        onSuccess={({ label }) => {
          setOpen(false);
          toast.success(`${label} is changed`);
          router.refresh();
        }}
      >
        <FactChoice fields={fields} current={current} />
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
