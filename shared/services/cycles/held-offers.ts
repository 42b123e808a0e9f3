import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Orm } from "#shared/db/connect.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../_kernel/context.ts";
import type { SeasonOf } from "./in-flight.ts";

/** Offers of a season that keep their student in it: accepted ones, and those that wait for an answer. */
export function selectHeldOffers(orm: Orm | TenantTransaction, ctx: Context, of: SeasonOf) {
  return orm
    .select({ status: offer.status, companyName: offer.companyName, respondBy: offer.respondBy })
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(offer.enrollmentId, of.enrollmentId),
        eq(offer.cycleId, of.cycleId),
        inArray(offer.status, ["extended", "accepted", "deferred", "joined"]),
        isNotNull(offer.releasedAt),
      ),
    )
    .orderBy(offer.createdAt);
}

type Held = Awaited<ReturnType<typeof selectHeldOffers>>[number];

/** Why a student cannot leave the season now, to be read by the student or by the office; null when nothing holds them. */
export function obstacleOf(ctx: Context, held: readonly Held[], reader: "student" | "office"): string | null {
  const accepted = held.find(({ status }) => status !== "extended");
  const open = held.find(({ status, respondBy }) => status === "extended" && respondBy > ctx.now());
  if (accepted !== undefined) {
    return reader === "student"
      ? `You have accepted ${accepted.companyName}’s offer. Please speak to the placement office before you leave the season.`
      : `The student has accepted ${accepted.companyName}’s offer. It has to end first.`;
  }
  if (open === undefined) return null;
  return reader === "student"
    ? `${open.companyName}’s offer waits for your answer. Please answer it first.`
    : `${open.companyName}’s offer waits for the student’s answer. It has to be answered or end first.`;
}
