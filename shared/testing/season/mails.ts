import type postgres from "postgres";
import type { Breach } from "./books.ts";
import { SeasonClient } from "./client.ts";

/** Every e-mail owed came to its inbox once: none lost, none doubled, none that nobody owed. */
export async function checkMails(
  sql: postgres.Sql,
  tenantId: string,
  tenant: string,
  portal: string,
): Promise<Breach[]> {
  const owed = await sql<{ id: string }[]>`select id from email_delivery where tenant_id = ${tenantId}`;
  const client = new SeasonClient("inbox", portal);
  const arrived = new Map<string, number>();
  for (let offset = 0; ; offset += 10_000) {
    const path = `/api/mails?q=${encodeURIComponent(`${tenant}.example`)}&limit=10000&offset=${offset}`;
    const { mails } = await client.must<{ mails: { idempotencyKey?: string }[] }>(`GET ${path}`);
    for (const { idempotencyKey: key = "none" } of mails) arrived.set(key, (arrived.get(key) ?? 0) + 1);
    if (mails.length < 10_000) break;
  }
  const known = new Set(owed.map((row) => row.id));
  const lost = owed.filter((row) => !arrived.has(row.id)).map(({ id }) => ({ deliveryId: id, problem: "never came" }));
  const doubled = [...arrived]
    .filter(([, times]) => times > 1)
    .map(([id, times]) => ({ deliveryId: id, problem: `came ${times} times` }));
  const stray = [...arrived.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ deliveryId: id, problem: "was owed to nobody" }));
  const rows = [...lost, ...doubled, ...stray];
  return rows.length === 0 ? [] : [{ invariant: "every e-mail owed came once", rows }];
}
