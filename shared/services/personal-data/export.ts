import { and, eq, gt, sql } from "drizzle-orm";
import { type DataExport, EXPORTS_A_DAY } from "#shared/contracts/personal-data.ts";
import { MAX_RESUME_BYTES } from "#shared/contracts/resumes.ts";
import { auditEvent } from "#shared/db/schema/audit.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { writeZip } from "#shared/domain/archive/zip.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { type ExportedFile, readExport } from "./read-export.ts";
import { scheduleRemoval } from "./remove-files.ts";

const ACTION = "personal_data.export";
const HOUR = 3_600_000;

/**
 * Everything that the college keeps of the caller as one file, and a short-lived link to it. It is written to storage,
 * since an answer of a function has 6 MB at most, and deleted there an hour later. Each export is on the record.
 */
export async function exportMyData(ctx: ActorContext): Promise<Result<DataExport>> {
  // Its end is set before it is there, so that no copy can be left behind.
  const opened = await write(ctx, async (writing) => {
    if ((await countExports(ctx, writing.tx)) >= EXPORTS_A_DAY) {
      const message = `You have downloaded your data ${EXPORTS_A_DAY} times today. Please come back tomorrow.`;
      return refuse("conflict", "too_many_exports", message);
    }
    writing.audit({ action: ACTION, entityType: "membership", entityId: ctx.actor.membershipId });
    const key = `tenants/${ctx.tenant.id}/exports/${ctx.actor.membershipId}/${ctx.newId()}.zip`;
    const goneAt = new Date(ctx.now().getTime() + HOUR);
    scheduleRemoval(writing, [key], goneAt);
    return ok({ key, goneAt: goneAt.toISOString() });
  });
  if (!opened.ok) return opened;
  const { key, goneAt } = opened.value;
  // Asked again under the same Idempotency-Key, and too late: nothing would delete the file a second time.
  if (new Date(goneAt) <= ctx.now()) return refuse("gone", "export_gone", "This download has expired. Make another.");
  const body = await makeArchive(ctx);
  await ctx.files.write({ key, contentType: "application/zip", body });
  const fileName = `my-data-${ctx.tenant.slug}-${collegeDay(ctx, ctx.now())}.zip`;
  return ok({ fileName, url: await ctx.files.signDownload({ key, fileName }), sizeBytes: body.byteLength });
}

async function countExports(ctx: ActorContext, tx: TenantTransaction): Promise<number> {
  const [made] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.tenantId, ctx.tenant.id),
        eq(auditEvent.actorMembershipId, ctx.actor.membershipId),
        eq(auditEvent.action, ACTION),
        gt(auditEvent.createdAt, new Date(ctx.now().getTime() - 24 * HOUR)),
      ),
    );
  return made?.count ?? 0;
}

async function makeArchive(ctx: ActorContext): Promise<Buffer> {
  const { files, ...data } = await readExport(ctx);
  const parts = new Map<string, Buffer>();
  const enclosed = [];
  for (const [i, file] of files.entries()) {
    const bytes = await ctx.files.read(file.objectKey, MAX_RESUME_BYTES);
    const path = bytes && `resumes/${i + 1}-${safeName(file)}`;
    if (bytes && path) parts.set(path, Buffer.from(bytes));
    enclosed.push({ label: file.label, fileName: file.fileName, path: path ?? null });
  }
  const { name, slug, timeZone } = ctx.tenant;
  const document = {
    format: "placement-personal-data/1",
    generatedAt: ctx.now().toISOString(),
    college: { name, slug, timeZone },
    ...data,
    files: enclosed,
  };
  return writeZip(new Map([["data.json", Buffer.from(JSON.stringify(document, null, 2))], ...parts]));
}

/** A file's name without what leads out of a folder or is no part of a name somewhere. */
function safeName({ fileName }: ExportedFile): string {
  return fileName.replace(/[^\p{L}\p{N}._ -]/gu, "_").replace(/^\.+/, "") || "resume";
}
