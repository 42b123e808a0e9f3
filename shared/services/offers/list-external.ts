import { and, eq, ilike, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import type { ExternalOfferPage, ExternalOfferRow, ListExternalOffers } from "#shared/contracts/offers.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn, wordColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { studentsInReach } from "../applications/scope.ts";
import type { OfferRow } from "./lock-season.ts";
import { toOfferView } from "./view.ts";

/** Offers from elsewhere, reported ones included; for a coordinator those of their branch. */
export async function listExternalOffers(
  ctx: ActorContext,
  input: ListExternalOffers,
): Promise<Result<ExternalOfferPage>> {
  const order = keyset(input, offer.id, {
    createdAt: timeColumn(offer.createdAt),
    rollNo: wordColumn(enrollment.rollNo),
    company: wordColumn(offer.companyName),
  });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
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
          ne(offer.source, "drive"),
          studentsInReach(ctx),
          input.source && eq(offer.source, input.source),
          inStatus(input.status),
          like
            ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like), ilike(offer.companyName, like))
            : undefined,
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.offer.id });
  return ok(toPage(rows, input.limit, position, (row) => ({ ...toOfferView(ctx, row), ...elsewhere(row.offer) })));
}

function inStatus(status: ListExternalOffers["status"]): SQL | undefined {
  if (status === undefined) return undefined;
  if (status === "reported") return and(eq(offer.status, "extended"), isNull(offer.releasedAt));
  return and(eq(offer.status, status), status === "extended" ? isNotNull(offer.releasedAt) : undefined);
}

function elsewhere(row: OfferRow): Pick<ExternalOfferRow, "source" | "company" | "title" | "outcome" | "createdAt"> {
  if (row.source === "drive") throw new Error("an offer of a drive among those from elsewhere");
  const { source, companyName: company, title, outcome } = row;
  return { source, company, title, outcome, createdAt: row.createdAt.toISOString() };
}
