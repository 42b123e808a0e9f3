import { type SQL, sql } from "drizzle-orm";
import type { ActorContext } from "../_kernel/context.ts";
import { OPEN_DRIVES } from "./office.ts";
import { type Home, isSoon, waitingProfileChanges } from "./parts.ts";

/** Students of the coordinator's branch, dual degrees included, as `e`. */
const ofBranch = ({ actor: { branchId } }: ActorContext): SQL =>
  sql`(e.branch_id = ${branchId} or e.second_branch_id = ${branchId})`;

/** A department's coordinator: whom of their students to look after today. */
export const COORDINATOR_HOME: Home = {
  queues: [
    {
      code: "profile_changes",
      labels: ["profile change waits for your decision", "profile changes wait for your decision"],
      path: "/profile-changes?status=pending",
      records: (ctx) => waitingProfileChanges(ctx, ofBranch(ctx)),
    },
  ],
  agenda: [
    {
      kind: "interview",
      events: (ctx) => sql`
        select i.starts_at as at, e.name as title, d.title || ', ' || coalesce(i.room, p.name) as detail,
          '/students/' || e.id as path
        from interview i
        join enrollment e on e.tenant_id = i.tenant_id and e.id = i.enrollment_id
        join panel p on p.tenant_id = i.tenant_id and p.id = i.panel_id
        join drive d on d.tenant_id = i.tenant_id and d.id = i.drive_id
        where i.tenant_id = ${ctx.tenant.id} and i.status in ('scheduled', 'rescheduled')
          and ${isSoon(ctx, sql`i.starts_at`)} and ${ofBranch(ctx)}`,
    },
    {
      kind: "offer",
      events: (ctx) => sql`
        select o.respond_by as at, e.name as title, 'Has not answered ' || o.company_name as detail,
          '/students/' || e.id as path
        from offer o join enrollment e on e.tenant_id = o.tenant_id and e.id = o.enrollment_id
        where o.tenant_id = ${ctx.tenant.id} and o.status = 'extended' and o.released_at is not null
          and ${isSoon(ctx, sql`o.respond_by`)} and ${ofBranch(ctx)}`,
    },
    {
      kind: "deadline",
      events: (ctx) => sql`
        select d.applications_close_at as at, d.title, c.name as detail, '/drives/' || d.id as path
        from drive d join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
        where d.tenant_id = ${ctx.tenant.id} and d.status = 'published'
          and ${isSoon(ctx, sql`d.applications_close_at`)}`,
    },
  ],
  figures: [
    {
      label: "Students of your department",
      path: "/students",
      count: (ctx) =>
        sql`(select count(*)::int from enrollment e where e.tenant_id = ${ctx.tenant.id} and ${ofBranch(ctx)})`,
    },
    OPEN_DRIVES,
    {
      label: "Their applications in progress",
      path: "/drives",
      count: (ctx) => sql`(
        select count(*)::int from application a join enrollment e on e.tenant_id = a.tenant_id and e.id = a.enrollment_id
        where a.tenant_id = ${ctx.tenant.id} and a.status in ('in_progress', 'pending_offer', 'offered')
          and ${ofBranch(ctx)})`,
    },
  ],
};
