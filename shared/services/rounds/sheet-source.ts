import { MAX_SHEET_BYTES, type RequestSheet, type SheetSource, type SheetUpload } from "#shared/contracts/rounds.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { ObjectTooLarge } from "#shared/ports/file-store.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { readCsv, readRows, type SheetLine } from "../sheets/read-rows.ts";
import { findRound } from "./candidates.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives leave to upload a sheet of results for a round. */
export async function requestSheet(
  ctx: ActorContext,
  input: RequestSheet & { id: string },
): Promise<Result<SheetUpload>> {
  const found = await withTenant(ctx.db, ctx.tenant.id, (tx) => findRound(ctx, tx, input.id));
  if (found === undefined) return notFound("round");
  const uploadId = ctx.newId();
  const contentType = input.fileName.toLowerCase().endsWith(".xlsx") ? XLSX : "text/csv";
  const key = keyOf(ctx, input.id, uploadId);
  const upload = await ctx.files.signUpload({ key, contentType, sizeBytes: input.sizeBytes });
  return ok({ uploadId, upload: { ...upload } });
}

/** The lines of a pasted or uploaded sheet. Only an upload for this very round is found. */
export async function readSource(
  ctx: ActorContext,
  roundId: string,
  source: SheetSource,
): Promise<Result<SheetLine[]>> {
  // The round first: who may not see it is told nothing of its files.
  const found = await withTenant(ctx.db, ctx.tenant.id, (tx) => findRound(ctx, tx, roundId));
  if (found === undefined) return notFound("round");
  if ("text" in source) return readCsv(Buffer.from(source.text));
  try {
    const bytes = await ctx.files.read(keyOf(ctx, roundId, source.uploadId), MAX_SHEET_BYTES);
    if (bytes === undefined) {
      return refuse("conflict", "not_uploaded", "The file has not arrived yet. Upload it first.");
    }
    return await readRows(bytes);
  } catch (error) {
    if (!(error instanceof ObjectTooLarge)) throw error;
    return refuse("too_large", "file_too_large", "A sheet has at most 5 MB. Split it in two.");
  }
}

function keyOf(ctx: ActorContext, roundId: string, uploadId: string): string {
  return `tenants/${ctx.tenant.id}/round-results/${roundId}/${uploadId}`;
}
