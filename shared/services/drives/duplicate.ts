import type { DriveView } from "#shared/contracts/drives.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toContent } from "./content.ts";
import { insertDraft } from "./create.ts";
import { viewDrive } from "./read.ts";
import { driveInReach } from "./scope.ts";
import { selectRounds } from "./versions.ts";

const FORTNIGHT_MS = 14 * 86_400_000;

/** A new draft with everything of a drive but its dates: a deadline in a fortnight, to be set; no joining date. */
export function duplicateDrive(
  ctx: ActorContext,
  { id, cycleId }: { id: string; cycleId: string },
): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const [model] = await writing.tx.select().from(drive).where(driveInReach(ctx, id));
    if (model === undefined) return notFound("drive");
    const content = {
      ...toContent(model, await selectRounds(ctx, writing.tx, id)),
      applicationsCloseAt: new Date(ctx.now().getTime() + FORTNIGHT_MS).toISOString(),
      withdrawalsCloseAt: null,
      joiningOn: null,
    };
    const made = await insertDraft(ctx, writing, { cycleId, companyId: model.companyId, content });
    return made.ok ? ok(await viewDrive(ctx, writing.tx, made.value)) : made;
  });
}
