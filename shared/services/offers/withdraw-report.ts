import { and, eq } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { MyReportedOfferList } from "#shared/contracts/offers.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { closeOffers } from "./close-offers.ts";
import { lockSeason } from "./lock-season.ts";
import { listMyReports } from "./my-reports.ts";

/** A student takes back a report that the office has not decided on. Answers what they have reported besides. */
export async function withdrawReport(ctx: ActorContext, { id }: { id: string }): Promise<Result<MyReportedOfferList>> {
  const withdrawn = await write(ctx, async (writing): Promise<Result<void>> => {
    const { tx } = writing;
    const [mine] = await tx
      .select({ enrollmentId: offer.enrollmentId, cycleId: offer.cycleId })
      .from(offer)
      .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
      .where(
        and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, id), eq(enrollment.membershipId, ctx.actor.membershipId)),
      );
    if (mine === undefined) return notFound("offer");
    const offers = await lockSeason(ctx, tx, { cycleId: mine.cycleId, enrollmentIds: [mine.enrollmentId] });
    const found = offers.find((row) => row.id === id);
    // What the office holds back of a drive its student does not know of.
    if (found === undefined || found.source === "drive") return notFound("offer");
    if (found.status !== "extended" || found.releasedAt !== null) {
      const state = found.status === "extended" ? "confirmed" : found.status;
      return illegalTransition("report", { state, command: "withdraw", possible: [] });
    }
    await closeOffers(ctx, writing, [found], "terminated", "report_withdrawn");
    return ok(undefined);
  });
  return withdrawn.ok ? listMyReports(ctx) : withdrawn;
}
