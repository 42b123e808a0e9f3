import type postgres from "postgres";
import { connect, type Database } from "#shared/db/connect.ts";

/** A statement as the API sent it. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Prepared, and after a few runs planned once for all values: in a pipelined transaction that does not say otherwise. */
  readonly isKept: boolean;
  /** What set the tenant, and how to plan, in its transaction. */
  readonly scope: Pick<SentStatement, "text" | "values"> | undefined;
}

/** The application's connection, and what has been sent over it since it was last asked. */
export function recordingConnection(url: string): { readonly db: Database; take(): SentStatement[] } {
  let sent: SentStatement[] = [];
  let isKept = false;
  let scope: SentStatement["scope"];
  const { hostname: host, port, username, password, pathname } = new URL(url);
  const database = pathname.slice(1);
  const db = connect({
    host,
    port: Number(port),
    username,
    password,
    database,
    debug: (_connection, text, values) => {
      // A transaction by the driver's own `begin` awaits each statement and sends it unprepared; it ends in a space.
      if (text.startsWith("begin")) {
        isKept = !text.endsWith(" ");
        scope = undefined;
      }
      if (text.includes("set_config(")) scope = { text, values: [...values] };
      if (text.includes("plan_cache_mode")) isKept = false;
      sent.push({ text, values: [...values], isKept, scope });
    },
  });
  return {
    db,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows"?: number;
  readonly "Actual Loops"?: number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** One look at a table in a statement's plan. */
export interface TableRead {
  readonly table: string;
  /** From end to end, all tenants' rows. */
  readonly isWhole: boolean;
  /** Rows that were fetched, used or not; 0 of an index alone, and in a plan that was not run. */
  readonly rows: number;
}

/** What a statement reads, by its plan for these values, run, and by the one that is kept. */
export async function tablesRead(
  app: postgres.Sql,
  tenantId: string,
  { text, values, isKept, scope }: SentStatement,
): Promise<TableRead[]> {
  const plans = await app.begin(async (sql) => {
    await sql`select set_config('app.tenant_id', ${tenantId}, true)`;
    if (scope) await sql.unsafe(scope.text, [...scope.values] as never[]);
    const run = /^\s*select\b/i.test(text) ? "analyze, timing off, " : "";
    const own = await sql.unsafe(`explain (${run}format json) ${text}`, [...values] as never[]);
    if (!isKept) return [own];
    return [own, await sql.unsafe(`explain (generic_plan, format json) ${text}`).simple()];
  });
  const nodes = plans.flatMap((rows) =>
    rows.flatMap((row) => (row["QUERY PLAN"] as { Plan: PlanNode }[]).flatMap(({ Plan }) => flatten(Plan))),
  );
  return nodes.flatMap((node) => {
    const table = node["Relation Name"];
    if (table === undefined) return [];
    if (node["Node Type"] === "Index Only Scan") return [{ table, isWhole: false, rows: 0 }];
    const looked = (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0);
    const rows = Math.round(looked * (node["Actual Loops"] ?? 0));
    return { table, isWhole: node["Node Type"] === "Seq Scan", rows };
  });
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

/** Whether a statement has a plan to look at. */
export function isPlanned({ text }: SentStatement): boolean {
  return /^\s*(select|with|insert|update|delete)\b/i.test(text) && !text.includes("set_config(");
}
