"use client";

import { Pin } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AnnouncementView } from "#shared/contracts/announcements.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Checkbox } from "#web/components/ui/choice.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { fromLocalInput, toLocalInput } from "#web/lib/format/date-time.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

/** Whether it is pinned, and until when it is listed. */
export function DisplayDialog({ announcement: { id, pinned, expiresAt } }: { announcement: AnnouncementView }) {
  const router = useRouter();
  const { timeZone } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const save = (form: FormReader) => {
    const json = { pinned: form.flag("pinned"), expiresAt: fromLocalInput(form.text("expiresAt"), timeZone) ?? null };
    return call(api.announcements[":id"].display.$post({ param: { id }, json }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" icon={<Pin aria-hidden />}>
          Pin
        </Button>
      }
      title="How it is shown"
    >
      <Form
        action={save}
        onSuccess={() => {
          setOpen(false);
          toast.success("Saved");
          router.refresh();
        }}
      >
        <Field name="pinned" label="Pinned" hideLabel>
          <Checkbox name="pinned" defaultChecked={pinned} hint="It stands above the others.">
            Pin it
          </Checkbox>
        </Field>
        <Field name="expiresAt" label="Shown until" optional className="sm:max-w-72">
          <Input type="datetime-local" defaultValue={expiresAt ? toLocalInput(expiresAt, timeZone) : ""} />
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
