import type { MyOpportunities } from "#shared/contracts/eligibility.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toChangeView } from "../eligibility/verdict.ts";
import { isClosedToMe, isOpenToMe, judgeOpenDrives, opportunitiesAmong } from "./my-open-drives.ts";

/** How many open drives the student may apply to, and what would open more: "Clear one backlog: 14 more drives". */
export async function readMyOpportunities(ctx: ActorContext): Promise<Result<MyOpportunities>> {
  const drives = await judgeOpenDrives(ctx);
  return ok({
    eligible: drives.filter(isOpenToMe).length,
    ineligible: drives.filter(isClosedToMe).length,
    items: opportunitiesAmong(drives).map(({ change, driveIds }) => ({
      ...toChangeView(change),
      drives: driveIds.length,
    })),
  });
}
