import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { MyReportedOffer, MyReportedOfferList } from "#shared/contracts/offers.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { toPayView } from "../drives/view.ts";
import type { OfferRow } from "./lock-season.ts";

/** What the student has reported and the office has not confirmed: it waits, or was refused with a reason. */
export async function listMyReports(ctx: ActorContext): Promise<Result<MyReportedOfferList>> {
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ offer })
      .from(offer)
      .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
      .where(
        and(
          eq(offer.tenantId, ctx.tenant.id),
          eq(enrollment.membershipId, ctx.actor.membershipId),
          ne(offer.source, "drive"),
          isNull(offer.releasedAt),
          sql`${offer.closedReason} is distinct from 'report_withdrawn'`,
        ),
      )
      .orderBy(desc(offer.createdAt), desc(offer.id)),
  ]);
  return ok({ items: rows.map((row) => toReportedOffer(row.offer)) });
}

export function toReportedOffer(row: OfferRow): MyReportedOffer {
  if (row.source === "drive") throw new Error("an offer of a drive is not reported");
  return {
    id: row.id,
    source: row.source,
    company: row.companyName,
    title: row.title,
    pay: toPayView(row.compensation),
    createdAt: row.createdAt.toISOString(),
    refusedBecause: row.status === "terminated" ? row.note : null,
  };
}
