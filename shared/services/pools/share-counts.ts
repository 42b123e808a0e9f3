import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { SharedCounts } from "#shared/contracts/pools.ts";
import { application } from "#shared/db/schema/application.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { poolInvitation } from "#shared/db/schema/pool.ts";
import { SMALLEST_CELL } from "#shared/domain/eligibility/suppress.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { sendNews } from "./tell.ts";

/** Lets a pooled drive's host know how many applied here and how many have offers, as it is now; few are not told. */
export function sharePoolCounts(ctx: ActorContext, { id }: { id: string }): Promise<Result<SharedCounts>> {
  return write(ctx, async (writing) => {
    const mine = and(eq(poolInvitation.tenantId, ctx.tenant.id), eq(poolInvitation.id, id));
    const [invitation] = await writing.tx.select().from(poolInvitation).where(mine).for("no key update");
    if (invitation === undefined) return notFound("invitation");
    if (invitation.driveId === null) {
      return refuse(
        "conflict",
        "not_accepted",
        "Your college has not taken this drive on, so there is nothing to count.",
      );
    }
    const counts = await countOf(ctx, writing, invitation.driveId);
    await writing.tx.update(poolInvitation).set({ countsSharedAt: ctx.now() }).where(mine);
    const to = invitation.hostId;
    sendNews(ctx, writing, { to, invitationId: id, news: { type: "counts", ...counts } });
    writing.audit({ action: "pool.share_counts", entityType: "drive", entityId: invitation.driveId, after: counts });
    return ok(counts);
  });
}

async function countOf(ctx: ActorContext, { tx }: Writing, driveId: string): Promise<SharedCounts> {
  const number = sql<number>`count(*)::int`;
  const [applied] = await tx
    .select({ number })
    .from(application)
    .where(and(eq(application.tenantId, ctx.tenant.id), eq(application.driveId, driveId)));
  const [offers] = await tx
    .select({ number })
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.driveId, driveId), isNotNull(offer.releasedAt)));
  const told = (row: { number: number } | undefined) => (row && row.number >= SMALLEST_CELL ? row.number : null);
  return { applied: told(applied), offers: told(offers) };
}
