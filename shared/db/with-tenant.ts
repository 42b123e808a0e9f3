import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { PendingQuery, Sql } from "postgres";
import type { Database, Orm } from "./connect.ts";

/** A transaction inside one tenant. */
export type TenantTransaction = Parameters<Parameters<Orm["transaction"]>[0]>[0];

/** A Drizzle query that has not been run yet; its result must have columns, so a write needs `returning`. */
export type TenantQuery<T> = { execute(): Promise<T> };

type Answers<Q extends readonly TenantQuery<unknown>[]> = {
  -readonly [K in keyof Q]: Q[K] extends TenantQuery<infer T> ? T : never;
};

/**
 * Runs `work` in one transaction that sees and touches `tenantId`'s rows alone. The setting ends with the
 * transaction, however it ends; without one, every policy matches nothing.
 */
export function withTenant<T>(db: Database, tenantId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
  return db.orm.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.tenant_id', ${tenantId}, true)`);
    return work(tx);
  });
}

/**
 * How prepared statements are planned. `by_values`: each time, for what it is asked with. `kept`: after five runs once for
 * all tenants and values, which saves a millisecond or two and is right only where the plan cannot depend on them.
 * A kept plan expects each tenant to be an average one, and to meet a college of 20,000 with it costs up to a hundredfold.
 */
type Planning = "by_values" | "kept";

/**
 * Reads within a tenant at the cost of one round trip: BEGIN, the settings, the queries and COMMIT leave together on
 * the one connection (PostgreSQL answers in order), instead of each awaiting the one before. All queries see one
 * snapshot. Throws when the pool has more than one connection, since order would not be kept.
 */
export function readTenant<const Q extends readonly TenantQuery<unknown>[]>(
  db: Database,
  tenantId: string,
  build: (orm: Orm) => Q,
  planning: Planning = "by_values",
): Promise<Answers<Q>> {
  return pipeline(db, tenantId, "begin isolation level repeatable read read only", build, planning);
}

/** As `readTenant`, for statements that also write and depend on nothing that the others answer; by keys, so that plans are kept. */
export function runTenant<const Q extends readonly TenantQuery<unknown>[]>(
  db: Database,
  tenantId: string,
  build: (orm: Orm) => Q,
): Promise<Answers<Q>> {
  return pipeline(db, tenantId, "begin", build, "kept");
}

async function pipeline<const Q extends readonly TenantQuery<unknown>[]>(
  db: Database,
  tenantId: string,
  opening: string,
  build: (orm: Orm) => Q,
  planning: Planning,
): Promise<Answers<Q>> {
  if (db.sql.options.max !== 1) throw new Error("a pipelined transaction needs a pool of one connection");
  const queries = build(pipelined(db));
  const begin = db.sql.unsafe(opening).execute();
  const scope = (
    planning === "kept"
      ? db.sql`select set_config('app.tenant_id', ${tenantId}, true)`
      : db.sql`select set_config('app.tenant_id', ${tenantId}, true), ${planningByValues(db)}`
  ).execute();
  const answers = queries.map((query) => query.execute());
  const commit = db.sql.unsafe("commit").execute();
  const settled = await Promise.all([begin, scope, Promise.all(answers), commit]);
  return settled[2] as never;
}

/**
 * Joins are ordered four at a time, as they are written: of eight, what most lists have, trying all orders takes up to
 * a hundred times as long as reading the page.
 */
function planningByValues(db: Database) {
  return db.sql`set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('join_collapse_limit', '4', true), set_config('from_collapse_limit', '4', true)`;
}

const pipelines = new WeakMap<Database, Orm>();

/** The query builder over a client that sends each query at once, prepared, rather than when it is first awaited. */
function pipelined(db: Database): Orm {
  const known = pipelines.get(db);
  if (known) return known;
  const client = new Proxy(db.sql, {
    get(target, property, receiver) {
      if (property !== "unsafe") return Reflect.get(target, property, receiver);
      return (text: string, parameters: never[]) => sendingAtOnce(target.unsafe(text, parameters, { prepare: true }));
    },
  }) as Sql;
  const orm = drizzle(client);
  pipelines.set(db, orm);
  return orm;
}

function sendingAtOnce(query: PendingQuery<never>): PendingQuery<never> {
  const values = query.values.bind(query);
  query.values = () => values().execute() as never;
  return query;
}
