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

/** What the address asks for; anything unknown is the first view. The drives that a change opens are not eligible yet. */
export function viewOf(params: ListParams): DriveViewName {
  if (params.filters["opensWith"]) return "not_eligible";
  return DRIVE_VIEWS.find(({ name }) => name === params.filters["show"])?.name ?? "eligible";
}

const SHOW: Readonly<Record<DriveViewName, ListMyDrives["show"]>> = {
  eligible: "eligible",
  applied: "applied",
  not_eligible: "ineligible",
  all: "all",
};

/** Query of the API for a view. */
export function driveQuery(params: ListParams): Record<string, string> {
  const view = viewOf(params);
  const opensWith = params.filters["opensWith"];
  const sort = params.sort === "-closesAt" ? "-closesAt" : "closesAt";
  return {
    show: SHOW[view],
    sort,
    limit: "20",
    ...(opensWith && { opensWith }),
    ...(params.q && { q: params.q }),
    ...(params.cursor && { cursor: params.cursor }),
  };
}
