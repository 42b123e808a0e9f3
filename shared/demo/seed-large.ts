import { eq } from "drizzle-orm";
import { passwordHasher } from "#shared/adapters/better-auth/password-hasher.ts";
import { connectFromEnvironment, type Database } from "#shared/db/connect.ts";
import { account, tenant } from "#shared/db/schema/index.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { DEMO_PASSWORD } from "./colleges.ts";
import { LARGE_COLLEGE } from "./college/college.ts";
import { makeCollege } from "./college/make-college.ts";
import type { CollegeRows } from "./college/rows.ts";
import { storeCollege } from "./college/store-college.ts";

/** Adds the large college to a database, as `shared/demo/seed.ts` does the small ones. Does nothing where it is already. */
async function main(): Promise<void> {
  const db = connectFromEnvironment();
  try {
    const { slug, name } = LARGE_COLLEGE;
    const [there] = await db.orm.select({ id: tenant.id }).from(tenant).where(eq(tenant.slug, slug));
    if (there) return;
    const logins = await store(db, makeCollege(LARGE_COLLEGE, new Date()));
    await db.sql`vacuum analyze`;
    process.stdout.write(`${JSON.stringify({ tenant: slug, name, logins })}\n`);
  } finally {
    await db.close();
  }
}

/** With a password for one member of each role. */
async function store(db: Database, rows: CollegeRows) {
  const password = await passwordHasher.hash(DEMO_PASSWORD);
  const members = chosenMembers(rows);
  const [{ id: tenantId } = { id: "" }] = rows.tenant;
  await withTenant(db, tenantId, async (tx) => {
    await storeCollege(tx, rows);
    const credentials = members.flatMap(({ userId }) =>
      userId ? [{ id: userId, userId, accountId: userId, providerId: "credential", password }] : [],
    );
    await tx.insert(account).values(credentials);
  });
  return members.map(({ role, email }) => ({ role, email, password: DEMO_PASSWORD }));
}

/** One of each role; the student is among those who wait for an interview. */
function chosenMembers(rows: CollegeRows) {
  const waiting = rows.interview.find(({ status }) => status === "scheduled")?.enrollmentId;
  const student = rows.enrollment.find(({ id }) => id === waiting)?.membershipId;
  const roles: readonly Role[] = ["admin", "officer", "coordinator", "recruiter", "student"];
  return roles.flatMap((role) => {
    const of = rows.membership.filter((each) => each.role === role && each.userId);
    return of.find(({ id }) => id === student) ?? of[0] ?? [];
  });
}

await main();
