"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { ExternalOfferForm } from "./external-offer-form.tsx";

/** The office records an offer from elsewhere for a student. */
export function RecordOffer() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="lg"
      trigger={<Button variant="primary">Record an offer</Button>}
      title="Record an offer"
      description="The student is told, and answers it as any other. It counts by the season’s policy from now on."
    >
      <ExternalOfferForm
        submit="Record the offer"
        noteHint="What you have seen, such as the letter and its date."
        send={(terms, form) => call(api["external-offers"].$post({ json: { rollNo: form.text("rollNo"), ...terms } }))}
        onDone={() => {
          setOpen(false);
          toast.success("The offer is recorded.", "The student has been told.");
          router.refresh();
        }}
      >
        <Field name="rollNo" label="Roll number of the student" required>
          <Input maxLength={40} autoComplete="off" />
        </Field>
      </ExternalOfferForm>
    </Dialog>
  );
}
