"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { Button } from "#web/components/ui/button.tsx";
import { RadioGroup } from "#web/components/ui/choice.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { FieldGroup } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface ChangeResumeProps {
  readonly applicationId: string;
  readonly currentId: string;
  readonly resumes: readonly ResumeView[];
}

/** Another résumé for an application, while the drive takes applications. */
export function ChangeResume({ applicationId, currentId, resumes }: ChangeResumeProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  function done() {
    setOpen(false);
    toast.success("They see the other résumé from now on.");
    router.refresh();
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" size="sm">
          Change
        </Button>
      }
      title="Send another résumé"
      description="Until applications close. Your profile and record stay as they were when you applied."
    >
      <Form
        aria-label="Send another résumé"
        action={(form) => {
          const json = { resumeId: form.raw("resumeId") };
          return call(api.my.applications[":id"].resume.$put({ param: { id: applicationId }, json }));
        }}
        onSuccess={done}
      >
        <FieldGroup name="resumeId" label="Which résumé should they see?">
          <RadioGroup
            defaultValue={currentId}
            options={resumes.map(({ id, label, fileName }) => ({
              value: id,
              label,
              ...(fileName !== label && { hint: fileName }),
            }))}
          />
        </FieldGroup>
        <FormActions>
          <SubmitButton>Send this one</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
