import type { QueueName } from "#shared/config/queues.ts";
import type { DeadLetterNews } from "#shared/contracts/messages/dead-letter.ts";
import type { DeadLetterBook } from "../dead-letters.ts";

/** Keeps what a consumer wrote down; `isClosed` makes every writing fail, as in an outage. */
export class MemoryBook implements DeadLetterBook {
  readonly news: DeadLetterNews[] = [];
  readonly queue: QueueName;
  isClosed = false;

  constructor(queue: QueueName = "notifications") {
    this.queue = queue;
  }

  async write(news: readonly DeadLetterNews[]): Promise<void> {
    if (this.isClosed) throw new Error("away");
    this.news.push(...news);
  }
}
