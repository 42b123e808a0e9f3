import { z } from "zod";

/** How many exports a student may make in 24 hours. */
export const EXPORTS_A_DAY = 5;

/** A student's export: a zip with `data.json` and the résumés. */
export const DataExport = z.object({
  fileName: z.string(),
  /** Downloads it; good for five minutes. */
  url: z.string(),
  sizeBytes: z.int(),
});
export type DataExport = z.infer<typeof DataExport>;
