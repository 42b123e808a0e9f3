import { z } from "zod";

/** What an action on many would do. `hash` stands for exactly this; the action carries it. */
export const BulkPreview = z.object({
  hash: z.string(),
  totals: z.object({ affected: z.int(), skipped: z.int() }),
  /** Who changes from what to what, in numbers. */
  changes: z.array(z.object({ before: z.string(), after: z.string(), count: z.int() })),
  /** The first five hundred, each with the reason. */
  affected: z.array(
    z.object({ id: z.string(), label: z.string(), before: z.string(), after: z.string(), reason: z.string() }),
  ),
  /** The first five hundred of those whom it leaves as they are. */
  skipped: z.array(z.object({ id: z.string(), label: z.string(), why: z.string() })),
});
export type BulkPreview = z.infer<typeof BulkPreview>;

/** SHA-256 of a preview, hex. */
export const PlanHash = z.string().regex(/^[0-9a-f]{64}$/, "This is no preview's hash.");

export const BulkOutcome = z.object({ affected: z.int(), skipped: z.int() });
export type BulkOutcome = z.infer<typeof BulkOutcome>;
