import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { ENV } from "#shared/config/environment.ts";

export type Orm = PostgresJsDatabase;

/** One PostgreSQL connection pool and the query builder over it. */
export interface Database {
  readonly sql: postgres.Sql;
  readonly orm: Orm;
  close(): Promise<void>;
}

/**
 * Connects lazily, as Lambda wants it: one connection, dropped when idle for 20 s or older than ten minutes.
 * `max` above 1 is for scripts and tests; the pipelined reads of `readTenant` need 1.
 */
export function connect(target: string | postgres.Options<Record<string, never>>, max = 1): Database {
  const options = {
    max,
    idle_timeout: 20,
    connect_timeout: 5,
    max_lifetime: 600,
    // Notices are for people at a prompt.
    onnotice: () => {},
  };
  const sql = typeof target === "string" ? postgres(target, options) : postgres({ ...target, ...options });
  return { sql, orm: drizzle(sql), close: () => sql.end({ timeout: 5 }) };
}

/** Connects as the environment says: `DATABASE_URL`, or host and user with a short-lived IAM token for a password. */
export function connectFromEnvironment(env: NodeJS.ProcessEnv = process.env): Database {
  const url = env[ENV.databaseUrl];
  if (url) return connect(url);
  const host = required(env, ENV.databaseHost);
  const port = Number(required(env, ENV.databasePort));
  const username = required(env, ENV.databaseUser);
  return connect({
    host,
    port,
    username,
    database: required(env, ENV.databaseName),
    ssl: "verify-full",
    password: async () => {
      const { Signer } = await import("./rds-signer.ts");
      return new Signer({ hostname: host, port, username }).getAuthToken();
    },
  });
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set, and DATABASE_URL is not either.`);
  return value;
}
