import { and, eq } from "drizzle-orm";
import type { DomainEvent } from "#shared/contracts/messages/domain-event.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { DRIVE_TRANSITIONS, type DriveCommand } from "#shared/domain/drive/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import { possibleDriveCommands } from "#shared/domain/drive/commands.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { driveInReach } from "./scope.ts";

export type DriveRecord = typeof drive.$inferSelect;

export interface Step {
  readonly command: DriveCommand;
  readonly reason?: string;
  /** More columns that change with the state. */
  readonly set?: Partial<DriveRecord>;
  /** Why not, beyond what the table says; asked under the drive's lock. */
  readonly check?: (before: DriveRecord) => Result<void> | Promise<Result<void>>;
  readonly event?: DomainEvent;
}

/** One step of a drive in reach of the caller, in the caller's transaction; the drive stays locked until its end. */
export async function moveDrive(
  ctx: ActorContext,
  { tx, audit, emit }: Writing,
  id: string,
  { command, reason, set, check, event }: Step,
): Promise<Result<DriveRecord>> {
  const [before] = await tx.select().from(drive).where(driveInReach(ctx, id)).for("no key update");
  if (before === undefined) return notFound("drive");
  const next = transition(DRIVE_TRANSITIONS, before.status, command);
  if (!next.ok) {
    const possible = possibleDriveCommands(before.status, ctx.actor.role);
    return illegalTransition("drive", { ...next, possible });
  }
  const allowed = await check?.(before);
  if (allowed && !allowed.ok) return allowed;
  const [after] = await tx
    .update(drive)
    .set({ ...set, status: next.state })
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, id)))
    .returning();
  if (after === undefined) throw new Error("a locked drive is gone");
  audit({
    action: `drive.${command}`,
    entityType: "drive",
    entityId: id,
    ...(reason !== undefined && { reason }),
    before: { status: before.status },
    after: { status: after.status },
  });
  if (event) emit(event);
  return ok(after);
}
