import { and, eq, ne } from "drizzle-orm";
import { cycle, cycleMembership, policyVersion } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { collegeTime } from "../../_kernel/college-time.ts";
import type { Notify } from "./notice.ts";

/** The students of a season hear that its rules change, and from when on. */
export const policyChanged: Notify<"policy.changed"> = async (ctx, tx, event) => {
  const [found] = await tx
    .select({ name: cycle.name, effectiveFrom: policyVersion.effectiveFrom })
    .from(policyVersion)
    .innerJoin(cycle, and(eq(cycle.tenantId, policyVersion.tenantId), eq(cycle.id, policyVersion.cycleId)))
    .where(
      and(
        eq(policyVersion.tenantId, ctx.tenant.id),
        eq(policyVersion.cycleId, event.cycleId),
        eq(policyVersion.version, event.version),
      ),
    );
  if (found === undefined) return [];
  const to = await tx
    .select({ membershipId: membership.id, email: membership.email })
    .from(cycleMembership)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    )
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(
      and(
        eq(cycleMembership.tenantId, ctx.tenant.id),
        eq(cycleMembership.cycleId, event.cycleId),
        eq(cycleMembership.status, "active"),
        ne(membership.status, "disabled"),
      ),
    );
  return [
    {
      category: "account",
      to,
      title: `The placement policy of ${found.name} changes`,
      body: `The new rules hold from ${collegeTime(ctx, found.effectiveFrom)} on. What you have applied for and accepted stays as it is.`,
      path: "/policy",
      action: "Read the policy",
    },
  ];
};
