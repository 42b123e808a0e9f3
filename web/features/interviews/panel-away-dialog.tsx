"use client";

import { useState } from "react";
import type { PanelView, ScheduleChange } from "#shared/contracts/interviews.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { FormActions } from "#web/components/ui/form.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { fromLocalInput, toLocalInput } from "#web/lib/format/date-time.ts";
import { ReplanPreview } from "./replan-preview.tsx";

interface PanelAwayDialogProps {
  readonly roundId: string;
  readonly panel: PanelView;
  readonly onClose: () => void;
}

/** A panel cannot interview for a while: its interviews then go elsewhere, or later. */
export function PanelAwayDialog({ roundId, panel, onClose }: PanelAwayDialogProps) {
  const { timeZone } = useTenant();
  const [from, setFrom] = useState(() => toLocalInput(panel.windows[0]?.from ?? "", timeZone));
  const [until, setUntil] = useState(from);
  const [change, setChange] = useState<ScheduleChange>();
  const [start, end] = [fromLocalInput(from, timeZone), fromLocalInput(until, timeZone)];
  const isReady = start !== undefined && end !== undefined && start < end;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`${panel.name} is away`}
      description="Interviews of that time are placed anew, with as few moves as can be."
    >
      {change ? (
        <ReplanPreview roundId={roundId} change={change} onBack={() => setChange(undefined)} onDone={onClose} />
      ) : (
        <div className="flex flex-col gap-5">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="from" label="From" required>
              <Input type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />
            </Field>
            <Field name="until" label="Until" required>
              <Input type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} />
            </Field>
          </div>
          <FormActions>
            <Button
              variant="primary"
              disabled={!isReady}
              onClick={() => isReady && setChange({ kind: "panel_away", panelId: panel.id, from: start, until: end })}
            >
              See what it means
            </Button>
            <Button variant="ghost" onClick={onClose}>
              Cancel
            </Button>
          </FormActions>
        </div>
      )}
    </Dialog>
  );
}
