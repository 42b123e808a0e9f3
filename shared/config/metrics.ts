/** Names of the figures that functions write and that the dashboard and the alarms read. */
export const METRICS = {
  namespace: "Placement",
  outboxLagSeconds: "OutboxLag",
} as const;
