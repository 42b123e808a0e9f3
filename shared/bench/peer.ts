import Fastify from "fastify";
import { Pool } from "pg";
import { asking } from "./asking.ts";
import type { Fixture } from "./fixture.ts";
import { handWrittenLists } from "./hand-written.ts";
import type { Comparison } from "./measure.ts";

const LISTS: ReadonlySet<string> = new Set(["students", "drives", "a drive's applications", "audit trail"]);

/**
 * The same lists by Fastify and pg, as they are commonly written: the tenant's row, the session and the rate limit are
 * looked up one after the other, then the list by its hand-written statement. No row security, no schemas, no sockets.
 */
export async function peer(fixture: Fixture): Promise<Comparison[]> {
  const { college } = fixture;
  const lists = handWrittenLists(college).filter(({ name }) => LISTS.has(name));
  const server = Fastify();
  const pool = new Pool({ connectionString: fixture.unboundUrl, max: 4 });
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
      const { rows } = await pool.query(sql, [college.id]);
      return { items: rows.slice(0, 20), more: rows.length > 20 };
    });
  }
  await server.ready();
  fixture.onClose(() => server.close());
  return lists.map(({ name, role, path }, index) => ({
    name,
    subjects: {
      api: asking(fixture, role, `GET ${path}`),
      "Fastify + pg": async () => {
        const { slug, members } = fixture.asking();
        const headers = { tenant: slug, authorization: members.get(role)?.sessionToken ?? "" };
        const { statusCode } = await server.inject({ url: `/lists/${index}`, headers });
        if (statusCode !== 200) throw new Error(`the peer answered ${statusCode}`);
      },
    },
  }));
}
