"use client";

import { PencilLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AnnouncementView } from "#shared/contracts/announcements.ts";
import { MAX_ANNOUNCEMENT_TEXT } from "#shared/domain/announcement/markup.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Checkbox } from "#web/components/ui/choice.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

/** Corrects the text of what was sent. Everybody who got it sees that it was, and what was wrong. */
export function CorrectDialog({ announcement }: { announcement: AnnouncementView }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { id, title, body, revision } = announcement;
  const correct = (form: FormReader) => {
    const said = { title: form.text("title"), body: form.text("body"), note: form.text("note") };
    const json = { ...said, mailAgain: form.flag("mailAgain"), revision };
    return call(api.announcements[":id"].correct.$post({ param: { id }, json }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="lg"
      trigger={<Button icon={<PencilLine aria-hidden />}>Correct</Button>}
      title="Correct what was sent"
      description="The new text takes the place of the old one, with a note that it was corrected."
    >
      <Form
        action={correct}
        onSuccess={() => {
          setOpen(false);
          toast.success("It is corrected");
          router.refresh();
        }}
      >
        <Field name="title" label="Title" required>
          <Input maxLength={150} defaultValue={title} />
        </Field>
        <Field name="body" label="Text" required>
          <Textarea rows={8} maxLength={MAX_ANNOUNCEMENT_TEXT} defaultValue={body} />
        </Field>
        <Field name="note" label="What was wrong" hint="Everybody who got it reads this." required>
          <Input maxLength={300} />
        </Field>
        <Field name="mailAgain" label="Mail it again" hideLabel>
          <Checkbox name="mailAgain" hint="Otherwise the correction is seen in the portal alone.">
            Mail everybody again
          </Checkbox>
        </Field>
        <FormActions>
          <SubmitButton>Correct it</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
