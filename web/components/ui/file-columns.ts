import type { ListParams } from "#web/lib/lists/list-params.ts";
import { type Column, shownColumns } from "./data-table.tsx";

/** Keys of the columns that a table shows, for a file of the same list; buttons are nothing to write down. */
export function fileColumns<Row>(columns: readonly Column<Row>[], params: ListParams): readonly string[] {
  return shownColumns(columns, params.columns)
    .filter(({ isActions }) => !isActions)
    .map(({ key }) => key);
}
