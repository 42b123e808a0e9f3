import { DrizzleQueryError, eq } from "drizzle-orm";
import { user } from "#shared/db/schema/identity.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Subject } from "../personal-data/subject.ts";

const FOREIGN_KEY_VIOLATION = "23503";

/**
 * Deletes the account with its passwords and sessions, unless another college knows the person. No tenant can see that:
 * the foreign key decides, which reaches across.
 */
export async function forgetPerson(tx: TenantTransaction, { userId }: Subject): Promise<void> {
  if (userId === null) return;
  try {
    await tx.transaction((nested) => nested.delete(user).where(eq(user.id, userId)));
  } catch (error) {
    if (!isStillKnown(error)) throw error;
  }
}

function isStillKnown(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === FOREIGN_KEY_VIOLATION;
}
