"use client";

import type { DriveView } from "#shared/contracts/drives.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";

interface NoteDialogProps {
  readonly drive: DriveView;
  readonly command: "request_changes" | "cancel";
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Asks for the words that go with sending a drive back, or with cancelling it. */
export function NoteDialog({ drive, command, onClose, onDone }: NoteDialogProps) {
  const param = { id: drive.id };
  const isCancel = command === "cancel";
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={isCancel ? "Cancel this drive?" : "Request changes"}
      description={
        isCancel ? whatEnds(drive) : `${drive.company.name} gets your note by mail and can edit the drive again.`
      }
    >
      <Form
        aria-label={isCancel ? "Cancel the drive" : "Request changes"}
        action={(form) =>
          isCancel
            ? call(api.drives[":id"].cancel.$post({ param, json: { reason: form.text("reason") } }))
            : call(api.drives[":id"]["request-changes"].$post({ param, json: { note: form.text("note") } }))
        }
        onSuccess={() => onDone(isCancel ? "The drive is cancelled." : "Sent back for changes.")}
      >
        <Field
          name={isCancel ? "reason" : "note"}
          label={isCancel ? "Reason" : "What should change"}
          hint={isCancel ? "Everybody who applied reads it." : "One point a line is easiest to work through."}
          required
        >
          <Textarea rows={5} maxLength={2_000} />
        </Field>
        <div className="flex flex-col-reverse gap-2.5 sm:flex-row sm:justify-end">
          <DialogClose>
            <Button>{isCancel ? "Keep the drive" : "Not now"}</Button>
          </DialogClose>
          <SubmitButton variant={isCancel ? "danger" : "primary"}>
            {isCancel ? "Cancel the drive" : "Send it back"}
          </SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}

function whatEnds({ applications, offers }: DriveView): string {
  if (applications === 0) return "Nobody has applied yet. This cannot be undone.";
  const ends = [countOf(applications, "application")];
  if (offers > 0) ends.push(`${countOf(offers, "offer")} that nobody has accepted`);
  return `It ends ${ends.join(" and ")}, and everybody who applied is told. This cannot be undone.`;
}
