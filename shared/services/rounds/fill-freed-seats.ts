import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { writeAsSystem } from "../_kernel/write.ts";
import { promoteWaitlisted } from "./waitlist.ts";

/**
 * Lets on who waits longest, since offers of a drive have ended. After the transaction that ended them and not in it:
 * that one holds a student's lock, and whoever releases results holds the drive's before the students'.
 */
export function fillFreedSeats(
  ctx: Context,
  { driveId, seats }: { readonly driveId: string; readonly seats: number },
): Promise<Result<string[]>> {
  return writeAsSystem(ctx, async (writing) => ok(await promoteWaitlisted(ctx, writing, driveId, seats)));
}
