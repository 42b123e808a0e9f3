/** Lists whose views can be saved. */
export const SAVED_VIEW_PAGES = ["applications", "drives", "students"] as const;
export type SavedViewPage = (typeof SAVED_VIEW_PAGES)[number];
