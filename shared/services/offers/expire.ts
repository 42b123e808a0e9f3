import { and, eq } from "drizzle-orm";
import { offer } from "#shared/db/schema/offer.ts";
import { rulesFor } from "#shared/domain/policy/policy.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { writeAsSystem } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { toVersionedPolicy } from "../enrollments/standing.ts";
import { acceptInTransaction } from "./accept.ts";
import { closeOffers } from "./close-offers.ts";
import { settleDeclined } from "./decline.ts";
import { lockSeason } from "./lock-season.ts";
import { withSeason } from "./open-offer.ts";
import { applicationsOf } from "./settle.ts";

/**
 * Ends an offer whose time to answer has passed, or accepts it where the policy takes silence for a yes. Looks again
 * under the lock of the enrollment: an offer that was answered meanwhile, or given more time, stays as it is.
 */
export function expireOffer(ctx: Context, { id }: { readonly id: string }): Promise<Result<void>> {
  return writeAsSystem(ctx, async (writing) => {
    const { tx, emit } = writing;
    const [due] = await tx
      .select({ enrollmentId: offer.enrollmentId, cycleId: offer.cycleId })
      .from(offer)
      .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, id)));
    if (due === undefined) return ok(undefined);
    const offers = await lockSeason(ctx, tx, { cycleId: due.cycleId, enrollmentIds: [due.enrollmentId] });
    const open = offers.find((row) => row.id === id);
    if (open?.status !== "extended" || open.releasedAt === null || open.respondBy > ctx.now()) return ok(undefined);
    const found = await withSeason(ctx, writing, open);
    if (found.ok) {
      const { policy } = toVersionedPolicy(found.value.season.inEffect);
      const { onSilence } = rulesFor(policy, found.value.season.programCode);
      // What the policy would refuse the student it does not accept for them.
      if (onSilence === "accept" && (await acceptInTransaction(ctx, writing, found.value)).ok) return ok(undefined);
    }
    await closeOffers(ctx, writing, [open], "expired", "no_answer");
    await moveApplications(ctx, writing, applicationsOf([open]), "decline", "The time to answer the offer passed.");
    if (found.ok) await settleDeclined(ctx, writing, found.value, "expired");
    emit({ type: "offer.expired", offerId: id });
    return ok(undefined);
  });
}
