import { type SQL, sql } from "drizzle-orm";
import type { AgendaKind } from "#shared/contracts/home.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** Something that waits. Left out of the answer when there is none. */
export interface Queue {
  readonly code: string;
  /** For one and for several. */
  readonly labels: readonly [one: string, many: string];
  readonly path: string;
  /** A query of one row each with `title`, `detail`, `at` and `path`; the earliest `at` presses most. */
  readonly records: (ctx: ActorContext) => SQL;
}

/** Something that comes by itself: a query with `at`, `title`, `detail` and `path`. */
export interface Agenda {
  readonly kind: AgendaKind;
  readonly events: (ctx: ActorContext) => SQL;
}

/** A number that is always shown. */
export interface Figure {
  readonly label: string;
  readonly path: string;
  readonly count: (ctx: ActorContext) => SQL;
}

/** What one role's home is made of. */
export interface Home {
  readonly queues: readonly Queue[];
  readonly agenda: readonly Agenda[];
  readonly figures: readonly Figure[];
}

const AGENDA_HOURS = 24;

/** The hours that an agenda looks ahead, as a condition on an instant. */
export function isSoon(ctx: ActorContext, column: SQL): SQL {
  const until = new Date(ctx.now().getTime() + AGENDA_HOURS * 3_600_000);
  return sql`${column} > ${at(ctx.now())} and ${column} <= ${at(until)}`;
}

export function at(date: Date): SQL {
  return sql`${date.toISOString()}::timestamptz`;
}

/** How many rows of one of the tenant's tables there are. */
export function countOf(ctx: ActorContext, table: string, where: SQL): SQL {
  return sql`(select count(*)::int from ${sql.identifier(table)} where tenant_id = ${ctx.tenant.id} and ${where})`;
}

/** Changes that students `e` ask for and nobody has decided, as records of a queue. */
export function waitingProfileChanges(ctx: ActorContext, whose: SQL): SQL {
  return sql`
    select e.name as title, p.reason as detail, p.created_at as at,
      '/profile-changes?status=pending&q=' || e.roll_no as path
    from profile_change p join enrollment e on e.tenant_id = p.tenant_id and e.id = p.enrollment_id
    where p.tenant_id = ${ctx.tenant.id} and p.status = 'pending' and ${whose}`;
}
