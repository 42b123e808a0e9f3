import { and, eq } from "drizzle-orm";
import type { OfferRow } from "#shared/contracts/offers.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toOfferView } from "./view.ts";

/** One offer as it is listed, inside a transaction. */
export async function viewOffer(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<OfferRow> {
  const [found] = await tx
    .select({ offer, rollNo: enrollment.rollNo, name: enrollment.name, branch: branch.code })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, id)));
  if (found === undefined) throw new Error("an offer that was just changed is gone");
  return toOfferView(ctx, found);
}
