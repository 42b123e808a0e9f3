import { and, eq, exists, sql } from "drizzle-orm";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { OfferStaffCommand } from "#shared/domain/offer/staff-commands.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { drivesInReach } from "../drives/scope.ts";
import { lockSeason, type OfferRow } from "./lock-season.ts";
import { possibleFor } from "./view.ts";

/** An offer in the caller's reach: the office's any, a recruiter's those of their company's drives. */
export async function findOffer(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<OfferRow | undefined> {
  const ofDrive = tx
    .select({ one: sql`1` })
    .from(drive)
    .where(and(drivesInReach(ctx), eq(drive.id, offer.driveId)));
  const [found] = await tx
    .select()
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(offer.id, id),
        ctx.actor.role === "recruiter" ? exists(ofDrive) : undefined,
      ),
    );
  return found;
}

/** An offer in the caller's reach that `command` is possible for, with its student's season locked. */
export async function lockOffer(
  ctx: ActorContext,
  { tx }: Writing,
  id: string,
  command: OfferStaffCommand,
): Promise<Result<OfferRow>> {
  const seen = await findOffer(ctx, tx, id);
  if (seen === undefined) return notFound("offer");
  const offers = await lockSeason(ctx, tx, { cycleId: seen.cycleId, enrollmentIds: [seen.enrollmentId] });
  const found = offers.find((row) => row.id === id);
  if (found === undefined) return notFound("offer");
  const possible = possibleFor(ctx, found);
  return possible.includes(command)
    ? ok(found)
    : illegalTransition("offer", { state: stateOf(found), command, possible });
}

/** The state in a word that says what company and office see. */
function stateOf({ status, source, releasedAt }: OfferRow): string {
  if (status !== "extended" || releasedAt !== null) return status;
  return source === "drive" ? "staged" : "reported";
}
