import { v7 as newId } from "uuid";
import type { Database } from "#shared/db/connect.ts";
import { membership, tenant, user } from "#shared/db/schema/index.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { addPassword, type Login } from "./seed-college.ts";

interface Platform {
  readonly slug: string;
  readonly name: string;
  readonly senderName: string;
  readonly primaryColor: string;
  readonly accentColor: string;
}

/** The platform's own tenant and its operator. */
export async function seedPlatform(db: Database, platform: Platform, passwordHash: string): Promise<Login[]> {
  const tenantId = newId();
  const operator = { role: "operator" as const, name: "Olivia Operator", email: "operator@placement.example" };
  await withTenant(db, tenantId, async (tx) => {
    await tx.insert(tenant).values({ id: tenantId, kind: "platform", ...platform, timeZone: "Asia/Kolkata" });
    const userId = newId();
    await tx.insert(user).values({ id: userId, name: operator.name, email: operator.email, emailVerified: true });
    await addPassword(tx, userId, passwordHash);
    await tx.insert(membership).values({ tenantId, id: newId(), userId, ...operator, status: "active" });
  });
  const { role, email } = operator;
  return [{ role, email }];
}
