"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ApplicationView } from "#shared/contracts/applications.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface ResultNoteProps {
  readonly applicationId: string;
  readonly round: ApplicationView["rounds"][number];
}

/** What those who decide have noted beside a result, and a form that changes it. */
export function ResultNote({ applicationId, round }: ResultNoteProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { id, name, score, remark } = round;
  const isEmpty = score === null && remark === null;
  const param = { id, applicationId };
  const notes = api.rounds[":id"].results[":applicationId"].notes;
  return (
    <>
      {score !== null && <span className="block tabular-nums">Score {score}</span>}
      {remark !== null && <span className="block whitespace-pre-line">{remark}</span>}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={`Note on “${name}”`}
        description="For the company and the placement office. The student is not shown it."
        trigger={
          <Button variant="ghost" size="sm" className="-ml-2.5" icon={<Pencil aria-hidden />}>
            {isEmpty ? "Add a note" : "Change the note"}
          </Button>
        }
      >
        <Form
          aria-label={`Note on “${name}”`}
          action={(form) => {
            const json = { score: form.number("score") ?? null, remark: form.optional("remark") ?? null };
            return call(notes.$put({ param, json: { ...json, seen: { score, remark } } }));
          }}
          onSuccess={() => {
            setOpen(false);
            toast.success("The note is kept.");
            router.refresh();
          }}
        >
          <Field name="score" label="Score" optional>
            <Input type="number" step="any" inputMode="decimal" defaultValue={score ?? ""} className="max-w-40" />
          </Field>
          <Field name="remark" label="Remark" optional>
            <Textarea rows={4} maxLength={1_000} defaultValue={remark ?? ""} />
          </Field>
          <FormActions>
            <SubmitButton>Keep the note</SubmitButton>
            <DialogClose>
              <Button variant="ghost">Cancel</Button>
            </DialogClose>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
