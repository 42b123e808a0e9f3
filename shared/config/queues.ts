/** The queues of the system. CDK creates one of each; the outbox names its destination by these keys. */
export const QUEUES = ["notifications", "deliveries", "ai-jobs", "results", "timers", "pools", "domains"] as const;

export type QueueName = (typeof QUEUES)[number];

/** Name of the environment variable that carries a queue's URL, e.g. `QUEUE_AI_JOBS_URL`. */
export function queueUrlVariable(queue: QueueName): string {
  return `QUEUE_${queue.toUpperCase().replaceAll("-", "_")}_URL`;
}

/** Deliveries of a message, the first included, before it is moved to its queue's dead letters. */
export const MAX_RECEIVES = 5;

/** Name of the environment variable that carries the URL of a queue's dead letters. */
export function deadLettersUrlVariable(queue: QueueName): string {
  return queueUrlVariable(queue).replace(/_URL$/, "_DEAD_LETTERS_URL");
}

/** Attributes that travel beside a message's body. */
export const MESSAGE_ATTRIBUTES = {
  tenantId: "tenantId",
  /** The outbox row's id. */
  messageId: "messageId",
  /** Set on what an operator has sent once more. */
  redriven: "redriven",
} as const;
