import Fastify from "fastify";
import { Pool } from "pg";

/**
 * Lists of one college by Fastify and pg, as they are commonly written: the tenant's row, the session and the rate limit
 * are looked up one after the other, then the list by its hand-written statement. No row security and no schemas. List
 * `n` is at `/lists/n`.
 */
export function peerServer(url: string, collegeId: string, lists: readonly { readonly sql: string }[]) {
  const server = Fastify();
  const pool = new Pool({ connectionString: url, max: 4 });
  server.addHook("onClose", () => pool.end());
  server.addHook("preHandler", async (request, reply) => {
    const { tenant, authorization } = request.headers;
    const found = await pool.query("select id from tenant where slug = $1", [tenant]);
    const tenantId = found.rows[0]?.id;
    const hits = await pool.query(
      `insert into rate_limit (tenant_id, key, window_start, hits) values ($1, $2, date_trunc('minute', now()), 1)
      on conflict (tenant_id, key) do update set hits = rate_limit.hits + 1 returning hits`,
      [tenantId, authorization],
    );
    const session = await pool.query(
      `select m.* from session s join membership m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
      where s.tenant_id = $1 and s.token = $2 and s.expires_at > now() and m.status = 'active'`,
      [tenantId, authorization],
    );
    if (session.rowCount === 0 || hits.rowCount === 0) return reply.code(401).send({});
  });
  for (const [index, { sql }] of lists.entries()) {
    server.get(`/lists/${index}`, async () => {
      const { rows } = await pool.query(sql, [collegeId]);
      return { items: rows.slice(0, 20), more: rows.length > 20 };
    });
  }
  return server;
}
