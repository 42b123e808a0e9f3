import { eq } from "drizzle-orm";
import { passwordHasher } from "#shared/adapters/better-auth/password-hasher.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { LARGE_COLLEGE } from "./college/college.ts";
import { DEMO_PASSWORD } from "./colleges.ts";
import { printLogins } from "./login.ts";
import { seedCollege } from "./seed-college.ts";

/** Adds the large college to a database, as `shared/demo/seed.ts` does the small ones. Does nothing where it is already. */
async function main(): Promise<void> {
  const db = connectFromEnvironment();
  try {
    const [there] = await db.orm.select({ id: tenant.id }).from(tenant).where(eq(tenant.slug, LARGE_COLLEGE.slug));
    if (there) return;
    const passwordHash = await passwordHasher.hash(DEMO_PASSWORD);
    const logins = await seedCollege(db, LARGE_COLLEGE, passwordHash, new Date());
    await db.sql`vacuum analyze`;
    printLogins(LARGE_COLLEGE, logins);
  } finally {
    await db.close();
  }
}

await main();
