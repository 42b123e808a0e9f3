/** Day on which the prices below were looked up, `YYYY-MM-DD`. */
export const PRICES_AS_OF = "2026-11-29";

/**
 * What one unit of a college's own use costs, in US dollars: list prices of Mumbai (ap-south-1) without free tiers, of
 * Resend's Pro plan, and of the smallest model that reads résumés well. Shares of what all colleges stand on (the
 * database's capacity, the proxy, logs) are not in it.
 */
export const UNIT_PRICES = {
  /** One message: sent, received and deleted (three requests of SQS), and 100 ms of a 512 MB function on arm64. */
  message: (3 * 0.4) / 1e6 + 0.05 * 0.0000133334 + 0.2 / 1e6,
  mail: 20 / 50_000,
  /** Three tokens in four are read, at a quarter of what a written one costs. */
  aiToken: (0.75 * 0.4 + 0.25 * 1.6) / 1e6,
  /** A byte in S3 for a month. */
  storedByteMonth: 0.025 / 1e9,
  /** A row in Aurora for a month: 1 KB with its share of indexes. */
  rowMonth: (0.11 / 1e9) * 1_000,
} as const;
