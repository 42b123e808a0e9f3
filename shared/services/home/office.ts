import { sql } from "drizzle-orm";
import { ERASURE_ANSWER_DAYS } from "#shared/domain/erasure/statuses.ts";
import type { ActorContext } from "../_kernel/context.ts";
import {
  type Agenda,
  at,
  countOf,
  type Figure,
  type Home,
  isSoon,
  type Queue,
  waitingProfileChanges,
} from "./parts.ts";

/** Drives in one state, the company beside each. */
const drivesIn = (status: "submitted" | "approved") => (ctx: ActorContext) =>
  sql`
  select d.title, c.name as detail, d.applications_close_at as at, '/drives/' || d.id as path
  from drive d join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
  where d.tenant_id = ${ctx.tenant.id} and d.status = ${status}`;

const QUEUES: readonly Queue[] = [
  {
    code: "drives_to_review",
    labels: ["drive waits for your review", "drives wait for your review"],
    path: "/drives?status=submitted",
    records: drivesIn("submitted"),
  },
  {
    code: "rounds_to_release",
    labels: ["round has results to release", "rounds have results to release"],
    path: "/drives?waitsFor=round_release",
    records: (ctx) => sql`
      select d.title, r.name as detail, r.created_at as at, '/drives/' || d.id || '/rounds?round=' || r.id as path
      from round r join drive d on d.tenant_id = r.tenant_id and d.id = r.drive_id
      where r.tenant_id = ${ctx.tenant.id} and r.status = 'recorded'`,
  },
  {
    code: "offers_to_release",
    labels: ["drive has offers to release", "drives have offers to release"],
    path: "/drives?waitsFor=offer_release",
    records: (ctx) => sql`
      select d.title, count(*) || case count(*) when 1 then ' offer' else ' offers' end as detail,
        min(o.created_at) as at, '/drives/' || d.id || '/offers' as path
      from offer o join drive d on d.tenant_id = o.tenant_id and d.id = o.drive_id
      where o.tenant_id = ${ctx.tenant.id} and o.status = 'extended' and o.released_at is null and o.source = 'drive'
      group by d.id, d.title`,
  },
  {
    code: "times_to_confirm",
    labels: ["round has interview times to confirm", "rounds have interview times to confirm"],
    path: "/drives?waitsFor=interview_times",
    records: (ctx) => sql`
      select d.title, r.name || ', ' || count(*) || ' proposed' as detail, min(i.starts_at) as at,
        '/drives/' || d.id || '/interviews?round=' || r.id as path
      from interview i
      join round r on r.tenant_id = i.tenant_id and r.id = i.round_id
      join drive d on d.tenant_id = i.tenant_id and d.id = i.drive_id
      where i.tenant_id = ${ctx.tenant.id} and i.status = 'proposed' and i.starts_at > ${at(ctx.now())}
      group by d.id, d.title, r.id, r.name`,
  },
  {
    code: "proposals",
    labels: ["change of a published drive is proposed", "changes of published drives are proposed"],
    path: "/drives?waitsFor=proposal",
    records: (ctx) => sql`
      select d.title, p.proposed_by as detail, p.created_at as at, '/drives/' || d.id || '/changes' as path
      from drive_proposal p join drive d on d.tenant_id = p.tenant_id and d.id = p.drive_id
      where p.tenant_id = ${ctx.tenant.id} and p.status = 'pending'`,
  },
  {
    code: "drives_to_publish",
    labels: ["approved drive waits to be published", "approved drives wait to be published"],
    path: "/drives?status=approved",
    records: drivesIn("approved"),
  },
  {
    code: "companies_to_vet",
    labels: ["company waits to be vetted", "companies wait to be vetted"],
    path: "/companies?status=pending",
    records: (ctx) => sql`
      select name as title, industry as detail, created_at as at, '/companies?status=pending' as path
      from company where tenant_id = ${ctx.tenant.id} and status = 'pending'`,
  },
  {
    code: "pool_invitations",
    labels: ["college invites you to a pooled drive", "colleges invite you to pooled drives"],
    path: "/drives",
    records: (ctx) => sql`
      select posting->>'title' as title, host_name as detail, created_at as at, '/drives/pool/' || id as path
      from pool_invitation where tenant_id = ${ctx.tenant.id} and status = 'invited'`,
  },
  {
    code: "external_offers",
    labels: ["offer from elsewhere is to be confirmed", "offers from elsewhere are to be confirmed"],
    path: "/external-offers?status=reported",
    records: (ctx) => sql`
      select e.name as title, o.company_name as detail, o.created_at as at,
        '/external-offers?status=reported' as path
      from offer o join enrollment e on e.tenant_id = o.tenant_id and e.id = o.enrollment_id
      where o.tenant_id = ${ctx.tenant.id} and o.source <> 'drive' and o.status = 'extended' and o.released_at is null`,
  },
  {
    code: "appeals",
    labels: ["appeal waits for your decision", "appeals wait for your decision"],
    path: "/strikes?status=appealed",
    records: (ctx) => sql`
      select e.name as title, s.note as detail, s.appealed_at as at, '/strikes?status=appealed' as path
      from strike s join enrollment e on e.tenant_id = s.tenant_id and e.id = s.enrollment_id
      where s.tenant_id = ${ctx.tenant.id} and s.status = 'appealed'`,
  },
  {
    code: "profile_changes",
    labels: ["profile change waits for your decision", "profile changes wait for your decision"],
    path: "/profile-changes?status=pending",
    records: (ctx) => waitingProfileChanges(ctx, sql`true`),
  },
  {
    code: "erasures",
    labels: ["student asks to be erased", "students ask to be erased"],
    path: "/erasures?status=requested",
    records: (ctx) => sql`
      select m.name as title, 'Asks to be erased' as detail,
        r.created_at + make_interval(days => ${ERASURE_ANSWER_DAYS}::int) as at, '/erasures/' || r.id as path
      from erasure r join membership m on m.tenant_id = r.tenant_id and m.id = r.membership_id
      where r.tenant_id = ${ctx.tenant.id} and r.status = 'requested'`,
  },
  {
    code: "registrations",
    labels: ["season has students to let in", "seasons have students to let in"],
    path: "/seasons",
    records: (ctx) => sql`
      select c.name as title, count(*) || case count(*) when 1 then ' student' else ' students' end as detail,
        null::timestamptz as at, '/seasons/' || c.id || '?status=pending' as path
      from cycle_membership m join cycle c on c.tenant_id = m.tenant_id and c.id = m.cycle_id
      where m.tenant_id = ${ctx.tenant.id} and m.status = 'pending'
      group by c.id, c.name`,
  },
];

const AGENDA: readonly Agenda[] = [
  {
    kind: "deadline",
    events: (ctx) => sql`
      select d.applications_close_at as at, d.title, c.name as detail, '/drives/' || d.id as path
      from drive d join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
      where d.tenant_id = ${ctx.tenant.id} and d.status = 'published'
        and ${isSoon(ctx, sql`d.applications_close_at`)}`,
  },
  {
    kind: "interview",
    events: (ctx) => sql`
      select min(i.starts_at) as at, d.title, r.name || ', ' || count(*) || ' to come' as detail,
        '/drives/' || d.id || '/interviews?round=' || r.id as path
      from interview i
      join round r on r.tenant_id = i.tenant_id and r.id = i.round_id
      join drive d on d.tenant_id = i.tenant_id and d.id = i.drive_id
      where i.tenant_id = ${ctx.tenant.id} and i.live and i.status <> 'completed' and ${isSoon(ctx, sql`i.starts_at`)}
      group by d.id, d.title, r.id, r.name`,
  },
  {
    kind: "offer",
    events: (ctx) => sql`
      select min(o.respond_by) as at, d.title,
        count(*) || case count(*) when 1 then ' offer without an answer' else ' offers without an answer' end as detail,
        '/drives/' || d.id || '/offers' as path
      from offer o join drive d on d.tenant_id = o.tenant_id and d.id = o.drive_id
      where o.tenant_id = ${ctx.tenant.id} and o.status = 'extended' and o.released_at is not null
        and ${isSoon(ctx, sql`o.respond_by`)}
      group by d.id, d.title`,
  },
];

export const OPEN_DRIVES: Figure = {
  label: "Open drives",
  path: "/drives?status=published",
  count: (ctx) => countOf(ctx, "drive", sql`status = 'published' and applications_close_at > ${at(ctx.now())}`),
};

const FIGURES: readonly Figure[] = [
  { label: "Students", path: "/students", count: (ctx) => countOf(ctx, "enrollment", sql`true`) },
  OPEN_DRIVES,
  {
    label: "Applications in progress",
    path: "/drives",
    count: (ctx) => countOf(ctx, "application", sql`status in ('in_progress', 'pending_offer', 'offered')`),
  },
  { label: "Accepted offers", path: "/reports", count: (ctx) => countOf(ctx, "offer", sql`status = 'accepted'`) },
];

/** The placement office's: what only it can decide, and what runs out today. */
export const OFFICE_HOME: Home = { queues: QUEUES, agenda: AGENDA, figures: FIGURES };
