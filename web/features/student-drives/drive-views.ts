import type { ListMyDrives } from "#shared/contracts/drives.ts";
import type { ListParams } from "#web/lib/lists/list-params.ts";

/** Views of the list as the address names them; the first is shown without a name. */
export const DRIVE_VIEWS = [
  { name: "eligible", label: "Open to me" },
  { name: "applied", label: "Applied" },
  { name: "not_eligible", label: "Not eligible" },
  { name: "all", label: "All" },
] as const;

export type DriveViewName = (typeof DRIVE_VIEWS)[number]["name"];

/** What the address asks for; anything unknown is the first view. */
export function viewOf(params: ListParams): DriveViewName {
  return DRIVE_VIEWS.find(({ name }) => name === params.filters["show"])?.name ?? "eligible";
}

const SHOW: Readonly<Record<DriveViewName, ListMyDrives["show"]>> = {
  eligible: "eligible",
  applied: "applied",
  // The API tells no such thing apart; the page looks through the open ones.
  not_eligible: "open",
  all: "all",
};

/** Query of the API for a view. */
export function driveQuery(params: ListParams): Record<string, string> {
  const view = viewOf(params);
  const sort = params.sort === "-closesAt" ? "-closesAt" : "closesAt";
  return {
    show: SHOW[view],
    sort,
    limit: view === "not_eligible" ? "100" : "20",
    ...(params.q && { q: params.q }),
    ...(params.cursor && { cursor: params.cursor }),
  };
}
