import { and, eq, inArray } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { profileChange } from "#shared/db/schema/profile.ts";
import { describeFieldValue } from "#shared/domain/enrollment/field-values.ts";
import { PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import type { Notice, Notify } from "./notice.ts";

/** Each student is told once, of all that was decided of theirs. */
export const profileChangesDecided: Notify<"profile_changes.decided"> = async (ctx, tx, event) => {
  const found = await tx
    .select({ change: profileChange, membershipId: membership.id, email: membership.email })
    .from(profileChange)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, profileChange.tenantId), eq(enrollment.id, profileChange.enrollmentId)),
    )
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(and(eq(profileChange.tenantId, ctx.tenant.id), inArray(profileChange.id, [...event.changeIds])));
  const isApproved = event.decision === "approved";
  return [...Map.groupBy(found, ({ membershipId }) => membershipId)].map(([membershipId, own]): Notice => ({
    category: "account",
    to: [{ membershipId, email: own[0]?.email ?? "" }],
    title: isApproved ? "Your profile was changed as you asked" : "A change to your profile was refused",
    body: own.map(({ change }) => sentence(change, isApproved)).join(" "),
    path: "/profile",
    action: "See your profile",
  }));
};

function sentence(change: typeof profileChange.$inferSelect, isApproved: boolean): string {
  const { label } = PROFILE_FIELDS[change.field];
  const value = describeFieldValue(change.field, change.newValue);
  if (isApproved) return `${label} is now: ${value}.`;
  return `${label} stays as it is, instead of ${value}. The placement office writes: ${change.decision ?? ""}`;
}
