import { and, eq } from "drizzle-orm";
import type { DriveView, UpdateDrive } from "#shared/contracts/drives.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { mayEditDrive, possibleDriveActions } from "#shared/domain/drive/commands.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { readContent, toColumns } from "./content.ts";
import { insertRounds, liesAhead } from "./create.ts";
import type { DriveRecord } from "./move.ts";
import { viewDrive } from "./read.ts";
import { driveInReach } from "./scope.ts";

/** The draft again, whole. Refused when it was changed since the caller read it, or is past editing. */
export function updateDrive(
  ctx: ActorContext,
  { id, ...input }: UpdateDrive & { id: string },
): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const [before] = await writing.tx.select().from(drive).where(driveInReach(ctx, id)).for("no key update");
    if (before === undefined) return notFound("drive");
    if (!mayEditDrive(before.status, ctx.actor.role)) return notEditable(ctx, before);
    const current = isCurrent(before, input.revision);
    if (!current.ok) return current;
    const content = readContent(input);
    if (!content.ok) return content;
    const timely = liesAhead(ctx, content.value);
    if (!timely.ok) return timely;
    await rewriteDraft(ctx, writing, before, content.value);
    return ok(await viewDrive(ctx, writing.tx, id));
  });
}

/** Replaces what a drive says that nobody was shown yet. */
export async function rewriteDraft(
  ctx: ActorContext,
  writing: Writing,
  before: DriveRecord,
  content: DriveContent,
): Promise<void> {
  const { tx, audit } = writing;
  const revision = before.revision + 1;
  await tx
    .update(drive)
    .set({ ...toColumns(content), revision })
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, before.id)));
  // Nothing has happened in them yet, so they are laid anew.
  await tx.delete(round).where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, before.id)));
  await insertRounds(ctx, writing, before.id, content.rounds);
  audit({ action: "drive.update", entityType: "drive", entityId: before.id, before, after: { ...content, revision } });
}

/** Refuses an edit that was made on what somebody has changed since. */
export function isCurrent(before: DriveRecord, revision: number): Result<void> {
  if (before.revision === revision) return ok(undefined);
  const sentence = "Somebody has changed this drive since you opened it. Reload it and try again.";
  return refuse("conflict", "stale", sentence);
}

export function notEditable({ actor }: ActorContext, { status }: DriveRecord) {
  const possible = possibleDriveActions(status, actor.role);
  const sentence = `This drive is ${status.replaceAll("_", " ")} and cannot be edited this way.`;
  return refuse("conflict", "not_editable", sentence, { details: { state: status, command: "edit", possible } });
}
