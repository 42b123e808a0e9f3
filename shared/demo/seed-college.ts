import { eq } from "drizzle-orm";
import type { Database } from "#shared/db/connect.ts";
import { account, tenant } from "#shared/db/schema/index.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { FileStore } from "#shared/ports/file-store.ts";
import type { MadeUpCollege } from "./college/college.ts";
import { makeCollege } from "./college/make-college.ts";
import type { CollegeRows } from "./college/rows.ts";
import { storeCollege } from "./college/store-college.ts";
import { storeResumes } from "./store-resumes.ts";

/** Somebody who can sign in to the demo. */
export interface Login {
  readonly role: Role;
  readonly email: string;
}

/**
 * Makes a college up and writes it, with a password for some of each role, and its files where a store is given. Answers
 * who can sign in; nobody where the college is already.
 */
export async function seedCollege(
  db: Database,
  college: MadeUpCollege,
  passwordHash: string,
  files?: FileStore,
): Promise<Login[]> {
  const [there] = await db.orm.select({ id: tenant.id }).from(tenant).where(eq(tenant.slug, college.slug));
  if (there) return [];
  const rows = makeCollege(college, new Date());
  const [{ id: tenantId } = { id: "" }] = rows.tenant;
  const members = chosenMembers(rows, college);
  await withTenant(db, tenantId, async (tx) => {
    await storeCollege(tx, rows);
    for (const { userId } of members) if (userId) await addPassword(tx, userId, passwordHash);
  });
  if (files) await storeResumes(files, rows);
  return members.map(({ role, email }) => ({ role, email }));
}

export async function addPassword(tx: TenantTransaction, userId: string, password: string): Promise<void> {
  await tx.insert(account).values({ id: userId, userId, accountId: userId, providerId: "credential", password });
}

/** The staff, a known company's recruiter and the busiest one, and the roll's first student. */
function chosenMembers(rows: CollegeRows, { companies = [] }: MadeUpCollege) {
  const emails = new Set(companies.flatMap(({ recruiter }) => recruiter?.email ?? []));
  const posting = rows.drive.find(({ status }) => status === "in_process")?.createdBy;
  const lead = rows.enrollment[0]?.membershipId;
  const isStaff = (role: Role) => role === "admin" || role === "officer" || role === "coordinator";
  return rows.membership.filter(
    ({ id, role, email }) => isStaff(role) || emails.has(email) || id === posting || id === lead,
  );
}
