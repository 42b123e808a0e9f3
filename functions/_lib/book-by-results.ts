import type { QueueName } from "#shared/config/queues.ts";
import type { QueueSender } from "#shared/ports/queue.ts";
import type { DeadLetterBook } from "./dead-letters.ts";

/** The book of a consumer without the database: `record-results` writes for it. */
export function bookByResults(queue: QueueName, queues: QueueSender, newId: () => string): DeadLetterBook {
  return {
    queue,
    write: async (news) => {
      const messages = news.map((each) => ({
        id: newId(),
        tenantId: each.tenantId,
        queue: "results" as const,
        body: JSON.stringify(each),
      }));
      const taken = await queues.send(messages);
      if (taken.length < messages.length) throw new Error("The results queue did not take every report.");
    },
  };
}
