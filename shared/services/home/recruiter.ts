import { type SQL, sql } from "drizzle-orm";
import type { ActorContext } from "../_kernel/context.ts";
import { at, countOf, type Home, isSoon } from "./parts.ts";

/** Drives of the recruiter's company, as `d`. */
const own = ({ tenant, actor }: ActorContext): SQL =>
  sql`d.tenant_id = ${tenant.id} and d.company_id = ${actor.companyId}`;

const drivesIn = (status: "draft" | "changes_requested") => (ctx: ActorContext) =>
  sql`
  select d.title, null as detail, d.created_at as at, '/drives/' || d.id as path
  from drive d where ${own(ctx)} and d.status = ${status}`;

/** A company's recruiter: what the college waits for. */
export const RECRUITER_HOME: Home = {
  queues: [
    {
      code: "vetting",
      labels: ["company waits for the placement office to look at it", "companies wait"],
      path: "/drives",
      records: (ctx) => sql`
        select name as title, null as detail, null::timestamptz as at, '/drives' as path
        from company where tenant_id = ${ctx.tenant.id} and id = ${ctx.actor.companyId} and status = 'pending'`,
    },
    {
      code: "changes",
      labels: ["drive was sent back for changes", "drives were sent back for changes"],
      path: "/drives?status=changes_requested",
      records: drivesIn("changes_requested"),
    },
    {
      code: "results_due",
      labels: ["round waits for its results", "rounds wait for their results"],
      path: "/drives?waitsFor=results",
      // The first round that is open: those after it wait for it.
      records: (ctx) => sql`
        select d.title, r.name as detail, d.applications_close_at as at,
          '/drives/' || d.id || '/rounds?round=' || r.id as path
        from drive d
        join lateral (
          select r.id, r.name, r.status from round r where r.tenant_id = d.tenant_id and r.drive_id = d.id
            and r.status <> 'released' order by r.position limit 1) r on r.status = 'planned'
        where ${own(ctx)} and (d.status in ('applications_closed', 'in_process')
          or (d.status = 'published' and d.applications_close_at <= ${at(ctx.now())}))`,
    },
    {
      code: "drafts",
      labels: ["draft is not handed in yet", "drafts are not handed in yet"],
      path: "/drives?status=draft",
      records: drivesIn("draft"),
    },
  ],
  agenda: [
    {
      kind: "deadline",
      events: (ctx) => sql`
        select d.applications_close_at as at, d.title, 'Applications close' as detail, '/drives/' || d.id as path
        from drive d where ${own(ctx)} and d.status = 'published' and ${isSoon(ctx, sql`d.applications_close_at`)}`,
    },
    {
      kind: "interview",
      events: (ctx) => sql`
        select min(i.starts_at) as at, d.title, r.name || ', ' || count(*) || ' to come' as detail,
          '/drives/' || d.id || '/interviews?round=' || r.id as path
        from interview i
        join drive d on d.tenant_id = i.tenant_id and d.id = i.drive_id
        join round r on r.tenant_id = i.tenant_id and r.id = i.round_id
        where ${own(ctx)} and i.live and i.status <> 'completed' and ${isSoon(ctx, sql`i.starts_at`)}
        group by d.id, d.title, r.id, r.name`,
    },
    {
      kind: "offer",
      events: (ctx) => sql`
        select min(o.respond_by) as at, d.title, count(*) || ' without an answer' as detail,
          '/drives/' || d.id || '/offers' as path
        from offer o join drive d on d.tenant_id = o.tenant_id and d.id = o.drive_id
        where ${own(ctx)} and o.status = 'extended' and o.released_at is not null and ${isSoon(ctx, sql`o.respond_by`)}
        group by d.id, d.title`,
    },
  ],
  figures: [
    {
      label: "Your drives",
      path: "/drives",
      count: (ctx) => countOf(ctx, "drive", sql`company_id = ${ctx.actor.companyId}`),
    },
    {
      label: "Applications in progress",
      path: "/drives",
      count: (ctx) => sql`(
        select count(*)::int from application a join drive d on d.tenant_id = a.tenant_id and d.id = a.drive_id
        where ${own(ctx)} and a.status in ('in_progress', 'pending_offer', 'offered'))`,
    },
    {
      label: "Accepted offers",
      path: "/drives",
      count: (ctx) => sql`(
        select count(*)::int from offer o join drive d on d.tenant_id = o.tenant_id and d.id = o.drive_id
        where ${own(ctx)} and o.status in ('accepted', 'deferred', 'joined'))`,
    },
  ],
};
