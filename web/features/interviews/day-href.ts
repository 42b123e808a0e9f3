import { filterHref, type ListParams } from "#web/lib/lists/list-params.ts";

/** Address of the list on another day, without what it was narrowed to: that is of this day. */
export function dayHref(params: ListParams, date: string | undefined): string {
  return filterHref(params, { date, driveId: undefined, panelId: undefined });
}
