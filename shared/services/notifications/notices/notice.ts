import type { DomainEvent } from "#shared/contracts/messages/domain-event.ts";
import type { MailContent } from "#shared/contracts/messages/deliver-email.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { NotificationCategory } from "#shared/domain/notification/categories.ts";
import type { Context } from "../../_kernel/context.ts";

/** Somebody who is told. */
export interface Recipient {
  readonly membershipId: string;
  readonly email: string;
}

/** What some people are told of an event. */
export interface Notice {
  readonly category: NotificationCategory;
  readonly to: readonly Recipient[];
  readonly title: string;
  /** Plain text, a sentence or two. */
  readonly body: string;
  /** Path in the portal where they go on. */
  readonly path: string;
  /** Label of the mail's button. */
  readonly action: string;
  /** A mail that says more than the notice does. */
  readonly mail?: MailContent;
}

/** Who is told what of one kind of event. No notices when what it is about is gone. */
export type Notify<T extends DomainEvent["type"]> = (
  ctx: Context,
  tx: TenantTransaction,
  event: Extract<DomainEvent, { type: T }>,
) => Promise<Notice[]>;
