import { type SQL, sql } from "drizzle-orm";
import type { AgendaItem, HomeView, TodoRecord } from "#shared/contracts/home.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { COORDINATOR_HOME } from "./coordinator.ts";
import { OFFICE_HOME } from "./office.ts";
import type { Agenda, Home, Queue } from "./parts.ts";
import { RECRUITER_HOME } from "./recruiter.ts";
import { STUDENT_HOME } from "./student.ts";

const HOMES: Readonly<Record<Role, Home>> = {
  admin: OFFICE_HOME,
  officer: OFFICE_HOME,
  coordinator: COORDINATOR_HOME,
  recruiter: RECRUITER_HOME,
  student: STUDENT_HOME,
  operator: {
    queues: [],
    agenda: [],
    figures: [
      { label: "Colleges", path: "/", count: () => sql`(select count(*)::int from tenant where kind = 'college')` },
    ],
  },
};

// A few of each are named; the others are one click away.
const RECORDS = 3;
const AGENDA = 8;

/** What needs doing today, for the caller's role, in one statement. */
export async function readHome(ctx: ActorContext): Promise<Result<HomeView>> {
  const { queues, agenda, figures } = HOMES[ctx.actor.role];
  const [[row]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({
        queues: arrayOf<QueueRow>(queues.map((each) => selectQueue(ctx, each))),
        agenda: selectAgenda(ctx, agenda),
        figures: arrayOf<number>(figures.map((each) => each.count(ctx))),
      })
      .from(tenant)
      .where(sql`${tenant.id} = ${ctx.tenant.id}`),
  ]);
  const found = queues.map((each, i) => ({ ...each, ...(row?.queues[i] ?? { count: 0, records: [] }) }));
  return ok({
    todo: found
      .filter(({ count }) => count > 0)
      .map(({ code, count, labels, path, records }) => ({
        code,
        count,
        label: labels[count === 1 ? 0 : 1],
        path,
        records: records.map((each) => ({ ...each, at: each.at && new Date(each.at).toISOString() })),
      })),
    agenda: (row?.agenda ?? []).map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
    figures: figures.map(({ label, path }, i) => ({ label, path, value: row?.figures[i] ?? 0 })),
  });
}

interface QueueRow {
  readonly count: number;
  readonly records: TodoRecord[];
}

function selectQueue(ctx: ActorContext, { records }: Queue): SQL {
  return sql`(
    select json_build_object('count', count(*), 'records', coalesce(
      json_agg(json_build_object('title', title, 'detail', detail, 'at', at, 'path', path) order by n)
        filter (where n <= ${RECORDS}), '[]'))
    from (select *, row_number() over (order by at, title) as n from (${records(ctx)}) waiting) numbered)`;
}

function selectAgenda(ctx: ActorContext, agenda: readonly Agenda[]): SQL<AgendaItem[]> {
  if (agenda.length === 0) return sql<AgendaItem[]>`'[]'::json`;
  const events = agenda.map(
    ({ kind, events: of }) =>
      sql`(select ${kind}::text as kind, at, title, detail, path from (${of(ctx)}) e order by at limit ${AGENDA})`,
  );
  return sql<AgendaItem[]>`(
    select coalesce(json_agg(json_build_object('kind', kind, 'at', at, 'title', title, 'detail', detail, 'path', path)
      order by at, title), '[]')
    from (select * from (${sql.join(events, sql` union all `)}) every order by at, title limit ${AGENDA}) next)`;
}

function arrayOf<T>(values: readonly SQL[]): SQL<T[]> {
  return values.length === 0 ? sql<T[]>`'[]'::json` : sql<T[]>`json_build_array(${sql.join([...values], sql`, `)})`;
}
