import type { DriveView } from "#shared/contracts/drives.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { type DriveRecord, moveDrive, type Step } from "./move.ts";
import { viewDrive } from "./read.ts";

interface DriveId {
  readonly id: string;
}

/** Hands the draft to the office. */
export const submitDrive = (ctx: ActorContext, { id }: DriveId) =>
  step(ctx, id, {
    command: "submit",
    set: { changeRequest: null },
    check: (before) => deadlineAhead(ctx, before),
    event: { type: "drive.submitted", driveId: id },
  });

/** Back to the recruiter, with what should change. */
export const requestDriveChanges = (ctx: ActorContext, { id, note }: DriveId & { note: string }) =>
  step(ctx, id, {
    command: "request_changes",
    reason: note,
    set: { changeRequest: note },
    event: { type: "drive.changes_requested", driveId: id, note },
  });

export const approveDrive = (ctx: ActorContext, { id }: DriveId) =>
  step(ctx, id, { command: "approve", event: { type: "drive.approved", driveId: id } });

/** Closes applications, before the deadline or after it. */
export const closeApplications = (ctx: ActorContext, { id }: DriveId) =>
  step(ctx, id, { command: "close_applications" });

function step(ctx: ActorContext, id: string, plan: Step): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const moved = await moveDrive(ctx, writing, id, plan);
    return moved.ok ? ok(await viewDrive(ctx, writing.tx, id)) : moved;
  });
}

function deadlineAhead(ctx: ActorContext, { applicationsCloseAt }: DriveRecord): Result<void> {
  if (applicationsCloseAt > ctx.now()) return ok(undefined);
  return refuse("conflict", "deadline_passed", "The deadline for applications has passed. Set a later one first.");
}
