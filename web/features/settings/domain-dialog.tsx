"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** A domain to connect. */
export function DomainDialog() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          Add a domain
        </Button>
      }
      title="Add a domain"
    >
      <Form
        action={(form) => call(api.domains.$post({ json: { domain: form.text("domain") } }))}
        onSuccess={({ domain }) => {
          setOpen(false);
          toast.success(`${domain} is on your list`);
          router.refresh();
        }}
      >
        <Field name="domain" label="Domain" hint="A name that your college owns, without https://" required>
          <Input placeholder="careers.college.edu" maxLength={253} autoComplete="off" autoCapitalize="none" />
        </Field>
        <FormActions>
          <SubmitButton>Add</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
