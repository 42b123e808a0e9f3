import { and, desc, eq } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { EnrollmentRow } from "../enrollments/change-fields.ts";

/** The programme that the student is on now, locked. */
export async function lockOwnEnrollment(ctx: ActorContext, tx: TenantTransaction): Promise<EnrollmentRow | undefined> {
  const [own] = await tx
    .select()
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId)))
    .orderBy(desc(enrollment.graduatingYear))
    .limit(1)
    .for("update");
  return own;
}
