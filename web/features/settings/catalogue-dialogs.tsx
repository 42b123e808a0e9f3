"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { PROGRAM_LEVELS } from "#shared/domain/catalog/levels.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";

const LEVELS = PROGRAM_LEVELS.map((value) => ({ value, label: labelOf(value) }));

export function ProgramDialog() {
  return (
    <CodeDialog
      noun="programme"
      codeHint="As sheets write it: BTECH, MBA"
      action={(form) =>
        call(
          api.programs.$post({
            json: {
              code: form.text("code"),
              name: form.text("name"),
              level: form.oneOf("level", PROGRAM_LEVELS),
              durationYears: form.number("durationYears") ?? Number.NaN,
            },
          }),
        )
      }
    >
      <div className="grid grid-cols-2 gap-5">
        <Field name="level" label="Level" required>
          <Select options={LEVELS} />
        </Field>
        <Field name="durationYears" label="Years" required>
          <Input inputMode="numeric" defaultValue="4" />
        </Field>
      </div>
    </CodeDialog>
  );
}

export function BranchDialog() {
  return (
    <CodeDialog
      noun="branch"
      codeHint="As sheets write it: CSE, ECE"
      action={(form) => call(api.branches.$post({ json: { code: form.text("code"), name: form.text("name") } }))}
    />
  );
}

interface CodeDialogProps {
  readonly noun: string;
  readonly codeHint: string;
  readonly action: (form: FormReader) => Promise<ApiResult<{ name: string }>>;
  readonly children?: ReactNode;
}

/** Something that has a code and a name. */
function CodeDialog({ noun, codeHint, action, children }: CodeDialogProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="sm"
      trigger={
        <Button size="sm" icon={<Plus aria-hidden />}>
          Add
        </Button>
      }
      title={`New ${noun}`}
    >
      <Form
        action={action}
        onSuccess={({ name }) => {
          setOpen(false);
          toast.success(`${name} added`);
          router.refresh();
        }}
      >
        <Field name="code" label="Code" hint={codeHint} required>
          <Input maxLength={20} autoCapitalize="characters" autoComplete="off" />
        </Field>
        <Field name="name" label="Name" required>
          <Input maxLength={120} autoComplete="off" />
        </Field>
        {children}
        <FormActions>
          <SubmitButton>Add the {noun}</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
