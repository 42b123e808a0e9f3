import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { Database } from "#shared/db/connect.ts";
import { session } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { MadeMember } from "./factories/member.ts";

/** A session of somebody who is a member already and has an account. */
export function signIn(db: Database, tenantId: string, membershipId: string): Promise<MadeMember> {
  return withTenant(db, tenantId, async (tx) => {
    const [found] = await tx
      .select()
      .from(membership)
      .where(and(eq(membership.tenantId, tenantId), eq(membership.id, membershipId)));
    if (!found?.userId) throw new Error("nobody with an account has this membership");
    const { userId, name, email, role, companyId, branchId } = found;
    const sessionToken = randomUUID();
    const expiresAt = new Date(Date.now() + 14 * 86_400_000);
    await tx.insert(session).values({ tenantId, id: newId(), userId, token: sessionToken, expiresAt });
    return { actor: { membershipId, name, email, role, companyId, branchId }, userId, sessionToken };
  });
}
