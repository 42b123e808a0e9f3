import type { Fixture } from "./fixture.ts";
import type { Subject } from "./measure.ts";

/** A tenant's list of 20 through the whole API: edge, tenant, session, rate limit, RLS, JSON. */
export function listStudents({ api, bare, college, officers }: Fixture): Readonly<Record<string, Subject>> {
  let turn = 0;
  const select = (sql: typeof bare) => sql`
    select e.id, e.roll_no, e.name, m.email, p.code as program, b.code as branch, e.graduating_year, e.cgpa,
      e.active_backlogs, m.status,
      exists (select 1 from offer o where o.tenant_id = e.tenant_id and o.enrollment_id = e.id
        and o.status in ('accepted', 'deferred', 'joined')) as placed
    from enrollment e
    join membership m on m.tenant_id = e.tenant_id and m.id = e.membership_id
    join program p on p.tenant_id = e.tenant_id and p.id = e.program_id
    join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
    where e.tenant_id = ${college.id} order by e.roll_no limit 21`;
  return {
    api: async () => {
      const officer = officers[turn++ % officers.length];
      const { status } = await api.call("GET /api/students?limit=20", { on: college, ...(officer && { as: officer }) });
      if (status !== 200) throw new Error(`the API answered ${status}`);
    },
    "bare SQL in one trip": () =>
      bare.begin((sql) =>
        Promise.all([sql`select set_config('app.tenant_id', ${college.id}, true)`, select(sql as never)]),
      ),
    "step by step": () =>
      bare.begin(async (sql) => {
        await sql`select set_config('app.tenant_id', ${college.id}, true)`;
        await select(sql as never);
      }),
  };
}
