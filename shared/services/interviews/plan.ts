import { and, asc, eq, sql } from "drizzle-orm";
import type {
  CommitPlan,
  InterviewPlanView,
  PlanInterviews,
  ScheduledInterviews,
} from "#shared/contracts/interviews.ts";
import { type round } from "#shared/db/schema/drive.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview } from "#shared/db/schema/interview.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { describeUnplaced, type InterviewPlan, planInterviews } from "#shared/domain/interview/plan.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { worldHash } from "../_kernel/world-hash.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { findRound, lockRound, type RoundApplicant, selectApplicants } from "../rounds/candidates.ts";
import { insertInterviews } from "./insert.ts";
import { busyOf, loadWorld, panelsWithBusy, type World } from "./world.ts";

type RoundRow = typeof round.$inferSelect;

// What is planned at once takes well under a second.
const MAX_CANDIDATES = 600;

/** Places the round's candidates who have no interview yet; writes nothing. */
export async function previewPlan(
  ctx: ActorContext,
  input: PlanInterviews & { id: string },
): Promise<Result<InterviewPlanView>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const found = await findRound(ctx, tx, input.id);
    if (found === undefined) return notFound("round");
    const made = await makePlan(ctx, tx, found.round, input);
    return made.ok ? ok(viewPlan(made.value)) : made;
  });
}

/**
 * Schedules what a preview showed; refused when it would come out differently now. A recruiter's times are proposed
 * until the office confirms them.
 */
export function commitPlan(
  ctx: ActorContext,
  input: CommitPlan & { id: string },
): Promise<Result<ScheduledInterviews>> {
  return write(ctx, async (writing) => {
    const found = await lockRound(ctx, writing.tx, input.id);
    if (found === undefined) return notFound("round");
    const made = await makePlan(ctx, writing.tx, found.round, input);
    if (!made.ok) return made;
    if (hashOf(made.value.plan) !== input.hash) {
      return refuse("conflict", "preview_outdated", "The schedule has changed since this preview. Look at it again.");
    }
    return schedule(ctx, writing, found.round, made.value);
  });
}

interface MadePlan {
  readonly plan: InterviewPlan;
  readonly world: World;
  readonly candidates: ReadonlyMap<string, RoundApplicant>;
}

async function makePlan(
  ctx: ActorContext,
  tx: TenantTransaction,
  of: RoundRow,
  { studentGapMinutes }: PlanInterviews,
): Promise<Result<MadePlan>> {
  const world = await loadWorld(ctx, tx, of.id);
  if (world.panels.length === 0) return refuse("conflict", "no_panels", "Set up at least one panel first.");
  const open = await selectWithoutInterview(ctx, tx, of);
  if (open.length > MAX_CANDIDATES) {
    const sentence = `${open.length} candidates are too many for one plan; ${MAX_CANDIDATES} can be. Record an earlier round first.`;
    return refuse("conflict", "too_many_candidates", sentence);
  }
  const plan = planInterviews({
    notBefore: ctx.now().getTime(),
    panels: panelsWithBusy(world),
    candidates: open.map(({ applicationId, enrollmentId }) => ({ applicationId, busy: busyOf(world, enrollmentId) })),
    studentGapMinutes,
  });
  return ok({ plan, world, candidates: new Map(open.map((each) => [each.applicationId, each])) });
}

async function selectWithoutInterview(ctx: ActorContext, tx: TenantTransaction, of: RoundRow) {
  const applicants = await selectApplicants(tx, ctx, of).orderBy(asc(enrollment.rollNo));
  const had = await tx
    .select({ applicationId: interview.applicationId })
    .from(interview)
    .where(
      and(
        eq(interview.tenantId, ctx.tenant.id),
        eq(interview.roundId, of.id),
        // Who did not come has had theirs.
        sql`${interview.status} <> 'cancelled'`,
      ),
    );
  const out = new Set(had.map((row) => row.applicationId));
  return applicants.filter((each) => each.candidate && !out.has(each.applicationId));
}

/** The same for the same outcome, whenever it is made. */
function hashOf({ placements, unplaced }: InterviewPlan): string {
  const lines = placements.map(({ applicationId, panelId, from, to }) => [applicationId, panelId, from, to]);
  return worldHash([lines, unplaced]);
}

function viewPlan({ plan, world, candidates }: MadePlan): InterviewPlanView {
  const names = new Map(world.panels.map(({ id, name }) => [id, name]));
  const student = (applicationId: string) => {
    const { rollNo = "", name = "" } = candidates.get(applicationId) ?? {};
    return { applicationId, rollNo, name };
  };
  return {
    hash: hashOf(plan),
    placements: plan.placements.map(({ applicationId, panelId, from, to }) => ({
      ...student(applicationId),
      to: {
        panelId,
        panel: names.get(panelId) ?? "",
        startsAt: new Date(from).toISOString(),
        endsAt: new Date(to).toISOString(),
      },
    })),
    unplaced: plan.unplaced.map((each) => ({ ...student(each.applicationId), reason: describeUnplaced(each.reason) })),
  };
}

async function schedule(
  ctx: ActorContext,
  writing: Writing,
  of: RoundRow,
  { plan, candidates }: MadePlan,
): Promise<Result<ScheduledInterviews>> {
  const rows = plan.placements.map(({ applicationId, panelId, from, to }) => ({
    applicationId,
    panelId,
    enrollmentId: candidates.get(applicationId)?.enrollmentId ?? "",
    startsAt: new Date(from),
    endsAt: new Date(to),
  }));
  const made = await insertInterviews(ctx, writing, of, rows);
  return made.ok ? ok({ scheduled: made.value.length }) : made;
}
