import { and, eq, sql } from "drizzle-orm";
import type { OfferRow, RecordOffer } from "#shared/contracts/offers.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { insertExternal, releaseExternal } from "./external.ts";
import { viewOffer } from "./view-offer.ts";

/** The office records an offer from elsewhere, which confirms it: the student is told and answers as any other. */
export function recordOffer(ctx: ActorContext, { rollNo, ...input }: RecordOffer): Promise<Result<OfferRow>> {
  return write(ctx, async (writing) => {
    const [student] = await writing.tx
      .select({ id: enrollment.id })
      .from(enrollment)
      .where(and(eq(enrollment.tenantId, ctx.tenant.id), sql`lower(${enrollment.rollNo}) = ${rollNo.toLowerCase()}`));
    if (student === undefined) return invalid({ name: "rollNo", reason: "Nobody here has this roll number." });
    const noted = await insertExternal(ctx, writing, { ...input, enrollmentId: student.id });
    if (!noted.ok) return noted;
    const released = await releaseExternal(ctx, writing, noted.value);
    return released.ok ? ok(await viewOffer(ctx, writing.tx, noted.value.id)) : released;
  });
}
