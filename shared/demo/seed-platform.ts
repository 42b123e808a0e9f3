import { v7 as newId } from "uuid";
import type { Database } from "#shared/db/connect.ts";
import { user } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { DEMO_PLATFORM } from "./colleges.ts";
import { addPassword, type Login } from "./login.ts";

/** The platform's own tenant and its operator. */
export function seedPlatform(db: Database, platform: typeof DEMO_PLATFORM, passwordHash: string): Promise<Login[]> {
  const [tenantId, userId] = [newId(), newId()];
  const operator = { name: "Olivia Operator", email: "operator@placement.example" };
  return withTenant(db, tenantId, async (tx) => {
    await tx.insert(tenant).values({ ...platform, id: tenantId, kind: "platform", timeZone: "Asia/Kolkata" });
    await tx.insert(user).values({ ...operator, id: userId, emailVerified: true });
    const place = { ...operator, tenantId, id: newId(), userId, role: "operator", status: "active" } as const;
    await tx.insert(membership).values(place);
    await addPassword(tx, userId, passwordHash);
    return [{ role: "operator", email: operator.email }];
  });
}
