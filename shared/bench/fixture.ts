import postgres from "postgres";
import { connect } from "#shared/db/connect.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { startPostgres } from "#shared/testing/postgres-server.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";

const OTHER_COLLEGES = 49;
// Each may ask 600 times a minute.
const OFFICERS = 200;

export type Fixture = Awaited<ReturnType<typeof openFixture>>;

/** A college of `students` among fifty, the API over it, and connections for what the API is compared with. */
export async function openFixture(students: number) {
  const server = await startPostgres();
  const admin = postgres(`${server.url}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe("create database bench template template");
  await admin.end();
  const superuser = postgres(`${server.url}/bench`, { max: 1, onnotice: () => {} });
  const address = new URL(server.url).host;
  const app = connect(`postgres://placement_app:test@${address}/bench`);
  const bare = postgres(`postgres://placement_app:test@${address}/bench`, { max: 1, onnotice: () => {} });
  const college = await makeTenant(app);
  for (let i = 0; i < OTHER_COLLEGES; i++) await fill(superuser, await makeTenant(app), 200);
  await fill(superuser, college, students);
  await superuser.unsafe("vacuum analyze");
  const officers = await Promise.all(Array.from({ length: OFFICERS }, () => makeMember(app, college.id, "officer")));
  const api = new TestApi({ app });
  return {
    api,
    bare,
    college,
    officers,
    close: async () => {
      await Promise.all([app.close(), bare.end(), superuser.end()]);
      await server.stop();
    },
  };
}

type College = Awaited<ReturnType<typeof makeTenant>>;

/** Students by set-based SQL: CGPA 5.0 to 9.9, two branches, every seventh with a backlog. */
async function fill(
  sql: postgres.Sql,
  { id, programId, branchId, otherBranchId, cycleId, slug }: College,
  count: number,
) {
  await sql`
    with made as (
      select n, gen_random_uuid() as member, gen_random_uuid() as enrollment from generate_series(1, ${count}::int) n
    ), members as (
      insert into membership (tenant_id, id, email, name, role, status)
      select ${id}::uuid, member, 's' || n || '@' || ${slug}::text || '.example', 'Student ' || n, 'student', 'invited' from made
    ), enrolled as (
      insert into enrollment (tenant_id, id, membership_id, roll_no, name, program_id, branch_id, graduating_year, cgpa,
        active_backlogs, total_backlogs)
      select ${id}::uuid, enrollment, member, 'R' || lpad(n::text, 6, '0'), 'Student ' || n, ${programId}::uuid,
        case when n % 2 = 0 then ${branchId}::uuid else ${otherBranchId}::uuid end, 2027, 5 + (n % 50) / 10.0,
        (n % 7 = 0)::int, (n % 7 = 0)::int from made
    )
    insert into cycle_membership (tenant_id, cycle_id, enrollment_id, status)
    select ${id}::uuid, ${cycleId}::uuid, enrollment, 'active' from made`;
}
