import type { InFlight, MemberParam } from "#shared/contracts/cycle-memberships.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { obstacleOf, selectHeldOffers } from "./held-offers.ts";
import { type Extent, selectInFlight, toInFlight } from "./in-flight.ts";
import { isMember } from "./is-member.ts";

/** What the office would withdraw: by removing a student from a season everything, else what has no offer. */
export async function previewInFlight(
  ctx: ActorContext,
  { id, enrollmentId, extent }: MemberParam & { extent: Extent },
): Promise<Result<InFlight>> {
  const of = { cycleId: id, enrollmentId };
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    if (!(await isMember(ctx, tx, of))) return notFound("member of this season");
    const held = extent === "all" ? await selectHeldOffers(tx, ctx, of) : [];
    return ok(toInFlight(await selectInFlight(tx, ctx, of, extent), obstacleOf(ctx, held, "office")));
  });
}
