import { passwordHasher } from "#shared/adapters/better-auth/password-hasher.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { LARGE_COLLEGE } from "./college/college.ts";
import { DEMO_PASSWORD } from "./colleges.ts";
import { printTenant } from "./print-tenant.ts";
import { seedCollege } from "./seed-college.ts";

/** Adds the large college to a database, as `shared/demo/seed.ts` does the small ones. Does nothing where it is already. */
async function main(): Promise<void> {
  const db = connectFromEnvironment();
  try {
    printTenant(LARGE_COLLEGE, await seedCollege(db, LARGE_COLLEGE, await passwordHasher.hash(DEMO_PASSWORD)));
    await db.sql`vacuum analyze`;
  } finally {
    await db.close();
  }
}

await main();
