import { and, eq, ilike, or } from "drizzle-orm";
import type { ListOffers, OfferPage } from "#shared/contracts/offers.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { driveInReach } from "../drives/scope.ts";
import { toOfferView } from "./view.ts";

/** Offers of a drive in the caller's reach, staged ones included; a coordinator's own branch alone. */
export async function listOffers(ctx: ActorContext, input: ListOffers & { id: string }): Promise<Result<OfferPage>> {
  const order = keyset(input, offer.id, { createdAt: timeColumn(offer.createdAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [[found], rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, input.id)),
    orm
      .select({
        offer,
        rollNo: enrollment.rollNo,
        name: enrollment.name,
        branch: branch.code,
        position: order.value.position,
      })
      .from(offer)
      .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
      .innerJoin(branch, and(eq(branch.tenantId, enrollment.tenantId), eq(branch.id, enrollment.branchId)))
      .where(
        and(
          eq(offer.tenantId, ctx.tenant.id),
          eq(offer.driveId, input.id),
          ctx.actor.role === "coordinator" ? eq(enrollment.branchId, ctx.actor.branchId ?? ctx.tenant.id) : undefined,
          input.status && eq(offer.status, input.status),
          like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  if (found === undefined) return notFound("drive");
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.offer.id });
  return ok(toPage(rows, input.limit, position, (row) => toOfferView(ctx, row)));
}
