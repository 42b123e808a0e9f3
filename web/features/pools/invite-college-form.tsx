"use client";

import { useRouter } from "next/navigation";
import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export function InviteCollegeForm({ driveId }: { driveId: string }) {
  const router = useRouter();
  return (
    <Form
      aria-label="Invite a college"
      resetOnSuccess
      className="flex flex-col items-start gap-4"
      action={(form) =>
        call(api.drives[":id"].pool.$post({ param: { id: driveId }, json: { college: form.text("college") } }))
      }
      onSuccess={({ college }) => {
        toast.success(`${college} is invited.`);
        router.refresh();
      }}
    >
      <Field name="college" label="College" hint="The first part of its address here, for example kaveri." required>
        <Input autoCapitalize="none" autoComplete="off" spellCheck={false} />
      </Field>
      <SubmitButton>Invite the college</SubmitButton>
    </Form>
  );
}
