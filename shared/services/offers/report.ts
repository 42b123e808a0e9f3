import { and, eq } from "drizzle-orm";
import type { MyReportedOffer, ReportOffer } from "#shared/contracts/offers.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { insertExternal } from "./external.ts";
import { toReportedOffer } from "./my-reports.ts";

/** A student reports an offer from elsewhere. Nothing follows from it until the office confirms it. */
export function reportOffer(ctx: ActorContext, input: ReportOffer): Promise<Result<MyReportedOffer>> {
  return write(ctx, async (writing) => {
    const [mine] = await writing.tx
      .select({ id: enrollment.id })
      .from(enrollment)
      .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId)));
    if (mine === undefined) return notFound("student record");
    const noted = await insertExternal(ctx, writing, { ...input, enrollmentId: mine.id });
    if (!noted.ok) return noted;
    writing.emit({ type: "offer.reported", offerId: noted.value.id });
    return ok(toReportedOffer(noted.value));
  });
}
