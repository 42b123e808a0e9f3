"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BranchView } from "#shared/contracts/catalog.ts";
import { INVITABLE_ROLES } from "#shared/domain/membership/roles.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { roleLabel } from "#web/lib/format/roles.ts";

const INVITABLE = INVITABLE_ROLES.map((role) => ({ value: role, label: roleLabel(role) }));

/** Invites a colleague by mail; a coordinator for a department. */
export function InviteDialog({ branches }: { branches: readonly BranchView[] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<string>("officer");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<UserPlus aria-hidden />}>
          Invite
        </Button>
      }
      title="Invite a colleague"
      description="They get a mail with a link that works for a week."
    >
      <Form
        action={(form) => call(api.members.$post({ json: invitationOf(form) }))}
        onSuccess={({ email }) => {
          setOpen(false);
          toast.success("Invitation sent", `It is on its way to ${email}.`);
          router.refresh();
        }}
      >
        <Field name="name" label="Name" required>
          <Input autoComplete="off" maxLength={120} />
        </Field>
        <Field name="email" label="E-mail address" required>
          <Input type="email" inputMode="email" autoCapitalize="none" autoComplete="off" />
        </Field>
        <Field name="role" label="Role" required>
          <Select value={role} options={INVITABLE} onChange={(event) => setRole(event.target.value)} />
        </Field>
        {role === "coordinator" && (
          <Field name="branchId" label="Department" hint="They see its students alone." required>
            <Select
              defaultValue=""
              placeholder="Choose a department"
              options={branches.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
            />
          </Field>
        )}
        <FormActions>
          <SubmitButton>Send the invitation</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function invitationOf(form: FormReader) {
  const branchId = form.optional("branchId");
  return {
    name: form.text("name"),
    email: form.text("email"),
    role: form.oneOf("role", INVITABLE_ROLES),
    ...(branchId !== undefined && { branchId }),
  };
}
