import { and, eq, ne } from "drizzle-orm";
import type { DriveView, ReopenApplications } from "#shared/contracts/drives.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { deadlineProblems } from "#shared/domain/drive/deadline.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { tellGuests } from "../pools/tell.ts";
import { toContent } from "./content.ts";
import { type DriveRecord, moveDrive } from "./move.ts";
import { viewDrive } from "./read.ts";
import { scheduleDeadline } from "./timers.ts";
import { insertVersion, selectRounds, versionNow } from "./versions.ts";

/** Opens applications again until a later deadline, as a new version; only while no selection has begun. */
export function reopenApplications(
  ctx: ActorContext,
  { id, reason, applicationsCloseAt }: ReopenApplications & { id: string },
): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const closes = new Date(applicationsCloseAt);
    let before: DriveRecord | undefined;
    const moved = await moveDrive(ctx, writing, id, {
      command: "reopen_applications",
      reason,
      check: async (locked) => {
        before = locked;
        const [problem] = deadlineProblems({ applicationsCloseAt: closes, withdrawalsCloseAt: null }, ctx.now());
        return problem ? invalid(problem) : notBegun(ctx, writing, id);
      },
    });
    if (!moved.ok) return moved;
    if (before === undefined) throw new Error("a drive was moved without being looked at");
    await writeReopening(ctx, writing, before, closes, reason);
    return ok(await viewDrive(ctx, writing.tx, id));
  });
}

async function notBegun(ctx: ActorContext, { tx }: Writing, driveId: string): Promise<Result<void>> {
  const [begun] = await tx
    .select({ id: round.id })
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, driveId), ne(round.status, "planned")))
    .limit(1);
  if (begun === undefined) return ok(undefined);
  return refuse("conflict", "process_started", "A round has results already, so nobody new can apply.");
}

async function writeReopening(
  ctx: ActorContext,
  writing: Writing,
  before: DriveRecord,
  closes: Date,
  reason: string,
): Promise<void> {
  const { id: driveId } = before;
  const rounds = await selectRounds(ctx, writing.tx, driveId);
  const version = (await versionNow(ctx, writing, before, toContent(before, rounds))) + 1;
  const last = before.withdrawalsCloseAt;
  const [saved] = await writing.tx
    .update(drive)
    .set({
      applicationsCloseAt: closes,
      // Withdrawing cannot end before applying does.
      withdrawalsCloseAt: last !== null && last < closes ? closes : last,
      version,
      revision: before.revision + 1,
    })
    .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, driveId)))
    .returning();
  if (saved === undefined) throw new Error("a locked drive is gone");
  const content = toContent(saved, rounds);
  await insertVersion(ctx, writing, { driveId, version, content, reason, isTold: true, by: ctx.actor.name });
  scheduleDeadline(ctx, writing, driveId, closes);
  writing.emit({ type: "drive.changed", driveId, version });
  await tellGuests(ctx, writing, saved, content);
}
