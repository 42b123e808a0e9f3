import { describe, expect, test } from "vitest";
import { testDatabase } from "#shared/testing/database.ts";

const db = await testDatabase();
const sql = db.superuser;

// The wall between tenants, read from the database's own catalogue: a table that is added without it fails here.
const tables = await sql<{ name: string; tenant: boolean; rls: boolean; forced: boolean; owner: string }[]>`
  select c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced, r.rolname as owner,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
      as tenant
  from pg_class c join pg_roles r on r.oid = c.relowner
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/** Whom a person is stands above colleges: one account, members of many. Only the identity library reads these. */
const IDENTITY = new Set(["user", "account", "verification"]);

test("there is something to guard", () => {
  expect(tables.length).toBeGreaterThan(25);
});

describe.each(tables.filter(({ name }) => !IDENTITY.has(name)))("$name", ({ name, tenant, rls, forced, owner }) => {
  test("belongs to a tenant, or is one", () => {
    expect(tenant || name === "tenant").toBe(true);
  });

  test("holds its owner to its policy, too", () => {
    expect({ rls, forced }).toEqual({ rls: true, forced: true });
    expect(owner).toBe("placement_owner");
  });

  test("keeps every read and write to the tenant that is set", async () => {
    const policies = await sql<{ command: string; using: string | null; check: string | null; roles: string[] }[]>`
      select cmd as command, qual as using, with_check as check, roles::text[] as roles
      from pg_policies where schemaname = 'public' and tablename = ${name}`;
    const own = policies.filter(({ roles }) => !roles.includes("placement_relay"));
    expect(own.length).toBeGreaterThan(0);
    for (const { command, using, check } of own) {
      // Which college a host belongs to is asked before there is a tenant.
      if (name === "tenant" && command === "SELECT") continue;
      if (name === "tenant_domain" && command === "SELECT") {
        expect(using).toMatch(/status = 'active'.* AND .*domain = .*app\.host/);
        continue;
      }
      for (const condition of [using, check]) if (condition !== null) expect(condition).toContain("app.tenant_id");
    }
  });

  test("has keys and foreign keys within the tenant", async () => {
    const keys = await sql<{ type: string; name: string; columns: string[]; target: string | null }[]>`
      select k.contype::text as type, k.conname as name, k.confrelid::regclass::text as target,
        array(select a.attname::text from unnest(k.conkey) with ordinality u(n, i)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by i) as columns
      from pg_constraint k where k.conrelid = ${name}::regclass and k.contype in ('p', 'f')`;
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const stands = name === "tenant" || (name === "session" && key.type === "p") || key.target === '"user"';
      if (!stands) expect(key.columns, key.name).toContain("tenant_id");
    }
  });
});

describe("the application's role", () => {
  test("owns nothing, and is held by every policy", async () => {
    const [role] = await sql`
      select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
      from pg_roles where rolname = 'placement_app'`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 });
  });

  test.each([
    ["audit_event", "SELECT, INSERT"],
    ["tenant", "SELECT, INSERT, UPDATE"],
  ])("may do to %s no more than %s", async (table, allowed) => {
    const rows = await sql<{ privilege: string }[]>`
      select privilege_type as privilege from information_schema.role_table_grants
      where grantee = 'placement_app' and table_name = ${table}`;
    expect(rows.map(({ privilege }) => privilege).toSorted()).toEqual(allowed.split(", ").toSorted());
  });

  test("the relay sees the outbox alone", async () => {
    const rows = await sql<{ table: string }[]>`
      select distinct table_name as table from information_schema.role_table_grants where grantee = 'placement_relay'`;
    expect(rows.map(({ table }) => table)).toEqual(["outbox"]);
  });
});

describe("functions that see more than their caller", () => {
  test("are two, of the owner, with a search path of their own, and only the application may call them", async () => {
    const rows = await sql<{ name: string; owner: string; path: boolean; callers: string[] }[]>`
      select p.proname as name, r.rolname as owner,
        exists (select 1 from unnest(p.proconfig) c where c like 'search_path=pg_catalog, public, pg_temp') as path,
        array(select g.grantee::regrole::text from aclexplode(p.proacl) g where g.privilege_type = 'EXECUTE'
          and g.grantee <> p.proowner order by 1) as callers
      from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.prosecdef and p.pronamespace = 'public'::regnamespace order by p.proname`;
    const door = { owner: "placement_owner", path: true, callers: ["placement_app"] };
    expect(rows).toEqual([
      { name: "platform_outbox", ...door },
      { name: "platform_usage", ...door },
    ]);
  });

  test("answer ids, figures and times, and no text", async () => {
    const rows = await sql<{ type: string }[]>`
      select distinct t.type::regtype::text as type from pg_proc p,
        unnest(p.proallargtypes, p.proargmodes) t(type, mode)
      where p.prosecdef and p.pronamespace = 'public'::regnamespace and t.mode = 't' order by 1`;
    expect(rows.map(({ type }) => type)).toEqual(["bigint", "timestamp with time zone", "uuid"]);
  });

  test("stand on policies that hold in the platform's transactions alone, for a role that nobody has", async () => {
    const rows = await sql<{ roles: string[]; command: string; condition: string }[]>`
      select roles::text[] as roles, cmd as command, qual as condition from pg_policies
      where policyname = 'platform_counts'`;
    expect(rows.length).toBeGreaterThan(5);
    for (const { roles, command, condition } of rows) {
      expect({ roles, command }).toEqual({ roles: ["placement_owner"], command: "SELECT" });
      expect(condition).toContain("'platform'");
    }
  });
});
