"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Asks the college to forget the student. */
export function EraseDialog() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Ask to be erased</Button>}
      title="Ask to be erased?"
      description="The placement office answers within four weeks. Until then nothing changes, and you can take it back. Once it is done you cannot sign in any more: download your data first if you want to keep it."
    >
      <Form
        aria-label="Ask to be erased"
        action={(form) => call(api.my.erasures.$post({ json: { reason: form.text("reason") } }))}
        onSuccess={() => {
          setOpen(false);
          toast.success("Your request is with the placement office");
          router.refresh();
        }}
      >
        <Field name="reason" label="Why" hint="You need not say.">
          <Textarea rows={3} maxLength={2_000} />
        </Field>
        <FormActions>
          <SubmitButton variant="danger">Ask to be erased</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
