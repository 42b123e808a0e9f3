import type { QueueName } from "#shared/config/queues.ts";

/** How many messages a queue holds; approximate, as SQS counts them. */
export interface QueueDepth {
  readonly queue: QueueName;
  readonly waiting: number;
  /** Handed to a consumer, or hidden until the next try. */
  readonly inFlight: number;
  readonly deadLetters: number;
}

/** A message among the dead letters. */
export interface QueuedLetter {
  /** As its consumer knows it. */
  readonly messageId: string;
  /** Absent when the sender set none. */
  readonly tenantId?: string;
  readonly body: string;
  readonly sentAt: Date;
  readonly attempts: number;
}

/** The queues as operators see them. */
export interface DeadLetterQueues {
  depths(): Promise<readonly QueueDepth[]>;
  /** Looks at some of the dead letters of a queue, and leaves them where they are. */
  peek(queue: QueueName): Promise<readonly QueuedLetter[]>;
  /**
   * Sends dead letters to their queue once more, marked as redriven, and answers which. One is removed only once it has
   * been sent: a crash in between sends it twice, which consumers do not mind. `only` names one message; without it all
   * go, up to a few hundred.
   */
  redrive(queue: QueueName, only?: string): Promise<readonly string[]>;
}
