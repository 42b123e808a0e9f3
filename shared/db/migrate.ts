import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { DATABASE_ROLES } from "#shared/config/database-roles.ts";

// Any number, the same for every migrator, so that two deploys at once take turns.
const MIGRATION_LOCK = 7_203_114;

/**
 * Brings a database to the newest schema: roles, migrations in order, then the hardening that every table must have.
 * Repeatable; concurrent callers wait for each other. `sql` is a pool of one that may create roles; `directory` holds
 * `migrations/` and `hardening.sql`.
 */
export async function migrateDatabase(sql: postgres.Sql, directory: string): Promise<void> {
  if (sql.options.max !== 1)
    throw new Error("migrateDatabase needs a pool of one connection: locks and roles are a session's");
  try {
    // The server's limit is for requests; a turn may be long in coming, and an index long in the making.
    await sql.unsafe("set statement_timeout = 0");
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql.unsafe("set lock_timeout = '5s'");
    await ensureRoles(sql);
    await sql.unsafe(`set role ${DATABASE_ROLES.owner}`);
    await applyMigrations(drizzle(sql), { migrationsFolder: join(directory, "migrations") });
    await sql.unsafe(await readFile(join(directory, "hardening.sql"), "utf8"));
  } finally {
    await sql.unsafe("reset role").catch(() => {});
    await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.catch(() => {});
  }
}

async function ensureRoles(sql: postgres.Sql): Promise<void> {
  const present = new Set((await sql<{ rolname: string }[]>`select rolname from pg_roles`).map((row) => row.rolname));
  for (const role of [DATABASE_ROLES.app, DATABASE_ROLES.relay, DATABASE_ROLES.owner]) {
    if (!present.has(role))
      await sql.unsafe(`create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls`);
    // Aurora lets a role sign in with an IAM token when it is a member of this one.
    if (present.has("rds_iam") && role !== DATABASE_ROLES.owner) await sql.unsafe(`grant rds_iam to ${role}`);
  }
  const [me] = await sql<
    { name: string; database: string }[]
  >`select current_user as name, current_database() as database`;
  if (me === undefined || me.name === DATABASE_ROLES.owner) return;
  await sql.unsafe(`grant ${DATABASE_ROLES.owner} to ${me.name} with set true`).catch(() => {});
  await sql.unsafe(`grant create on database "${me.database}" to ${DATABASE_ROLES.owner}`);
  await sql.unsafe(`alter schema public owner to ${DATABASE_ROLES.owner}`);
}
