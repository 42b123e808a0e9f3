import type postgres from "postgres";

/** A broken invariant: what should hold, and the rows that break it. */
export interface Breach {
  readonly invariant: string;
  readonly rows: readonly Record<string, unknown>[];
}

interface Invariant {
  readonly name: string;
  /** Rows that break it; none when it holds. */
  readonly breaking: (sql: postgres.Sql, tenantId: string) => Promise<readonly Record<string, unknown>[]>;
}

/** What must hold of a season's rows, each as the query for what breaks it. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: "no student holds two accepted offers",
    breaking: (sql, tenantId) => sql`
      select enrollment_id, count(*)::int as accepted from offer
      where tenant_id = ${tenantId} and status = 'accepted' group by enrollment_id having count(*) > 1`,
  },
  {
    name: "every message of the outbox that is due was sent",
    breaking: (sql, tenantId) => sql`
      select id, queue, attempts from outbox where tenant_id = ${tenantId} and sent_at is null and send_after < now()`,
  },
  {
    name: "every e-mail owed was sent",
    breaking: (sql, tenantId) => sql`
      select id, template, status, failure from email_delivery where tenant_id = ${tenantId} and status <> 'sent'`,
  },
  {
    name: "every event was handled once",
    breaking: (sql, tenantId) => sql`
      select o.id, o.body->'event'->>'type' as type from outbox o
      where o.tenant_id = ${tenantId} and o.queue = 'notifications' and not exists (
        select 1 from inbox i where i.tenant_id = o.tenant_id and i.consumer = 'notify' and i.message_id = o.id)`,
  },
  {
    name: "every résumé that was confirmed was read",
    breaking: (sql, tenantId) => sql`
      select id, status, failure from resume where tenant_id = ${tenantId} and status in ('uploading', 'parsing')`,
  },
  {
    name: "an accepted offer's application is accepted, and the reverse",
    breaking: (sql, tenantId) => sql`
      select a.id as application_id, a.status as application, o.status as offer from application a
      left join offer o on o.tenant_id = a.tenant_id and o.application_id = a.id and o.status = 'accepted'
      where a.tenant_id = ${tenantId} and (a.status = 'accepted') <> (o.id is not null)`,
  },
  {
    name: "who accepted under a one-job policy has nothing else in flight",
    breaking: (sql, tenantId) => sql`
      select a.id as application_id, a.status from application a
      where a.tenant_id = ${tenantId} and a.status in ('in_progress', 'pending_offer', 'offered') and exists (
        select 1 from offer o where o.tenant_id = a.tenant_id and o.enrollment_id = a.enrollment_id
          and o.status = 'accepted')`,
  },
  {
    name: "the audit trail ends at each application's status",
    breaking: (sql, tenantId) => sql`
      select a.id as application_id, a.status, l.action, l.after from application a
      left join lateral (
        select e.action, e.after from audit_event e
        where e.tenant_id = a.tenant_id and e.entity_type = 'application' and e.entity_id = a.id
        order by e.seq desc limit 1) l on true
      where a.tenant_id = ${tenantId} and (l.action is null
        or (l.action <> 'application.submit' and l.after->>'status' is distinct from a.status)
        or (l.action = 'application.submit' and a.status <> 'in_progress'))`,
  },
  {
    name: "the audit trail ends at each drive's status",
    breaking: (sql, tenantId) => sql`
      select d.id as drive_id, d.status, l.action from drive d
      left join lateral (
        select e.action, e.after from audit_event e
        where e.tenant_id = d.tenant_id and e.entity_type = 'drive' and e.entity_id = d.id and e.after ? 'status'
        order by e.seq desc limit 1) l on true
      where d.tenant_id = ${tenantId} and l.after->>'status' is distinct from d.status`,
  },
  {
    name: "every offer was audited from its making to its status",
    breaking: (sql, tenantId) => sql`
      select o.id as offer_id, o.status from offer o
      where o.tenant_id = ${tenantId} and (
        not exists (select 1 from audit_event e where e.tenant_id = o.tenant_id and e.entity_id = o.id and e.action = 'offer.extend')
        or (o.status <> 'extended' and not exists (
          select 1 from audit_event e where e.tenant_id = o.tenant_id and e.entity_id = o.id
            and e.after->>'status' = o.status)))`,
  },
];

/** Checks every invariant and answers those that do not hold, with the rows that break them. */
export async function checkBooks(sql: postgres.Sql, tenantId: string): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const { name, breaking } of INVARIANTS) {
    const rows = await breaking(sql, tenantId);
    if (rows.length > 0) breaches.push({ invariant: name, rows });
  }
  return breaches;
}

interface Figures {
  readonly code?: string;
  readonly registered: number;
  readonly applied: number;
  readonly placed: number;
  readonly offers: number;
}

/** Every count of the report against a count over the rows, made another way. */
export async function checkReport(
  sql: postgres.Sql,
  tenantId: string,
  report: { readonly branches: readonly Figures[]; readonly total: Figures },
): Promise<Breach[]> {
  const counted = await sql<Required<Figures>[]>`
    select b.code,
      count(distinct cm.enrollment_id)::int as registered,
      count(distinct a.enrollment_id)::int as applied,
      count(distinct o.enrollment_id) filter (where o.status = 'accepted')::int as placed,
      count(distinct o.id) filter (where o.released_at is not null)::int as offers
    from cycle_membership cm
    join enrollment e on e.tenant_id = cm.tenant_id and e.id = cm.enrollment_id
    join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
    left join application a on a.tenant_id = e.tenant_id and a.enrollment_id = e.id
    left join offer o on o.tenant_id = e.tenant_id and o.enrollment_id = e.id
    where cm.tenant_id = ${tenantId} and cm.status = 'active'
    group by b.code`;
  const sum = (key: "registered" | "applied" | "placed" | "offers") => counted.reduce((n, row) => n + row[key], 0);
  const total = {
    registered: sum("registered"),
    applied: sum("applied"),
    placed: sum("placed"),
    offers: sum("offers"),
  };
  const rows = [
    ...counted.map((row) => [row, report.branches.find((each) => each.code === row.code)] as const),
    [{ code: "total", ...total }, report.total] as const,
  ];
  const wrong = rows.flatMap(([rowsSay, reportSays]) => {
    const keys = ["registered", "applied", "placed", "offers"] as const;
    return keys
      .filter((key) => rowsSay[key] !== reportSays?.[key])
      .map((key) => ({ branch: rowsSay.code, figure: key, rows: rowsSay[key], report: reportSays?.[key] }));
  });
  return wrong.length === 0
    ? []
    : [{ invariant: "every count of the report equals a count over the rows", rows: wrong }];
}

/** The report's totals against what the season's people were told, for where the rows cannot be read. */
export function checkAnswers(
  report: { readonly total: Figures },
  told: { readonly registered: number; readonly offers: number; readonly placed: number },
): Breach[] {
  const wrong = (["registered", "offers", "placed"] as const)
    .filter((key) => report.total[key] !== told[key])
    .map((key) => ({ figure: key, told: told[key], report: report.total[key] }));
  return wrong.length === 0 ? [] : [{ invariant: "the report counts what people were told", rows: wrong }];
}
