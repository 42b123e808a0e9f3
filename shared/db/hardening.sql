-- Run after every migration: what must hold of every table, whichever migration made it. Safe to repeat.

-- The tables' owner obeys the policies too.
do $$
declare tenant_table regclass;
begin
  for tenant_table in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (c.relname = 'tenant' or exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))
  loop
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
  end loop;
end $$;

revoke all on schema public from public;
grant usage on schema public to placement_app, placement_relay;

grant select, insert, update, delete on all tables in schema public to placement_app;
grant usage on all sequences in schema public to placement_app;

-- What happened, happened.
revoke update, delete, truncate on audit_event from placement_app;
-- A college is never deleted by a request.
revoke delete, truncate on tenant from placement_app;

revoke all on all tables in schema public from placement_relay;
grant select, update, delete on outbox to placement_relay;

-- Figures over all colleges, for the platform's operators: they answer nothing in a transaction of any other tenant.
grant execute on function platform_outbox(), platform_usage(uuid[], timestamptz) to placement_app;
