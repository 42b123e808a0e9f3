import type { DeliverEmailMessage, MailBranding, MailContent } from "#shared/contracts/messages/deliver-email.ts";
import { emailDelivery } from "#shared/db/schema/notification.ts";
import { isErasedAddress } from "#shared/domain/erasure/pseudonym.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

/** An e-mail that somebody is owed. */
export interface OwedEmail {
  readonly to: string;
  readonly content: MailContent;
  readonly membershipId?: string;
  /** The event it tells of; with the address it makes the mail one of a kind. Absent: a mail of its own. */
  readonly eventId?: string;
}

/**
 * Writes down the e-mails that are owed and their messages to the deliver consumer, in the caller's transaction. A
 * mail that was already owed for the same event and address is not owed again.
 */
export async function oweEmails(ctx: Context, writing: Writing, owing: readonly OwedEmail[]): Promise<void> {
  // Nobody is there any more.
  const emails = owing.filter(({ to }) => !isErasedAddress(to));
  if (emails.length === 0) return;
  const rows = emails.map((email) => {
    const id = ctx.newId();
    return { email, row: toRow(ctx, email, id) };
  });
  const owed = await writing.tx
    .insert(emailDelivery)
    .values(rows.map(({ row }) => row))
    .onConflictDoNothing()
    .returning({ id: emailDelivery.id });
  const fresh = new Set(owed.map(({ id }) => id));
  for (const { email, row } of rows) {
    if (fresh.has(row.id)) writing.enqueue("deliveries", () => toMessage(ctx, email, row.id));
  }
}

function toRow(ctx: Context, email: OwedEmail, id: string) {
  return {
    id,
    tenantId: ctx.tenant.id,
    eventId: email.eventId ?? id,
    membershipId: email.membershipId ?? null,
    toAddress: email.to,
    template: email.content.template,
    status: "queued" as const,
    createdAt: ctx.now(),
  };
}

function toMessage(ctx: Context, email: OwedEmail, deliveryId: string): DeliverEmailMessage {
  return {
    deliveryId,
    tenantId: ctx.tenant.id,
    requestId: ctx.requestId,
    to: email.to,
    branding: mailBranding(ctx),
    content: email.content,
  };
}

function mailBranding(ctx: Context): MailBranding {
  const { name, senderName, primaryColor, logoKey } = ctx.tenant;
  return {
    collegeName: name,
    senderName,
    primaryColor,
    portalUrl: ctx.portalUrl,
    ...(logoKey !== null && { logoUrl: `${ctx.portalUrl}/api/tenant/logo` }),
  };
}
