"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { MyDriveView } from "#shared/contracts/drives.ts";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { Button } from "#web/components/ui/button.tsx";
import { RadioGroup } from "#web/components/ui/choice.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { FieldGroup } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { BondNote } from "./bond-note.tsx";

interface ApplyDialogProps {
  readonly drive: MyDriveView;
  /** Newest first; the first is proposed. */
  readonly resumes: readonly ResumeView[];
}

/** Which résumé to send, what the company will see, and the application itself. */
export function ApplyDialog({ drive, resumes }: ApplyDialogProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  function done() {
    setOpen(false);
    toast.success(`You applied to ${drive.company.name}`, "We tell you of every result.");
    router.refresh();
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" size="lg" className="w-full">
          Apply
        </Button>
      }
      title={`Apply to ${drive.company.name}`}
      description={drive.title}
    >
      <Form
        aria-label="Apply"
        action={(form) => {
          const json = { driveId: drive.id, resumeId: form.raw("resumeId") };
          return call(api.my.applications.$post({ json }));
        }}
        onSuccess={done}
      >
        <FieldGroup name="resumeId" label="Which résumé should they see?">
          <RadioGroup
            defaultValue={resumes[0]?.id ?? ""}
            options={resumes.map(({ id, label, fileName }) => ({
              value: id,
              label,
              ...(fileName !== label && { hint: fileName }),
            }))}
          />
        </FieldGroup>
        {drive.compensation.bond && <BondNote bond={drive.compensation.bond} currency={drive.compensation.currency} />}
        <p className="rounded-md bg-sunken px-4 py-3 text-sm text-ink-muted">
          {drive.company.name} sees this résumé, your profile and your academic record as they are now. You can withdraw
          while the selection runs.
        </p>
        <div className="flex flex-col-reverse gap-2.5 sm:flex-row sm:justify-end">
          <DialogClose>
            <Button>Not yet</Button>
          </DialogClose>
          <SubmitButton>Send the application</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
