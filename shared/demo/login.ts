import { account } from "#shared/db/schema/identity.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { DEMO_PASSWORD } from "./colleges.ts";

/** Somebody who can sign in to the demo. */
export interface Login {
  readonly role: Role;
  readonly email: string;
}

export async function addPassword(tx: TenantTransaction, userId: string, password: string): Promise<void> {
  await tx.insert(account).values({ id: userId, userId, accountId: userId, providerId: "credential", password });
}

/** Prints a line of JSON: `{tenant, name, logins: [{role, email, password}]}`. */
export function printLogins({ slug, name }: { slug: string; name: string }, made: readonly Login[]): void {
  const logins = made.map((login) => ({ ...login, password: DEMO_PASSWORD }));
  process.stdout.write(`${JSON.stringify({ tenant: slug, name, logins })}\n`);
}
