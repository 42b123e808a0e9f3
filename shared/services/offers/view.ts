import type { OfferRow as OfferView } from "#shared/contracts/offers.ts";
import type { offer } from "#shared/db/schema/offer.ts";
import { type OfferStaffCommand, type OfferStanding, staffCommands } from "#shared/domain/offer/staff-commands.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { toPayView } from "../drives/view.ts";

type OfferRow = typeof offer.$inferSelect;

interface OfferRecord {
  readonly offer: OfferRow;
  readonly rollNo: string;
  readonly name: string;
  readonly branch: string;
}

/** An offer as company and office list it. */
export function toOfferView(ctx: ActorContext, { offer: row, rollNo, name, branch }: OfferRecord): OfferView {
  return {
    id: row.id,
    applicationId: row.applicationId,
    rollNo,
    name,
    branch,
    status: row.status,
    pay: toPayView(row.compensation),
    releasedAt: row.releasedAt?.toISOString() ?? null,
    respondBy: row.releasedAt === null ? null : row.respondBy.toISOString(),
    respondedAt: row.respondedAt?.toISOString() ?? null,
    deferredUntil: row.deferredUntil?.toISOString() ?? null,
    closedReason: row.closedReason,
    note: row.note,
    possible: [...possibleFor(ctx, row)],
  };
}

/** What the caller may do with an offer from here. */
export function possibleFor(ctx: ActorContext, row: OfferRow): readonly OfferStaffCommand[] {
  const { role } = ctx.actor;
  if (role === "recruiter") return row.source === "drive" ? staffCommands("company", toOfferStanding(ctx, row)) : [];
  return role === "officer" || role === "admin" ? staffCommands("office", toOfferStanding(ctx, row)) : [];
}

function toOfferStanding(ctx: Context, row: OfferRow): OfferStanding {
  const { status, source, releasedAt, respondBy, closedReason } = row;
  return { status, source, closedReason, isReleased: releasedAt !== null, isOverdue: respondBy <= ctx.now() };
}
