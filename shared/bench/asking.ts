import type postgres from "postgres";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { Fixture, Installation } from "./fixture.ts";
import type { Subject } from "./measure.ts";

/** One request through the whole API: edge, tenant, session, rate limit, row security, JSON. */
export function asking(
  fixture: Fixture,
  role: Role,
  request: `${"GET" | "POST"} /${string}`,
  { body, of = fixture }: { body?: object; of?: Installation } = {},
): Subject {
  return async () => {
    const college = fixture.asking();
    const as = college.members.get(role);
    const answer = await of.api.send(request, { on: college, ...(as && { as }), ...(body && { body }) });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${request}: the API answered ${answer.status}`);
  };
}

/**
 * A statement of the tenant `$1` in a transaction, all in one trip: the least that a tenant's list can cost. `prepared`
 * is planned once and for all tenants, where PostgreSQL thinks that this is as good; otherwise each time.
 */
export function bareRead(sql: postgres.Sql, tenantId: string, text: string, prepared = false): Subject {
  return () =>
    Promise.all([
      sql.unsafe("begin").execute(),
      sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(),
      sql.unsafe(text, [tenantId], { prepare: prepared }).execute(),
      sql.unsafe("commit").execute(),
    ]);
}
