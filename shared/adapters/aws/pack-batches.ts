import type { OutgoingMessage } from "#shared/ports/queue.ts";

const MAX_ENTRIES = 10;

/** SQS counts body and attributes (names, types, values) of all entries together. */
const MAX_BYTES = 1_048_576;

/**
 * Packs messages into batches that SQS takes in one call: one queue, at most ten entries, at most 1 MiB. The order
 * within a queue is kept; a message too large by itself travels alone, so that only it is refused.
 */
export function packBatches(messages: readonly OutgoingMessage[]): OutgoingMessage[][] {
  const batches: OutgoingMessage[][] = [];
  const open = new Map<string, { batch: OutgoingMessage[]; bytes: number }>();
  for (const message of messages) {
    const bytes = sizeBytes(message);
    const current = open.get(message.queue);
    if (current && current.batch.length < MAX_ENTRIES && current.bytes + bytes <= MAX_BYTES) {
      current.batch.push(message);
      current.bytes += bytes;
      continue;
    }
    const batch = [message];
    batches.push(batch);
    open.set(message.queue, { batch, bytes });
  }
  return batches;
}

const ATTRIBUTE_OVERHEAD = "tenantIdStringmessageIdString".length;

function sizeBytes({ body, tenantId, id }: OutgoingMessage): number {
  return Buffer.byteLength(body) + Buffer.byteLength(tenantId) + Buffer.byteLength(id) + ATTRIBUTE_OVERHEAD;
}
