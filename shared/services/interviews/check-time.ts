import { and, eq } from "drizzle-orm";
import type { MoveInterview } from "#shared/contracts/interviews.ts";
import { panel } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { MINUTE } from "#shared/domain/interview/interval.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { sitsAt } from "./world.ts";

/** Whether a panel of this round sits at a time that is still to come; answers how long its interviews are. */
export async function checkTime(
  ctx: ActorContext,
  tx: TenantTransaction,
  roundId: string,
  { panelId, startsAt }: MoveInterview,
): Promise<Result<{ durationMinutes: number }>> {
  const [found] = await tx
    .select()
    .from(panel)
    .where(and(eq(panel.tenantId, ctx.tenant.id), eq(panel.id, panelId), eq(panel.roundId, roundId)));
  if (found === undefined) return invalid({ name: "panelId", reason: "This round has no such panel." });
  const from = Date.parse(startsAt);
  if (from < ctx.now().getTime()) return invalid({ name: "startsAt", reason: "This time has passed." });
  const windows = found.windows.map((each) => ({ from: Date.parse(each.from), to: Date.parse(each.to) }));
  if (!sitsAt({ windows }, { from, to: from + found.durationMinutes * MINUTE })) {
    return invalid({ name: "startsAt", reason: `${found.name} does not sit then, or not for long enough.` });
  }
  return ok({ durationMinutes: found.durationMinutes });
}
