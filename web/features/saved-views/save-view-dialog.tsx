"use client";

import type { SavedViewPage } from "#shared/domain/saved-view/pages.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface SaveViewDialogProps {
  readonly page: SavedViewPage;
  readonly query: Record<string, string>;
  /** Of the view that is shown, when it is a saved one. */
  readonly name: string | undefined;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

/** Asks for the name under which the present view is kept. */
export function SaveViewDialog({ page, query, name, onClose, onSaved }: SaveViewDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="sm"
      title="Save this view"
      description="Search, filters, order and columns as they are now. Only you see it."
    >
      <Form
        aria-label="Save this view"
        action={(form) => call(api["saved-views"].$post({ json: { page, query, name: form.text("name") } }))}
        onSuccess={(saved) => onSaved(saved.name)}
      >
        <Field name="name" label="Name of the view" hint="A view of that name is replaced." required>
          <Input maxLength={60} defaultValue={name} autoComplete="off" />
        </Field>
        <div className="flex flex-col-reverse gap-2.5 sm:flex-row sm:justify-end">
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <SubmitButton>Save the view</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
