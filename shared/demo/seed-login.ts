import { eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { account, membership, user } from "#shared/db/schema/index.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";

/** Somebody who can sign in to the demo. */
export interface Login {
  readonly role: Role;
  readonly email: string;
}

interface Person {
  readonly tenantId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly companyId?: string;
  readonly branchId?: string;
}

/** An account with a password and an active place; the place may be there already, as a student's is. */
export async function seedLogin(tx: TenantTransaction, person: Person): Promise<Login> {
  const { tenantId, role, name, email, passwordHash, companyId = null, branchId = null } = person;
  const userId = newId();
  await tx.insert(user).values({ id: userId, name, email, emailVerified: true });
  const credential = { accountId: userId, providerId: "credential", password: passwordHash };
  await tx.insert(account).values({ id: newId(), userId, ...credential });
  const claimed = await tx
    .update(membership)
    .set({ userId, status: "active" })
    .where(eq(membership.email, email))
    .returning({ id: membership.id });
  if (claimed.length === 0) {
    const place = { tenantId, id: newId(), userId, name, email, role, companyId, branchId };
    await tx.insert(membership).values({ ...place, status: "active" });
  }
  return { role, email };
}
