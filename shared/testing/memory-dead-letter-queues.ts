import { QUEUES, type QueueName } from "#shared/config/queues.ts";
import type { DeadLetterQueues, QueuedLetter } from "#shared/ports/dead-letter-queues.ts";

/** Dead letters in memory; `sent` is what was redriven. */
export class MemoryDeadLetterQueues implements DeadLetterQueues {
  readonly letters: (QueuedLetter & { readonly queue: QueueName })[] = [];
  readonly sent: string[] = [];

  async depths() {
    return QUEUES.map((queue) => ({ queue, waiting: 0, inFlight: 0, deadLetters: this.#of(queue).length }));
  }
  async peek(queue: QueueName) {
    return this.#of(queue).slice(0, 10);
  }
  async redrive(queue: QueueName, only?: string) {
    const moved = this.#of(queue).filter(({ messageId }) => only === undefined || messageId === only);
    for (const letter of moved) this.letters.splice(this.letters.indexOf(letter), 1);
    const ids = moved.map(({ messageId }) => messageId);
    this.sent.push(...ids);
    return ids;
  }

  #of(queue: QueueName) {
    return this.letters.filter((letter) => letter.queue === queue);
  }
}
