import { z } from "zod";
import { SAVED_VIEW_PAGES } from "../domain/saved-view/pages.ts";

/** Parameters of a list's address: search, order, filters, columns. No cursor: a view starts on the first page. */
const ViewQuery = z
  .record(z.string().regex(/^[a-zA-Z]{1,30}$/), z.string().max(300))
  .refine((query) => Object.keys(query).length <= 20, "A view has at most 20 settings.")
  .refine((query) => !("cursor" in query) && !("trail" in query), "A view starts on the first page.");

export const SavedViewView = z.object({
  id: z.uuid(),
  name: z.string(),
  query: z.record(z.string(), z.string()),
});
export type SavedViewView = z.infer<typeof SavedViewView>;
export const SavedViewList = z.object({ items: z.array(SavedViewView) });

export const ListSavedViews = z.object({ page: z.enum(SAVED_VIEW_PAGES) });
export type ListSavedViews = z.infer<typeof ListSavedViews>;

/** Saving under a name that is there replaces that view. */
export const SaveView = z.strictObject({
  page: z.enum(SAVED_VIEW_PAGES),
  name: z.string().trim().min(1, "Give the view a name.").max(60),
  query: ViewQuery,
});
export type SaveView = z.infer<typeof SaveView>;
