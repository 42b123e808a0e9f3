"use client";

import { useState } from "react";
import type { OfferRow } from "#shared/contracts/offers.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { formatInstant, fromLocalInput } from "#web/lib/format/date-time.ts";
import { OFFER_COMMAND_WORDS } from "./command-words.ts";
import { type SimpleOfferCommand, sendCommand } from "./send-command.ts";

interface OfferCommandDialogProps {
  readonly row: Pick<OfferRow, "id" | "name" | "respondBy">;
  readonly command: SimpleOfferCommand;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One command on an offer: what follows from it, and what has to be said with it. */
export function OfferCommandDialog({ row, command, onClose, onDone }: OfferCommandDialogProps) {
  const { timeZone } = useTenant();
  const [local, setLocal] = useState("");
  const at = fromLocalInput(local, timeZone);
  const { title, description, confirm, isDangerous, asks } = OFFER_COMMAND_WORDS[command];
  const until =
    row.respondBy && asks === "respondBy" ? `Now it ends ${formatInstant(row.respondBy, timeZone, "full")}.` : "";
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title(row.name)}
      description={`${description} ${until}`}
    >
      <Form
        aria-label={confirm}
        action={(form) => sendCommand(command, row.id, { note: form.text("note"), at: at ?? "" })}
        onSuccess={onDone}
      >
        {asks === "note" && (
          <Field name="note" label="Reason" required>
            <Textarea rows={3} maxLength={2_000} />
          </Field>
        )}
        {(asks === "respondBy" || asks === "until") && (
          <Field
            name={asks}
            label={asks === "respondBy" ? "Answer by" : "Joins on"}
            hint={at ? formatInstant(at, timeZone, "full") : `In the college’s time, ${timeZone.replaceAll("_", " ")}.`}
            required
          >
            <Input type="datetime-local" value={local} onChange={(event) => setLocal(event.target.value)} />
          </Field>
        )}
        <FormActions>
          <SubmitButton variant={isDangerous ? "danger" : "primary"}>{confirm}</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Not now</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
