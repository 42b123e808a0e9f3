import { and, eq } from "drizzle-orm";
import type { DomainEvent } from "#shared/contracts/messages/domain-event.ts";
import type { DriveView } from "#shared/contracts/drives.ts";
import { drive } from "#shared/db/schema/index.ts";
import { DRIVE_TRANSITIONS, type DriveCommand } from "#shared/domain/drive/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { viewDrive } from "./read.ts";
import { driveInReach } from "./scope.ts";

type DriveRow = typeof drive.$inferSelect;

interface Step {
  readonly command: DriveCommand;
  readonly reason?: string;
  /** More columns that change with the state. */
  readonly set?: (before: DriveRow) => Partial<DriveRow>;
  /** Why not, beyond what the table says. */
  readonly check?: (before: DriveRow) => Result<void>;
  readonly event?: (driveId: string) => DomainEvent;
}

/** Hands the draft to the office. */
export const submitDrive = (ctx: ActorContext, { id }: { id: string }) =>
  step(ctx, id, {
    command: "submit",
    set: () => ({ changeRequest: null }),
    check: (before) => deadlineAhead(ctx, before),
    event: (driveId) => ({ type: "drive.submitted", driveId }),
  });

/** Back to the recruiter, with what should change. */
export const requestDriveChanges = (ctx: ActorContext, { id, note }: { id: string; note: string }) =>
  step(ctx, id, {
    command: "request_changes",
    reason: note,
    set: () => ({ changeRequest: note }),
    event: (driveId) => ({ type: "drive.changes_requested", driveId, note }),
  });

export const approveDrive = (ctx: ActorContext, { id }: { id: string }) =>
  step(ctx, id, { command: "approve", event: (driveId) => ({ type: "drive.approved", driveId }) });

/** Opens the drive: every eligible student is told. */
export const publishDrive = (ctx: ActorContext, { id }: { id: string }) =>
  step(ctx, id, {
    command: "publish",
    set: () => ({ publishedAt: ctx.now() }),
    check: (before) => deadlineAhead(ctx, before),
    event: (driveId) => ({ type: "drive.published", driveId }),
  });

/** Closes applications, before the deadline or after it. */
export const closeApplications = (ctx: ActorContext, { id }: { id: string }) =>
  step(ctx, id, { command: "close_applications" });

export const closeDrive = (ctx: ActorContext, { id }: { id: string }) => step(ctx, id, { command: "close" });

export const cancelDrive = (ctx: ActorContext, { id, reason }: { id: string; reason: string }) =>
  step(ctx, id, { command: "cancel", reason, event: (driveId) => ({ type: "drive.cancelled", driveId, reason }) });

function step(ctx: ActorContext, id: string, by: Step): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const moved = await moveDrive(ctx, writing, id, by);
    return moved.ok ? ok(await viewDrive(ctx, writing.tx, id)) : moved;
  });
}

/** One step of a drive in reach of the caller, in the caller's transaction. */
export async function moveDrive(
  ctx: ActorContext,
  { tx, audit, emit }: Writing,
  id: string,
  { command, reason, set, check, event }: Step,
): Promise<Result<DriveRow>> {
  const [before] = await tx.select().from(drive).where(driveInReach(ctx, id)).for("update");
  if (before === undefined) return notFound("drive");
  const next = transition(DRIVE_TRANSITIONS, before.status, command);
  if (!next.ok) return illegalTransition("drive", next);
  const allowed = check?.(before);
  if (allowed && !allowed.ok) return allowed;
  const [after] = await tx
    .update(drive)
    .set({ ...set?.(before), status: next.state })
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
  if (event) emit(event(id));
  return ok(after);
}

function deadlineAhead(ctx: ActorContext, { applicationsCloseAt }: DriveRow): Result<void> {
  if (applicationsCloseAt > ctx.now()) return ok(undefined);
  return refuse("conflict", "deadline_passed", "The deadline for applications has passed. Set a later one first.");
}
