import { type SQL, sql } from "drizzle-orm";
import { interview, panelMember } from "#shared/db/schema/interview.ts";
import type { ActorContext } from "../_kernel/context.ts";

const midnight = (day: SQL, timeZone: string) => sql`(${day})::timestamp at time zone ${timeZone}`;

/** Interviews that begin after a day, `YYYY-MM-DD`, of a time zone. */
export function afterDay(date: string, timeZone: string): SQL {
  return sql`${interview.startsAt} >= ${midnight(sql`${date}::date + 1`, timeZone)}`;
}

/** Interviews that begin on a day, `YYYY-MM-DD`, of a time zone. */
export function onDay(date: string, timeZone: string): SQL {
  const [first, next] = [sql`${date}::date`, sql`${date}::date + 1`].map((day) => midnight(day, timeZone));
  return sql`${interview.startsAt} >= ${first} and ${interview.startsAt} < ${next}`;
}

/** Interviews before a panel that the caller sits on. */
export function onOwnPanel({ actor }: ActorContext): SQL {
  return sql`exists (select 1 from ${panelMember} pm where pm.tenant_id = ${interview.tenantId}
    and pm.panel_id = ${interview.panelId} and pm.membership_id = ${actor.membershipId})`;
}
