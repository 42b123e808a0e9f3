"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { DriveProposalView } from "#shared/contracts/drive-versions.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { ChangeList } from "./change-list.tsx";

/** The office's decision on a proposed edit. */
export function ProposalActions({ proposal }: { proposal: DriveProposalView }) {
  const router = useRouter();
  const [isDeclining, setDeclining] = useState(false);
  const here = api["drive-proposals"][":id"];
  const param = { id: proposal.id };
  function done(said: string) {
    setDeclining(false);
    toast.success(said);
    router.refresh();
  }
  return (
    <div className="flex flex-wrap gap-2.5">
      <Confirm<unknown>
        trigger={<Button variant="primary">Make this change</Button>}
        title="Make this change?"
        description="If students see the drive already, everybody who applied is told."
        confirmLabel="Make the change"
        action={() => call(here.accept.$post({ param }))}
        onSuccess={() => done("The change is made.")}
      >
        <ChangeList changes={proposal.changes} />
      </Confirm>
      <Dialog
        open={isDeclining}
        onOpenChange={setDeclining}
        trigger={<Button>Decline</Button>}
        title="Decline this change?"
        description="The drive stays as it is."
      >
        <Form<unknown>
          aria-label="Decline the change"
          action={(form) => call(here.decline.$post({ param, json: { note: form.text("note") } }))}
          onSuccess={() => done("Declined.")}
        >
          <Field name="note" label="Why" hint="Whoever proposed it reads this." required>
            <Textarea rows={3} maxLength={2_000} />
          </Field>
          <FormActions>
            <SubmitButton>Decline the change</SubmitButton>
            <DialogClose>
              <Button variant="ghost">Not now</Button>
            </DialogClose>
          </FormActions>
        </Form>
      </Dialog>
    </div>
  );
}
