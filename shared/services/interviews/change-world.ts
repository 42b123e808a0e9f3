import { and, eq } from "drizzle-orm";
import type { ReplanInterviews, ScheduleChange } from "#shared/contracts/interviews.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { type Interval, without } from "#shared/domain/interview/interval.ts";
import { type Replan, replanInterviews } from "#shared/domain/interview/replan.ts";
import type { Panel } from "#shared/domain/interview/slots.ts";
import { isMovable } from "#shared/domain/interview/statuses.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { overrunOf } from "./overrun.ts";
import { type InterviewRecord, joins } from "./scope.ts";
import { busyOf, loadWorld, panelsWithBusy, type World } from "./world.ts";

interface RoundInterview {
  readonly interview: InterviewRecord;
  readonly rollNo: string;
  readonly name: string;
}

/** A round's schedule after a change. */
export interface ChangedWorld {
  readonly replan: Replan;
  readonly panels: World["panels"];
  readonly rows: ReadonlyMap<string, RoundInterview>;
  /** How many interviews could have been moved. */
  readonly movable: number;
  /** The interview that takes longer, and until when. */
  readonly overrun: { readonly id: string; readonly endsAt: Date } | undefined;
  /** Why, as its students are told. */
  readonly reason: string;
}

// Whoever is brought forward has to get there.
const NOTICE_MINUTES = 30;

/** Works out a round's schedule in the changed world. The interview that runs late, and what is over, stay put. */
export async function changeWorld(
  ctx: ActorContext,
  tx: TenantTransaction,
  roundId: string,
  { change, studentGapMinutes }: ReplanInterviews,
): Promise<Result<ChangedWorld>> {
  const world = await loadWorld(ctx, tx, roundId);
  const rows = await selectRoundInterviews(ctx, tx, roundId);
  const effect = effectOf(ctx, change, rows, world);
  if (!effect.ok) return effect;
  const { overrun, away, panelBusy, studentBusy, reason } = effect.value;
  const now = ctx.now();
  const movable = [...rows.values()].filter(({ interview: row }) => isStillMovable(row, now) && row.id !== overrun?.id);
  const ids = new Set(movable.map(({ interview: row }) => row.id));
  const replan = replanInterviews({
    now: now.getTime(),
    panels: panelsWithBusy(world, ids).map((each): Panel => ({
      ...each,
      windows: away?.panelId === each.id ? without(each.windows, away) : each.windows,
      busy: [...each.busy, ...(panelBusy.get(each.id) ?? [])],
    })),
    interviews: movable.map(({ interview: row }) => ({
      id: row.id,
      applicationId: row.applicationId,
      panelId: row.panelId,
      from: row.startsAt.getTime(),
      to: row.endsAt.getTime(),
      busy: [...busyOf(world, row.enrollmentId, ids), ...(studentBusy.get(row.id) ?? [])],
    })),
    studentGapMinutes,
    noticeMinutes: NOTICE_MINUTES,
  });
  return ok({ replan, panels: world.panels, rows, movable: movable.length, overrun, reason });
}

interface Effect {
  readonly away: (Interval & { readonly panelId: string }) | undefined;
  readonly panelBusy: ReadonlyMap<string, readonly Interval[]>;
  readonly studentBusy: ReadonlyMap<string, readonly Interval[]>;
  readonly overrun: ChangedWorld["overrun"];
  readonly reason: string;
}

function effectOf(
  ctx: ActorContext,
  change: ScheduleChange,
  rows: ReadonlyMap<string, RoundInterview>,
  world: World,
): Result<Effect> {
  const { panels } = world;
  const nothing = { panelBusy: new Map(), studentBusy: new Map(), away: undefined, overrun: undefined };
  if (change.kind === "panel_away") {
    const [from, to] = [Date.parse(change.from), Date.parse(change.until)];
    if (!panels.some(({ id }) => id === change.panelId)) return notFound("panel");
    if (from >= to) return invalid({ name: "change.until", reason: "It ends before it starts." });
    return ok({ ...nothing, away: { panelId: change.panelId, from, to }, reason: "The panel is not there." });
  }
  const late = rows.get(change.interviewId)?.interview;
  if (late === undefined) return notFound("interview");
  const isStarted = late.status === "in_progress";
  if (!isStillMovable(late, ctx.now()) && !(isStarted && change.kind === "overrun")) {
    return refuse("conflict", "not_coming", "This interview is over, or under way.");
  }
  if (change.kind === "student_late") {
    const span = {
      from: Math.min(late.startsAt.getTime(), Date.parse(change.until) - 1),
      to: Date.parse(change.until),
    };
    return ok({ ...nothing, studentBusy: new Map([[late.id, [span]]]), reason: "A student is late." });
  }
  const mayMove = (id: string) => id !== late.id && isStillMovable(rows.get(id)?.interview, ctx.now());
  const longer = overrunOf(ctx, late, change.minutes, world, mayMove);
  return longer.ok ? ok({ ...nothing, ...longer.value, reason: "An interview took longer." }) : longer;
}

function isStillMovable(row: InterviewRecord | undefined, now: Date): boolean {
  return row !== undefined && isMovable(row.status) && row.endsAt > now;
}

async function selectRoundInterviews(ctx: ActorContext, tx: TenantTransaction, roundId: string) {
  const rows = await tx
    .select({ interview, rollNo: enrollment.rollNo, name: enrollment.name })
    .from(interview)
    .innerJoin(enrollment, joins.enrollment)
    .where(and(eq(interview.tenantId, ctx.tenant.id), eq(interview.roundId, roundId), eq(interview.live, true)))
    .orderBy(interview.startsAt, interview.id);
  return new Map(rows.map((row) => [row.interview.id, row]));
}
