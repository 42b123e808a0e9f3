"use client";

import { useRouter } from "next/navigation";
import type { BulkCommand, Selection } from "#shared/contracts/applications.ts";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { COMMAND_WORDS, WITH_REASON } from "./command-words.ts";
import { PreviewDialog } from "./preview-dialog.tsx";

export interface CommandOn {
  readonly command: BulkCommand;
  readonly selection: Selection;
  /** The round that is marked, or whose waiting list is promoted from. */
  readonly roundId: string | undefined;
}

interface CommandDialogProps {
  readonly driveId: string;
  readonly on: CommandOn;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** One command on some applications: whom it would move, and then the doing of exactly that. */
export function CommandDialog({ driveId, on, onClose, onDone }: CommandDialogProps) {
  const router = useRouter();
  const { command, selection, roundId } = on;
  const { title, description, confirm, isDangerous } = COMMAND_WORDS[command];
  const bulk = api.drives[":id"].applications.bulk;
  const param = { id: driveId };
  const json = { command, selection, ...(roundId !== undefined && { roundId }) };
  return (
    <PreviewDialog
      title={title}
      description={description}
      confirmLabel={confirm}
      {...(isDangerous && { isDangerous })}
      {...(WITH_REASON.has(command) && { reasonHint: "The students read it." })}
      preview={() => call(bulk.preview.$post({ param, json }))}
      action={(hash, reason) => call(bulk.$post({ param, json: { ...json, hash, ...(reason && { reason }) } }))}
      onClose={onClose}
      onDone={({ totals }) => {
        toast.success(`Done: ${countOf(totals.affected, "application")}.`);
        onClose();
        onDone?.();
        router.refresh();
      }}
    />
  );
}
