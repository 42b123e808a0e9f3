import postgres from "postgres";

/** Makes what the other fixtures use. */
export async function handler(): Promise<{ migrated: true }> {
  const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 1, onnotice: () => {} });
  await sql.unsafe(`
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'placement_app') then
        create role placement_app login; create role placement_relay login;
      end if;
    end $$;
    create table if not exists seen (id text primary key, by text not null default current_user);
    grant select, insert on seen to placement_app, placement_relay;`);
  await sql.end();
  return { migrated: true };
}
