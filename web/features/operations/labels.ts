import type { QueueName } from "#shared/config/queues.ts";
import type { DeadLetterStatus } from "#shared/domain/dead-letter/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const QUEUE_LABELS: Readonly<Record<QueueName, string>> = {
  notifications: "Notices",
  deliveries: "Mails",
  "ai-jobs": "Résumés to read",
  results: "Results of workers",
  timers: "Timers",
  pools: "Pooled drives",
  domains: "Own domains",
};

export const DEAD_LETTER_LABELS: Readonly<Record<DeadLetterStatus, { label: string; tone: Tone }>> = {
  failed: { label: "Failed", tone: "bad" },
  redriven: { label: "Sent again", tone: "info" },
  closed: { label: "Done", tone: "good" },
};
