import { type SQL, sql } from "drizzle-orm";
import type { ActorContext } from "../_kernel/context.ts";
import { at, countOf, type Home } from "./parts.ts";

/** The student's own enrollments. */
const mine = ({ tenant, actor }: ActorContext): SQL =>
  sql`(select id from enrollment where tenant_id = ${tenant.id} and membership_id = ${actor.membershipId})`;

const AHEAD_DAYS = 14;

/** A student: what to answer, and when to be where. */
export const STUDENT_HOME: Home = {
  queues: [
    {
      code: "offers",
      labels: ["offer waits for your answer", "offers wait for your answer"],
      path: "/offers",
      records: (ctx) => sql`
        select company_name as title, title as detail, respond_by as at, '/offers' as path
        from offer where tenant_id = ${ctx.tenant.id} and enrollment_id in ${mine(ctx)} and status = 'extended'
          and released_at is not null and respond_by > ${at(ctx.now())}`,
    },
    {
      code: "profile",
      labels: ["profile to check and confirm", "profiles to check and confirm"],
      path: "/profile",
      records: (ctx) => sql`
        select 'You can apply once it is confirmed' as title, null as detail, null::timestamptz as at,
          '/profile' as path
        from enrollment where tenant_id = ${ctx.tenant.id} and membership_id = ${ctx.actor.membershipId}
          and profile_confirmed_at is null`,
    },
  ],
  agenda: [
    {
      kind: "interview",
      events: (ctx) => sql`
        select i.starts_at as at, c.name as title, r.name || ', ' || concat_ws(', ', i.room, p.name) as detail,
          '/interviews' as path
        from interview i
        join drive d on d.tenant_id = i.tenant_id and d.id = i.drive_id
        join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
        join round r on r.tenant_id = i.tenant_id and r.id = i.round_id
        join panel p on p.tenant_id = i.tenant_id and p.id = i.panel_id
        where i.tenant_id = ${ctx.tenant.id} and i.enrollment_id in ${mine(ctx)}
          and i.status in ('scheduled', 'rescheduled', 'checked_in') and i.ends_at > ${at(ctx.now())}
          and i.starts_at <= ${at(new Date(ctx.now().getTime() + AHEAD_DAYS * 86_400_000))}`,
    },
  ],
  figures: [
    {
      label: "Applications in progress",
      path: "/applications",
      count: (ctx) =>
        countOf(
          ctx,
          "application",
          sql`enrollment_id in ${mine(ctx)} and status in ('in_progress', 'pending_offer', 'offered')`,
        ),
    },
    {
      label: "Unread notices",
      path: "/notifications",
      count: (ctx) => countOf(ctx, "notification", sql`membership_id = ${ctx.actor.membershipId} and read_at is null`),
    },
  ],
};
