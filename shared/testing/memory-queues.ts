import type { OutgoingMessage, QueueSender } from "#shared/ports/queue.ts";

/** Keeps what was sent; `refuse` makes the service take nothing, as in an outage. */
export class MemoryQueues implements QueueSender {
  readonly sent: OutgoingMessage[] = [];
  refuse = false;

  async send(messages: readonly OutgoingMessage[]) {
    if (this.refuse) return [];
    this.sent.push(...messages);
    return messages.map((message) => message.id);
  }
  async ping() {}

  /** Bodies sent to a queue, parsed. */
  bodies(queue: OutgoingMessage["queue"]): unknown[] {
    return this.sent.filter((message) => message.queue === queue).map((message) => JSON.parse(message.body));
  }
}
