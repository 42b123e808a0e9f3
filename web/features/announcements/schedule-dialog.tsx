"use client";

import { useRouter } from "next/navigation";
import { type ReactElement, useState } from "react";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { fromLocalInput } from "#web/lib/format/date-time.ts";

export function ScheduleDialog({ id, trigger }: { id: string; trigger: ReactElement }) {
  const router = useRouter();
  const { timeZone } = useTenant();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={trigger}
      title="Send it later"
      description="It goes to whoever is in its audience by then."
    >
      <Form
        action={(form) => {
          const sendAt = fromLocalInput(form.text("sendAt"), timeZone) ?? "";
          return call(api.announcements[":id"].schedule.$post({ param: { id }, json: { sendAt } }));
        }}
        onSuccess={() => {
          setOpen(false);
          toast.success("It is scheduled");
          router.refresh();
        }}
      >
        <Field name="sendAt" label="When" required className="sm:max-w-72">
          <Input type="datetime-local" />
        </Field>
        <FormActions>
          <SubmitButton>Schedule it</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
