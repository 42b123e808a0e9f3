import type { DeliverEmailMessage } from "#shared/contracts/messages/deliver-email.ts";
import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import { renderEmail } from "#shared/emails/render-email.ts";
import type { Mailer } from "#shared/ports/mailer.ts";
import type { QueueSender } from "#shared/ports/queue.ts";
import type { Handled } from "#functions/_lib/consume.ts";
import { metrics } from "#functions/_lib/metrics.ts";
import { formatSender } from "./sender.ts";

interface DeliverDependencies {
  readonly mailer: Mailer;
  readonly queues: QueueSender;
  /** Bare address that mail is sent from. */
  readonly mailFrom: string;
}

/**
 * Sends one mail and reports what became of it. A redelivered message sends nothing new: the delivery's id is the key
 * under which the provider knows the mail, and the id of the report. Throws for what may pass on a retry.
 */
export function createDeliver({ mailer, queues, mailFrom }: DeliverDependencies) {
  return async (message: DeliverEmailMessage): Promise<Handled> => {
    const { deliveryId, tenantId, requestId, to, branding, content } = message;
    const { subject, html, text } = await renderEmail(content, branding);
    const sent = await mailer.send({
      from: formatSender(branding.senderName, mailFrom),
      to,
      subject,
      html,
      text,
      // Mailboxes fold mails with equal subjects into one thread unless this differs.
      headers: { "X-Entity-Ref-ID": deliveryId },
      idempotencyKey: deliveryId,
    });
    const about = { tenantId, requestId, deliveryId };
    const report: ResultMessage =
      sent.status === "sent"
        ? { kind: "email_sent", ...about, providerId: sent.providerId }
        : { kind: "email_failed", ...about, reason: sent.reason };
    const taken = await queues.send([{ id: deliveryId, tenantId, queue: "results", body: JSON.stringify(report) }]);
    if (!taken.includes(deliveryId)) throw new Error("The results queue did not take the report.");
    metrics.count(sent.status === "sent" ? "mailsSent" : "mailsRefused");
    return { outcome: "done" };
  };
}
