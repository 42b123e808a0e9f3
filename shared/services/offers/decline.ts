import { and, eq } from "drizzle-orm";
import type { MyOfferView } from "#shared/contracts/offers.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { settleDecline } from "#shared/domain/policy/settle.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { toStanding, toVersionedPolicy } from "../enrollments/standing.ts";
import { freeSeats } from "./close-offers.ts";
import { viewMyOffer } from "./mine.ts";
import { findOwnOpenOffer, joinedAmong, type OpenOffer } from "./open-offer.ts";
import { applicationsOf, carryOut } from "./settle.ts";

/** Declines an offer. Where the policy says so, an offer in hand goes with it, and drives of its kind close. */
export function declineOffer(ctx: ActorContext, input: { id: string }): Promise<Result<MyOfferView>> {
  return write(ctx, async (writing) => {
    const { tx, audit, emit } = writing;
    const open = await findOwnOpenOffer(ctx, writing, input.id, "decline");
    if (!open.ok) return open;
    const { offer: declined } = open.value;
    await tx
      .update(offer)
      .set({ status: "declined", respondedAt: ctx.now() })
      .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, declined.id)));
    audit({
      action: "offer.decline",
      entityType: "offer",
      entityId: declined.id,
      before: { status: declined.status },
      after: { status: "declined" },
    });
    await moveApplications(ctx, writing, applicationsOf([declined]), "decline");
    await settleDeclined(ctx, writing, open.value, "declined");
    freeSeats(ctx, writing, [declined]);
    emit({ type: "offer.declined", offerId: declined.id });
    return ok(await viewMyOffer(ctx, tx, input.id));
  });
}

/** What the policy makes of an offer that was declined, or left unanswered. */
export async function settleDeclined(
  ctx: Context,
  writing: Writing,
  { offer: declined, season, rivals }: OpenOffer,
  as: "declined" | "expired",
): Promise<void> {
  const policy = toVersionedPolicy(season.inEffect);
  const today = collegeDay(ctx, ctx.now());
  const settlement = settleDecline(policy, toStanding(ctx, season), declined.id, rivals, today, as);
  const joined = joinedAmong(season);
  const ends = settlement.ends.filter(({ id }) => !joined.has(id));
  await carryOut(
    ctx,
    writing,
    { ...settlement, ends },
    {
      offerId: declined.id,
      ends: "upgrade_declined",
      closes: "The policy of the season closes it, since an offer was not accepted.",
    },
  );
}
