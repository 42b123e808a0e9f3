import { and, asc, count, inArray, min, sql } from "drizzle-orm";
import type { InterviewDayView, ViewInterviewDay } from "#shared/contracts/interviews.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview, panel } from "#shared/db/schema/interview.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { MOVABLE_INTERVIEW_STATUSES } from "#shared/domain/interview/statuses.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { interviewsInReach, joins } from "./scope.ts";
import { afterDay, onDay, onOwnPanel } from "./which.ts";

/** How many interviews a day of the college holds in each state, of which drives and panels, and when the next are. */
export async function viewInterviewDay(ctx: ActorContext, input: ViewInterviewDay): Promise<Result<InterviewDayView>> {
  const { timeZone } = ctx.tenant;
  const reach = and(interviewsInReach(ctx), input.show === "mine" ? onOwnPanel(ctx) : undefined);
  const [groups, [next]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({
        status: interview.status,
        count: count(),
        mine: sql<number>`(count(*) filter (where ${onOwnPanel(ctx)}))::int`,
        drive: { id: drive.id, title: drive.title, company: company.name },
        panel: { id: panel.id, name: panel.name },
      })
      .from(interview)
      .innerJoin(drive, joins.drive)
      .innerJoin(company, joins.company)
      .innerJoin(panel, joins.panel)
      .innerJoin(enrollment, joins.enrollment)
      .where(and(reach, onDay(input.date, timeZone)))
      .groupBy(interview.status, drive.id, drive.title, company.name, panel.id, panel.name)
      .orderBy(asc(company.name), asc(drive.title), asc(panel.name)),
    orm
      .select({ at: min(interview.startsAt) })
      .from(interview)
      .innerJoin(drive, joins.drive)
      .innerJoin(enrollment, joins.enrollment)
      .where(and(reach, inArray(interview.status, MOVABLE_INTERVIEW_STATUSES), afterDay(input.date, timeZone))),
  ]);
  const panels = groups.map((each) => ({ ...each.panel, company: each.drive.company, driveId: each.drive.id }));
  return ok({
    counts: countByStatus(groups),
    drives: onceEach(groups.map((each) => each.drive)),
    panels: onceEach(panels),
    mine: groups.reduce((sum, group) => sum + group.mine, 0),
    nextDate: next?.at ? dateIn(next.at, timeZone) : null,
  });
}

type Counted = InterviewDayView["counts"][number];

function countByStatus(groups: readonly Counted[]): Counted[] {
  const counts = new Map<Counted["status"], number>();
  for (const group of groups) counts.set(group.status, (counts.get(group.status) ?? 0) + group.count);
  return [...counts].map(([status, total]) => ({ status, count: total }));
}

function onceEach<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** The day of an instant in a time zone, `YYYY-MM-DD`. */
function dateIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}
