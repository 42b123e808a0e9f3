import type { ExportedFile, ExportList } from "#shared/contracts/exports.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import { type FileColumn, type PageSource, readAll } from "./read-all.ts";

export interface ListExport<Row> {
  /** Names the file and the entry of the audit trail, e.g. `students` and `student.export`. */
  readonly name: string;
  readonly action: string;
  /** The drive whose list it is; without one the list is the college's. */
  readonly driveId?: string;
  readonly columns: readonly FileColumn<Row>[];
  /** What the list is narrowed to, for the audit trail. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** The list itself: what the caller may see of it is decided there, and only there. */
  readonly page: PageSource<Row>;
}

/**
 * Writes a list as its caller sees it into a file that is fetched by a short-lived link: an answer of the API may have
 * 6 MB. Whoever takes a list away is on the audit trail before they have the link. Refuses a column that the list does
 * not have, and more than 30,000 rows.
 */
export async function exportList<Row>(
  ctx: ActorContext,
  { format, columns: keys }: ExportList,
  list: ListExport<Row>,
): Promise<Result<ExportedFile>> {
  const columns = chosenColumns(list.columns, keys);
  if (!columns.ok) return columns;
  const rows = await readAll(ctx, list.page, columns.value);
  if (!rows.ok) return rows;
  const headers = columns.value.map(({ header }) => header);
  const file = await writeSheet(format, headers, rows.value);
  const id = ctx.newId();
  const key = `tenants/${ctx.tenant.id}/exports/${id}.${format}`;
  await ctx.files.write({ key, contentType: file.contentType, body: file.bytes, isTransient: true });
  const fileName = `${list.name}-${ctx.tenant.slug}-${collegeDay(ctx, ctx.now())}.${format}`;
  const count = rows.value.length;
  const taken = { file: fileName, rows: count, columns: headers.join(", "), ...list.filters };
  const about =
    list.driveId === undefined ? { type: "tenant", id: ctx.tenant.id } : { type: "drive", id: list.driveId };
  const noted = await write(ctx, async ({ audit }) => {
    audit({ action: list.action, entityType: about.type, entityId: about.id, after: taken });
    return ok(undefined);
  });
  if (!noted.ok) return noted;
  return ok({ url: await ctx.files.signDownload({ key, fileName }), fileName, count });
}

function chosenColumns<Row>(
  all: readonly FileColumn<Row>[],
  keys: readonly string[] | undefined,
): Result<readonly FileColumn<Row>[]> {
  if (keys === undefined) return ok(all);
  const known = new Set(all.map(({ key }) => key));
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length > 0) {
    const reason = `This list has no column ${unknown.join(", ")}. It has ${[...known].join(", ")}.`;
    return invalid({ name: "columns", reason });
  }
  return ok(all.filter(({ key }) => keys.includes(key)));
}
