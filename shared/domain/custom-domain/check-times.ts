import type { CustomDomainStatus } from "./statuses.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a college has to make its records, and then CloudFront to get a certificate: as long as ACM tries. */
export const PATIENCE_HOURS = 72;

/** When to look at a domain again: soon after something began, later ever more seldom; an active one once a day. */
export function nextCheckAt(status: CustomDomainStatus, since: Date, now: Date): Date {
  const waited = now.getTime() - since.getTime();
  if (status === "active") return new Date(now.getTime() + 24 * HOUR_MS);
  if (waited < 10 * MINUTE_MS) return new Date(now.getTime() + MINUTE_MS);
  return new Date(now.getTime() + (waited < 2 * HOUR_MS ? 5 : 30) * MINUTE_MS);
}

/** Whether what began at `since` has been waited for long enough. */
export function isOutOfPatience(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= PATIENCE_HOURS * HOUR_MS;
}
