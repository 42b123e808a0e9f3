import { and, eq } from "drizzle-orm";
import { offer } from "#shared/db/schema/offer.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import type { OfferRow } from "./lock-season.ts";

type Change = Partial<Pick<OfferRow, "status" | "respondBy" | "deferredUntil" | "note">>;

/** Changes one offer and audits what changed. The caller holds its lock. */
export async function changeOffer(
  ctx: Context,
  { tx, audit }: Writing,
  before: OfferRow,
  {
    action,
    change,
    reason,
  }: { readonly action: string; readonly change: Change; readonly reason?: string | undefined },
): Promise<void> {
  await tx
    .update(offer)
    .set({ ...change, ...(reason !== undefined && { note: reason }) })
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, before.id)));
  const was = Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof Change]]));
  audit({
    action,
    entityType: "offer",
    entityId: before.id,
    ...(reason !== undefined && { reason }),
    before: { status: before.status, ...was },
    after: { status: before.status, ...change },
  });
}
