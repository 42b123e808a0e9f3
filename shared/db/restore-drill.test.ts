import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { DEMO_COLLEGES } from "#shared/demo/colleges.ts";
import { seedCollege } from "#shared/demo/seed-college.ts";
import { makeMember, type MadeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { type RestoredPostgres, restorePostgres, startArchivingPostgres } from "#shared/testing/point-in-time.ts";
import { migrateWithRoles } from "#shared/testing/postgres-server.ts";
import { connect, type Database } from "./connect.ts";

// A base backup taken at work, changes after it, a mistake, and the server lost: then all is brought back twice, as it was
// before the mistake and as it was last.
const directory = await mkdtemp(join(tmpdir(), "placement-drill-"));
// As root the servers run under an account of their own, which must be able to walk in.
await chmod(directory, 0o711);
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Checksum {
  readonly table: string;
  /** Null in tables of people, who stand above colleges. */
  readonly tenant: string | null;
  readonly rows: number;
  readonly checksum: string;
}

/** What must be equal: every table's rows in every college, the trail in its order, and the wall around each table. */
interface Picture {
  readonly tables: readonly Checksum[];
  readonly trails: Readonly<Record<string, string>>;
  readonly walls: readonly { readonly table: string; readonly forced: boolean }[];
}

async function takePicture({ sql }: Database): Promise<Picture> {
  const walls = await sql<{ table: string; forced: boolean }[]>`
    select relname as table, relforcerowsecurity as forced from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;
  const tables = await Promise.all(walls.map(({ table }) => checksums(sql, table)));
  return { tables: tables.flat(), trails: await chainTrails(sql), walls: [...walls] };
}

/** Number of a table's rows, and a checksum over them whatever their order on disk, for each college. */
function checksums(sql: Database["sql"], table: string) {
  return sql<Checksum[]>`
    select ${table} as table, to_jsonb(t) ->> 'tenant_id' as tenant, count(*)::int as rows,
      md5(string_agg(md5(t::text), '' order by md5(t::text))) as checksum
    from ${sql(table)} t group by tenant order by tenant`;
}

/** A digest over each college's audit trail, every line's over the one before: no line is missing, changed or moved. */
async function chainTrails(sql: Database["sql"]): Promise<Record<string, string>> {
  const trails: Record<string, string> = {};
  const lines = await sql<{ tenant: string; line: string }[]>`
    select tenant_id as tenant, e::text as line from audit_event e order by seq`;
  for (const { tenant, line } of lines)
    trails[tenant] = createHash("sha256")
      .update(`${trails[tenant] ?? ""}${line}`)
      .digest("hex");
  return trails;
}

const asRole = (url: string, role: string) => Object.assign(new URL(url), { username: role, password: "test" }).href;

/** One for each college, by its slug. */
const admins = new Map<string, MadeMember>();

/** A change as people make it: row, trail and message in one transaction. Answers the row's id. */
async function addBranch(api: TestApi, slug: string, code: string): Promise<string> {
  const as = admins.get(slug);
  const body = { code, name: `Branch ${code}` };
  const answer = await api.call("POST /api/branches", { on: { slug }, ...(as && { as }), body });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id;
}

/** A moment, as PostgreSQL writes it, and how things stood then. */
let beforeMistake: { readonly instant: string; readonly picture: Picture };
let last: Picture;

beforeAll(async () => {
  const server = await startArchivingPostgres(directory);
  await migrateWithRoles(server.url);
  const superuser = connect(server.url);
  const app = connect(asRole(server.url, "placement_app"));
  const api = new TestApi({ app });
  for (const college of DEMO_COLLEGES) await seedCollege(app, college, "no password", new Date());
  await server.backUp(() => makeTenant(app));
  // From here on the archive alone knows it.
  const colleges = await superuser.sql<{ id: string; slug: string }[]>`
    select id, slug from tenant where slug in ${superuser.sql(DEMO_COLLEGES.map(({ slug }) => slug))}`;
  for (const { id, slug } of colleges) admins.set(slug, await makeMember(app, id, "admin"));
  for (const { slug } of colleges) await addBranch(api, slug, "NEW");

  const picture = await takePicture(superuser);
  const [now] = await superuser.sql<{ instant: string }[]>`select clock_timestamp()::text as instant`;
  beforeMistake = { instant: now?.instant ?? "", picture };
  await superuser.sql`update enrollment set cgpa = 0`;
  for (const { slug } of colleges) await addBranch(api, slug, "LATE");
  last = await takePicture(superuser);
  await Promise.all([superuser.close(), app.close()]);
  await server.destroy();
});

test("the drill has something to lose", () => {
  const colleges = new Set(last.tables.map(({ tenant }) => tenant));
  expect(colleges.size).toBeGreaterThan(DEMO_COLLEGES.length);
  expect(Object.keys(last.trails)).toHaveLength(DEMO_COLLEGES.length);
  expect(last.tables.length).toBeGreaterThan(40);
  expect(last.tables).not.toEqual(beforeMistake.picture.tables);
  expect(last.trails).not.toEqual(beforeMistake.picture.trails);
});

describe.each([
  ["as it was before the mistake", () => beforeMistake.instant, () => beforeMistake.picture, ["NEW"]],
  ["as it was last", () => undefined, () => last, ["LATE", "NEW"]],
])("restored %s", (name, instant, before, branches) => {
  let restored: RestoredPostgres;
  let superuser: Database;
  let app: Database;

  beforeAll(async () => {
    restored = await restorePostgres(directory, name.replaceAll(" ", "-"), instant());
    superuser = connect(restored.url);
    app = connect(asRole(restored.url, "placement_app"));
  });
  afterAll(async () => {
    await Promise.all([superuser.close(), app.close()]);
    await restored.stop();
  });

  test("every table has the same rows, and every trail the same lines in the same order", async () => {
    const after = await takePicture(superuser);
    expect(after.tables).toEqual(before().tables);
    expect(after.trails).toEqual(before().trails);
  });

  test("what was written after the backup is there up to that moment, and nothing later", async () => {
    const rows = await superuser.sql`select distinct code from branch where code in ('NEW', 'LATE') order by code`;
    expect(rows.map(({ code }) => code)).toEqual(branches);
  });

  test("the wall between colleges stands around every table", async () => {
    const { walls } = await takePicture(superuser);
    expect(walls).toEqual(before().walls);
    expect(walls.filter(({ forced }) => !forced).map(({ table }) => table)).toEqual([
      "account",
      "user",
      "verification",
    ]);
    expect(await app.sql`select id from enrollment`).toEqual([]);
  });

  test("people go on: the same session, and the trail's next line comes after its last", async () => {
    const [{ seq: lastSeq } = { seq: 0 }] = await superuser.sql<{ seq: number }[]>`
      select max(seq)::int as seq from audit_event`;
    const id = await addBranch(new TestApi({ app }), DEMO_COLLEGES[0]?.slug ?? "", "NEXT");
    const [added] = await superuser.sql`select seq::int from audit_event where entity_id = ${id}`;
    expect(added?.["seq"]).toBeGreaterThan(lastSeq);
  });
});
