import postgres from "postgres";
import { DATABASE_ROLES } from "#shared/config/database-roles.ts";

/** Creates a database unless it is there. */
export async function ensureDatabase(server: URL, name: string): Promise<void> {
  const sql = postgres(new URL("/postgres", server).href, { max: 1, onnotice: () => {} });
  try {
    const present = await sql`select 1 from pg_database where datname = ${name}`;
    if (present.length === 0) await sql.unsafe(`create database "${name}"`);
  } finally {
    await sql.end();
  }
}

/** Gives the roles that migrations made a password each, so that functions sign in as they would by IAM in AWS. */
export async function setRolePasswords(database: string, passwordOf: (role: string) => string): Promise<void> {
  const sql = postgres(database, { max: 1, onnotice: () => {} });
  try {
    for (const role of [DATABASE_ROLES.app, DATABASE_ROLES.relay]) {
      const [row] = await sql<{ statement: string }[]>`
        select format('alter role %I login password %L', ${role}::text, ${passwordOf(role)}::text) as statement`;
      if (row) await sql.unsafe(row.statement);
    }
  } finally {
    await sql.end();
  }
}

/** The same database, signed in to as another role. */
export function urlAs(database: string, role: string, password: string): string {
  const url = new URL(database);
  url.username = role;
  url.password = password;
  return url.href;
}
