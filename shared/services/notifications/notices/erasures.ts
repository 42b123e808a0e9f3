import { and, eq } from "drizzle-orm";
import { erasure } from "#shared/db/schema/erasure.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notify } from "./notice.ts";
import { office } from "./recipients.ts";

export const erasureRequested: Notify<"erasure.requested"> = async (ctx, tx, { erasureId }) => {
  const found = await findErasure(ctx, tx, erasureId);
  if (found?.status !== "requested") return [];
  return [
    {
      category: "account",
      to: await office(ctx, tx),
      // No name: it would have to be erased here, too.
      title: "A student asks to be erased",
      body: "Look at what would go and what would stay, and decide within four weeks.",
      path: `/erasures/${erasureId}`,
      action: "Look at the request",
    },
  ];
};

export const erasureRefused: Notify<"erasure.refused"> = async (ctx, tx, { erasureId }) => {
  const found = await findErasure(ctx, tx, erasureId);
  if (found?.status !== "refused") return [];
  return [
    {
      category: "account",
      to: [{ membershipId: found.membershipId, email: found.email }],
      title: "Your request for erasure was refused",
      body: `The placement office writes: ${found.decision ?? ""}`,
      path: "/profile/data",
      action: "See your data",
    },
  ];
};

async function findErasure(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({
      status: erasure.status,
      decision: erasure.decision,
      membershipId: membership.id,
      email: membership.email,
    })
    .from(erasure)
    .innerJoin(membership, and(eq(membership.tenantId, erasure.tenantId), eq(membership.id, erasure.membershipId)))
    .where(and(eq(erasure.tenantId, ctx.tenant.id), eq(erasure.id, id)));
  return found;
}
