import { and, gt, inArray, lt, type SQL } from "drizzle-orm";
import { interview } from "#shared/db/schema/interview.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ofMember } from "./mine.ts";

// Who comes sooner has come for another one.
const EARLIEST_HOURS = 4;

/** The caller's own interviews that they may check in to now, in a query that joins `enrollment`. */
export function isExpectedNow(ctx: ActorContext): SQL | undefined {
  const now = ctx.now();
  return and(
    ofMember(ctx.tenant.id, ctx.actor.membershipId),
    inArray(interview.status, ["scheduled", "rescheduled", "checked_in"]),
    gt(interview.endsAt, now),
    lt(interview.startsAt, new Date(now.getTime() + EARLIEST_HOURS * 3_600_000)),
  );
}
