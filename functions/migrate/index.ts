import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { migrateDatabase } from "#shared/db/migrate.ts";

/** Brings the schema up to date before the functions that rely on it are deployed. Throws when it cannot. */
export async function handler(): Promise<{ migrated: true }> {
  const db = connectFromEnvironment();
  try {
    // The bundle carries migrations/ and hardening.sql beside it.
    await migrateDatabase(db.sql, dirname(fileURLToPath(import.meta.url)));
    return { migrated: true };
  } finally {
    await db.close();
  }
}
