import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { branch } from "#shared/db/schema/catalog.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ruleJoins } from "../eligibility/compile.ts";
import { meetsAny } from "../reports/figures.ts";

/** Takes the student out of seasons that nobody has let them into: no figure counts them, and a queue would. */
export async function leaveQueues(ctx: ActorContext, tx: TenantTransaction, membershipId: string): Promise<void> {
  const own = tx
    .select({ id: enrollment.id })
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, membershipId)));
  await tx
    .delete(cycleMembership)
    .where(
      and(
        eq(cycleMembership.tenantId, ctx.tenant.id),
        inArray(cycleMembership.enrollmentId, own),
        eq(cycleMembership.status, "pending"),
      ),
    );
}

/**
 * Writes down the one figure that a report derives from the record: whether the student was eligible for a drive of
 * their season. All others are counted from rows that stay.
 */
export async function freezeFigures(ctx: ActorContext, tx: TenantTransaction, membershipId: string): Promise<void> {
  const tenantId = ctx.tenant.id;
  const seasons = await tx
    .select({ cycleId: cycleMembership.cycleId, enrollmentId: cycleMembership.enrollmentId })
    .from(cycleMembership)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    )
    .where(and(eq(cycleMembership.tenantId, tenantId), eq(enrollment.membershipId, membershipId)));
  for (const { cycleId, enrollmentId } of seasons) {
    const drives = await tx
      .select({ rule: drive.eligibility })
      .from(drive)
      .where(and(eq(drive.tenantId, tenantId), eq(drive.cycleId, cycleId), isNotNull(drive.publishedAt)));
    // A join of two, so that the rule's columns keep their tables' names.
    const [judged] = await tx
      .select({ wasEligible: meetsAny(drives.map(({ rule }) => rule)).mapWith(Boolean) })
      .from(enrollment)
      .innerJoin(branch, ruleJoins.branch)
      .where(and(eq(enrollment.tenantId, tenantId), eq(enrollment.id, enrollmentId)));
    await tx
      .update(cycleMembership)
      .set({ wasEligible: judged?.wasEligible ?? false })
      .where(
        and(
          eq(cycleMembership.tenantId, tenantId),
          eq(cycleMembership.cycleId, cycleId),
          eq(cycleMembership.enrollmentId, enrollmentId),
        ),
      );
  }
}
