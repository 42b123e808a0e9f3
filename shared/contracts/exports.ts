import { z } from "zod";

export const SHEET_FORMATS = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** How a list is written down. Search, filters and order are the list's own, in the address. */
export const ExportList = z.strictObject({
  format: z.enum(SHEET_FORMATS),
  /** Keys of the columns wanted, in the file's own order; without them all. A key may stand for several columns. */
  columns: z.array(z.string().min(1).max(40)).min(1, "Choose at least one column.").max(60).optional(),
});
export type ExportList = z.infer<typeof ExportList>;

/** A whole list is asked for as a page of it is, without the page. */
export const PAGE_PARTS = { limit: true, cursor: true } as const;
export type WholeList<L> = Omit<L, keyof typeof PAGE_PARTS> & { readonly choice: ExportList };

/** A file that was written and waits to be fetched. */
export const ExportedFile = z.object({
  /** Downloads the file; good for five minutes. */
  url: z.url(),
  fileName: z.string(),
  /** What it holds, without the heading: lines of a sheet, or documents of an archive. */
  count: z.int(),
});
export type ExportedFile = z.infer<typeof ExportedFile>;
