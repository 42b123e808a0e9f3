import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Page } from "../_kernel/page.ts";
import type { Cell } from "../sheets/write-sheet.ts";

/** A column of a file. Columns that belong together share a key: they are chosen together. */
export interface FileColumn<Row> {
  readonly key: string;
  readonly header: string;
  cell(row: Row, ctx: ActorContext): Cell;
}

/** A list, a page at a time. */
export type PageSource<Row> = (at: { readonly limit: number; readonly cursor?: string }) => Promise<Result<Page<Row>>>;

/** A college of 20,000 in one file, with room to grow. */
const MAX_ROWS = 30_000;
const PAGE_ROWS = 2_000;

/** The cells of every row of a list; records are let go a page at a time. Refuses more than 30,000 rows. */
export async function readAll<Row>(
  ctx: ActorContext,
  page: PageSource<Row>,
  columns: readonly FileColumn<Row>[],
): Promise<Result<Cell[][]>> {
  const rows: Cell[][] = [];
  let cursor: string | null = null;
  do {
    const found: Result<Page<Row>> = await page({ limit: PAGE_ROWS, ...(cursor !== null && { cursor }) });
    if (!found.ok) return found;
    for (const row of found.value.items) rows.push(columns.map((column) => column.cell(row, ctx)));
    if (rows.length > MAX_ROWS) {
      return refuse(
        "too_large",
        "too_many_rows",
        "This list has more than 30,000 rows. Narrow it by a filter, and download it in parts.",
      );
    }
    cursor = found.value.nextCursor;
  } while (cursor !== null);
  return ok(rows);
}
