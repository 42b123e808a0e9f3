"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { STRIKE_KINDS } from "#shared/domain/strike/statuses.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { KIND_LABELS } from "./strike-labels.ts";

const KINDS = STRIKE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));

/** A strike by hand, for what no round or interview has recorded. */
export function GiveStrikeDialog({ seasons }: { seasons: readonly Option[] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          Give a strike
        </Button>
      }
      title="Give a strike"
      description="The student is told at once, with your words, and can appeal."
    >
      <Form
        action={(form) =>
          call(
            api.strikes.$post({
              json: {
                rollNo: form.text("rollNo"),
                cycleId: form.text("cycleId"),
                kind: form.oneOf("kind", STRIKE_KINDS),
                note: form.text("note"),
              },
            }),
          )
        }
        onSuccess={({ student }) => {
          setOpen(false);
          toast.success(`${student.name} was given a strike`);
          router.refresh();
        }}
      >
        <Field name="rollNo" label="Roll number" required>
          <Input autoComplete="off" autoCapitalize="characters" maxLength={40} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="cycleId" label="Season" required>
            <Select options={seasons} />
          </Field>
          <Field name="kind" label="For" required>
            <Select options={KINDS} defaultValue="misconduct" />
          </Field>
        </div>
        <Field name="note" label="What happened" required>
          <Textarea rows={4} maxLength={2_000} />
        </Field>
        <FormActions>
          <SubmitButton>Give the strike</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
