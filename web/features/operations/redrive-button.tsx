"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import type { QueueName } from "#shared/config/queues.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { QUEUE_LABELS } from "./labels.ts";

interface RedriveButtonProps {
  readonly queue: QueueName;
  /** Without it, all of the queue. */
  readonly messageId?: string;
}

/** Sends dead letters to their queue once more; asks first, since a fault that stands fails again. */
export function RedriveButton({ queue, messageId }: RedriveButtonProps) {
  const router = useRouter();
  const of = QUEUE_LABELS[queue];
  return (
    <Confirm
      trigger={
        <Button
          size="sm"
          icon={<RotateCcw aria-hidden />}
          // Begins with what it shows, so that whoever speaks to their device can name it.
          aria-label={messageId ? `Send again: ${messageId}` : `Send all again: ${of}`}
        >
          {messageId ? "Send again" : "Send all again"}
        </Button>
      }
      title={messageId ? "Send this message again?" : `Send all dead letters of “${of}” again?`}
      description="Do it once the cause is mended: a message that fails again comes back here. What was done already is not done twice."
      confirmLabel={messageId ? "Send again" : "Send all again"}
      action={() =>
        call(api.operations["dead-letters"].redrive.$post({ json: { queue, ...(messageId && { messageId }) } }))
      }
      onSuccess={({ sent }) => {
        toast.success(sent === 0 ? "There was nothing to send." : `${countOf(sent, "message")} sent again.`);
        router.refresh();
      }}
    />
  );
}
