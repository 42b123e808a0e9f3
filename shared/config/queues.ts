/** The queues of the system. CDK creates one of each; the outbox names its destination by these keys. */
export const QUEUES = ["notifications", "deliveries", "ai-jobs", "results", "timers", "pools", "domains"] as const;

export type QueueName = (typeof QUEUES)[number];

/** Name of the environment variable that carries a queue's URL, e.g. `QUEUE_AI_JOBS_URL`. */
export function queueUrlVariable(queue: QueueName): string {
  return `QUEUE_${queue.toUpperCase().replaceAll("-", "_")}_URL`;
}
