export const METRICS_NAMESPACE = "Placement";

/**
 * The figures that functions write and that the dashboard and the alarms read. Each is a metric of its own for every
 * function (`service`) and stage that writes it, and costs by the month: tenants, routes and people are no dimensions.
 */
export const METRICS = {
  requestsSucceeded: "RequestsSucceeded",
  /** Answered with 4xx: the caller's doing, or a rule's. */
  requestsRefused: "RequestsRefused",
  /** Answered with 5xx. */
  requestsFailed: "RequestsFailed",
  requestMilliseconds: "RequestTime",
  messagesHandled: "MessagesHandled",
  /** They come again. */
  messagesFailed: "MessagesFailed",
  /** They are among the dead letters. */
  messagesGivenUp: "MessagesGivenUp",
  mailsSent: "MailsSent",
  /** By the provider, for good. */
  mailsRefused: "MailsRefused",
  aiTokens: "AiTokens",
  /** Sent by the sweeper, since who committed them did not. */
  outboxSwept: "OutboxSwept",
  /** For which the oldest message that is due waits. */
  outboxLagSeconds: "OutboxLag",
} as const;

export type Figure = keyof typeof METRICS;
