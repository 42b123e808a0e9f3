import { passwordHasher } from "#shared/adapters/better-auth/password-hasher.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { tenant } from "#shared/db/schema/index.ts";
import { DEMO_COLLEGES, DEMO_PASSWORD, DEMO_PLATFORM } from "./colleges.ts";
import { seedCollege, seedPlatform } from "./seed-college.ts";

/**
 * Fills an empty database with the demo: `node shared/demo/seed.ts` with DATABASE_URL. Prints one line of JSON a
 * tenant: `{tenant, name, logins: [{role, email, password}]}`. Does nothing where there is a tenant already.
 */
async function main(): Promise<void> {
  const db = connectFromEnvironment();
  try {
    const [anybody] = await db.orm.select({ id: tenant.id }).from(tenant).limit(1);
    if (anybody) return;
    const passwordHash = await passwordHasher.hash(DEMO_PASSWORD);
    await print(DEMO_PLATFORM, seedPlatform(db, DEMO_PLATFORM, passwordHash));
    for (const college of DEMO_COLLEGES) await print(college, seedCollege(db, college, passwordHash));
  } finally {
    await db.close();
  }
}

async function print(where: { slug: string; name: string }, seeding: ReturnType<typeof seedCollege>): Promise<void> {
  const logins = (await seeding).map((login) => ({ ...login, password: DEMO_PASSWORD }));
  process.stdout.write(`${JSON.stringify({ tenant: where.slug, name: where.name, logins })}\n`);
}

await main();
