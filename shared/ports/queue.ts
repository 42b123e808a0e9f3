import type { QueueName } from "#shared/config/queues.ts";

/** One message to send; `id` is the outbox row's and rides along as an attribute so that consumers can deduplicate. */
export interface OutgoingMessage {
  readonly id: string;
  readonly tenantId: string;
  readonly queue: QueueName;
  /** JSON text. */
  readonly body: string;
}

/** Sends messages; answers the ids that the service took. Those not answered stay in the outbox. */
export interface QueueSender {
  send(messages: readonly OutgoingMessage[]): Promise<readonly string[]>;
  ping(): Promise<void>;
}
