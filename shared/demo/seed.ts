import { createS3FileStore } from "#shared/adapters/aws/file-store.ts";
import { passwordHasher } from "#shared/adapters/better-auth/password-hasher.ts";
import { ENV } from "#shared/config/environment.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { DEMO_COLLEGES, DEMO_PASSWORD, DEMO_PLATFORM } from "./colleges.ts";
import { printLogins } from "./login.ts";
import { seedCollege } from "./seed-college.ts";
import { seedPlatform } from "./seed-platform.ts";

/**
 * Fills an empty database with the demo: `node shared/demo/seed.ts` with DATABASE_URL, and with FILES_BUCKET the files that
 * belong to it. Prints a line for each tenant. Does nothing where there is a tenant already.
 */
async function main(): Promise<void> {
  const db = connectFromEnvironment();
  try {
    const [anybody] = await db.orm.select({ id: tenant.id }).from(tenant).limit(1);
    if (anybody) return;
    const passwordHash = await passwordHasher.hash(DEMO_PASSWORD);
    const now = new Date();
    printLogins(DEMO_PLATFORM, await seedPlatform(db, DEMO_PLATFORM, passwordHash));
    const bucket = process.env[ENV.filesBucket];
    const files = bucket ? createS3FileStore({ bucket, endpoint: process.env[ENV.s3Endpoint] }) : undefined;
    for (const college of DEMO_COLLEGES) printLogins(college, await seedCollege(db, college, passwordHash, now, files));
  } finally {
    await db.close();
  }
}

await main();
