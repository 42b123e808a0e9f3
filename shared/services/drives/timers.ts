import { and, eq } from "drizzle-orm";
import { drive } from "#shared/db/schema/drive.ts";
import { REMINDER_HOURS } from "#shared/domain/drive/deadline.ts";
import { DRIVE_TRANSITIONS } from "#shared/domain/drive/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";

/** Sets the timers of a deadline: applications close at it, and who has not applied is reminded a day before. */
export function scheduleDeadline(ctx: Context, { schedule }: Writing, driveId: string, closesAt: Date): void {
  schedule(closesAt, { type: "drive.deadline", driveId });
  const remindAt = new Date(closesAt.getTime() - REMINDER_HOURS * 3_600_000);
  if (remindAt > ctx.now()) {
    schedule(remindAt, { type: "drive.reminder", driveId, closesAt: closesAt.toISOString() });
  }
}

/** Closes applications when their deadline has passed; one that was moved, or closed by hand, is left alone. */
export function closeAtDeadline(ctx: Context, { driveId }: { driveId: string }): Promise<Result<void>> {
  return writeAsSystem(ctx, async (writing) => {
    const { tx, audit, emit } = writing;
    const here = and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, driveId));
    const [due] = await tx.select().from(drive).where(here).for("no key update");
    if (due === undefined || due.applicationsCloseAt > ctx.now()) return ok(undefined);
    const next = transition(DRIVE_TRANSITIONS, due.status, "close_applications");
    if (!next.ok) return ok(undefined);
    await tx.update(drive).set({ status: next.state }).where(here);
    audit({
      action: "drive.close_applications",
      entityType: "drive",
      entityId: driveId,
      reason: "The deadline passed.",
      before: { status: due.status },
      after: { status: next.state },
    });
    emit({ type: "drive.applications_closed", driveId });
    return ok(undefined);
  });
}

/** Has whoever could apply and has not reminded, if the deadline is still the one that the reminder was set for. */
export function remindOfDeadline(
  ctx: Context,
  { driveId, closesAt }: { driveId: string; closesAt: string },
): Promise<Result<void>> {
  return writeAsSystem(ctx, async ({ tx, emit }) => {
    const [open] = await tx
      .select({ status: drive.status, closesAt: drive.applicationsCloseAt })
      .from(drive)
      .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, driveId)))
      .for("no key update");
    const isStill = open?.status === "published" && open.closesAt.getTime() === new Date(closesAt).getTime();
    if (isStill && open.closesAt > ctx.now()) emit({ type: "drive.closing_soon", driveId });
    return ok(undefined);
  });
}
