import { type SQL, sql } from "drizzle-orm";
import { drive } from "#shared/db/schema/drive.ts";
import type { DriveWait } from "#shared/domain/drive/waits.ts";
import type { Context } from "../_kernel/context.ts";

const SAME = sql`x.tenant_id = ${drive.tenantId} and x.drive_id = ${drive.id}`;

/** Whether a drive waits for something; the queues on the homes count the same. */
const WAITS: Readonly<Record<DriveWait, (now: string) => SQL>> = {
  round_release: () => sql`exists (select 1 from round x where ${SAME} and x.status = 'recorded')`,
  offer_release: () => sql`exists (
    select 1 from offer x where ${SAME} and x.status = 'extended' and x.released_at is null)`,
  interview_times: (now) => sql`exists (
    select 1 from interview x where ${SAME} and x.status = 'proposed' and x.starts_at > ${now})`,
  proposal: () => sql`exists (select 1 from drive_proposal x where ${SAME} and x.status = 'pending')`,
  results: (now) => sql`((${drive.status} in ('applications_closed', 'in_process')
      or (${drive.status} = 'published' and ${drive.applicationsCloseAt} <= ${now}))
    and 'planned' = (
      select x.status from round x where ${SAME} and x.status <> 'released' order by x.position limit 1))`,
};

export function waitsFor(ctx: Context, what: DriveWait): SQL {
  return WAITS[what](ctx.now().toISOString());
}
