import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import type { Database } from "#shared/db/connect.ts";
import { company } from "#shared/db/schema/company.ts";
import { session, user } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { CompanyStatus } from "#shared/domain/company/statuses.ts";
import type { Actor } from "#shared/services/_kernel/context.ts";

export interface MadeMember {
  readonly actor: Actor;
  readonly userId: string;
  /** Token of a session that lasts a fortnight. */
  readonly sessionToken: string;
}

/** A member with a verified account and a session. */
export async function makeMember(
  db: Database,
  tenantId: string,
  role: Role,
  { companyId = null, branchId = null }: { companyId?: string | null; branchId?: string | null } = {},
): Promise<MadeMember> {
  const tag = randomUUID().slice(0, 8);
  const actor: Actor = {
    membershipId: newId(),
    name: `${role} ${tag}`,
    email: `${role}.${tag}@example.test`,
    role,
    companyId,
    branchId,
  };
  const userId = newId();
  const sessionToken = randomUUID();
  await withTenant(db, tenantId, async (tx) => {
    await tx.insert(user).values({ id: userId, name: actor.name, email: actor.email, emailVerified: true });
    const { membershipId: id, name, email } = actor;
    await tx
      .insert(membership)
      .values({ tenantId, id, userId, name, email, role, status: "active", companyId, branchId });
    const expiresAt = new Date(Date.now() + 14 * 86_400_000);
    await tx.insert(session).values({ tenantId, id: newId(), userId, token: sessionToken, expiresAt });
  });
  return { actor, userId, sessionToken };
}

export async function makeCompany(db: Database, tenantId: string, status: CompanyStatus = "approved"): Promise<string> {
  const id = newId();
  const name = `Company ${randomUUID().slice(0, 8)}`;
  await withTenant(db, tenantId, (tx) => tx.insert(company).values({ tenantId, id, name, status }));
  return id;
}
