import { and, eq } from "drizzle-orm";
import type { DriveView, UpdateDrive } from "#shared/contracts/drives.ts";
import { drive, round } from "#shared/db/schema/index.ts";
import { mayEditDrive } from "#shared/domain/drive/commands.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { closingTime, insertRounds, toColumns } from "./create.ts";
import { viewDrive } from "./read.ts";
import { driveInReach } from "./scope.ts";

/** The draft again, whole. Refused when it was changed since the caller read it, or is past editing. */
export function updateDrive(ctx: ActorContext, input: UpdateDrive & { id: string }): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const { tx, audit } = writing;
    const [before] = await tx.select().from(drive).where(driveInReach(ctx, input.id)).for("no key update");
    if (before === undefined) return notFound("drive");
    if (!mayEditDrive(before.status, ctx.actor.role)) {
      return refuse(
        "conflict",
        "not_editable",
        `This drive is ${before.status.replaceAll("_", " ")} and cannot be edited.`,
      );
    }
    if (before.revision !== input.revision) {
      return refuse(
        "conflict",
        "stale",
        "Somebody has changed this drive since you opened it. Reload it and try again.",
      );
    }
    const closes = closingTime(ctx, input.applicationsCloseAt);
    if (!closes.ok) return closes;
    const here = and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, input.id));
    const revision = before.revision + 1;
    await tx
      .update(drive)
      .set({ ...toColumns(input), applicationsCloseAt: closes.value, revision })
      .where(here);
    // Nothing has happened in them yet, so they are laid anew.
    await tx.delete(round).where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, input.id)));
    await insertRounds(ctx, writing, input.id, input.rounds);
    audit({ action: "drive.update", entityType: "drive", entityId: input.id, before, after: { ...input, revision } });
    return ok(await viewDrive(ctx, tx, input.id));
  });
}
