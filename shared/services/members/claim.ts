import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { user } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { Writing } from "../_kernel/write.ts";

/**
 * Ties a person to the place that waits for their verified address, if one does, and answers whether the person now
 * has a place in the tenant that is not disabled.
 */
export async function claimMembership({ tx, audit }: Writing, tenantId: string, userId: string): Promise<boolean> {
  const [person] = await tx.select().from(user).where(eq(user.id, userId));
  if (person === undefined) return false;
  if (person.emailVerified) {
    const [claimed] = await tx
      .update(membership)
      .set({ userId, status: "active" })
      .where(
        and(
          eq(membership.tenantId, tenantId),
          eq(sql`lower(${membership.email})`, person.email.toLowerCase()),
          isNull(membership.userId),
          eq(membership.status, "invited"),
        ),
      )
      .returning({ id: membership.id });
    const change = { before: { status: "invited" }, after: { status: "active", userId } };
    if (claimed) audit({ action: "membership.claim", entityType: "membership", entityId: claimed.id, ...change });
  }
  const [place] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.tenantId, tenantId), eq(membership.userId, userId), ne(membership.status, "disabled")));
  return place !== undefined;
}
