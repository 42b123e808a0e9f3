"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { PanelView } from "#shared/contracts/interviews.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { Sheet } from "#web/components/ui/sheet.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { readPanelForm, writeMembers } from "./read-panel-form.ts";
import { WindowFields } from "./window-fields.tsx";

/** The button that sets up one more panel. */
export function PanelSheet({ roundId, isPrimary = false }: { roundId: string; isPrimary?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant={isPrimary ? "primary" : "secondary"} icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        Add a panel
      </Button>
      {isOpen && <PanelForm roundId={roundId} onClose={() => setOpen(false)} />}
    </>
  );
}

interface PanelFormProps {
  readonly roundId: string;
  /** The one to change; a new one without. */
  readonly panel?: PanelView;
  readonly onClose: () => void;
}

/** Who sits on a panel, where, when, and for how long each. */
export function PanelForm({ roundId, panel, onClose }: PanelFormProps) {
  const { timeZone } = useTenant();
  const router = useRouter();
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={panel ? `Edit ${panel.name}` : "New panel"}
      description={panel ? "Interviews that are still to come follow to its new place and people." : undefined}
    >
      <Form
        aria-label={panel ? "Edit the panel" : "New panel"}
        action={(form) => {
          const json = readPanelForm(form, timeZone);
          return panel
            ? call(api.panels[":id"].$put({ param: { id: panel.id }, json }))
            : call(api.rounds[":id"].panels.$post({ param: { id: roundId }, json }));
        }}
        onSuccess={({ name }) => {
          onClose();
          toast.success(panel ? `${name} is changed.` : `${name} is set up.`);
          router.refresh();
        }}
      >
        <Field name="name" label="Name" required>
          <Input maxLength={60} placeholder="Panel A" defaultValue={panel?.name} />
        </Field>
        <Field
          name="members"
          label="Panelists"
          hint="One a line. With an address, as in “Asha Rao, asha@company.com”, they are kept from two places at once."
          required
        >
          <Textarea rows={3} defaultValue={panel && writeMembers(panel.members)} />
        </Field>
        <Field name="room" label="Room" hint="Nobody else is placed in it at the same time." optional>
          <Input maxLength={60} defaultValue={panel?.room ?? ""} />
        </Field>
        <Field name="videoLink" label="Video link" optional>
          <Input type="url" placeholder="https://" defaultValue={panel?.videoLink ?? ""} />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field name="durationMinutes" label="Minutes each" required>
            <Input type="number" min={5} max={240} defaultValue={panel?.durationMinutes ?? 30} />
          </Field>
          <Field name="bufferMinutes" label="Minutes between" required>
            <Input type="number" min={0} max={60} defaultValue={panel?.bufferMinutes ?? 5} />
          </Field>
        </div>
        <WindowFields windows={panel?.windows} />
        <FormActions>
          <SubmitButton>{panel ? "Save" : "Set up the panel"}</SubmitButton>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
        </FormActions>
      </Form>
    </Sheet>
  );
}
