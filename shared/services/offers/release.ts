import { and, eq } from "drizzle-orm";
import { offer } from "#shared/db/schema/offer.ts";
import { decidePursuit } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import type { PolicyVerdict } from "#shared/domain/policy/reasons.ts";
import { rulesFor } from "#shared/domain/policy/policy.ts";
import { settleRelease } from "#shared/domain/policy/settle.ts";
import { isHeld } from "#shared/domain/policy/standing.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { selectSeasonStandings, type StandingRow, toStanding, toVersionedPolicy } from "../enrollments/standing.ts";
import type { OfferRow } from "./lock-season.ts";
import { selectRivals } from "./rivals.ts";
import { applicationsOf, carryOut } from "./settle.ts";
import { closeOffers } from "./close-offers.ts";
import { scheduleAnswer } from "./schedule-answer.ts";

const HOUR_MS = 3_600_000;

/**
 * Hands staged offers of one season to their students, each with the time that the policy gives to answer, and answers
 * how many. Where an offer binds from its release, what it rules out closes with it; an offer that another one has
 * ruled out meanwhile is taken back instead. The caller has locked their students' season.
 */
export async function releaseOffers(ctx: Context, writing: Writing, staged: readonly OfferRow[]): Promise<number> {
  const [first] = staged;
  if (first === undefined) return 0;
  const enrollmentIds = staged.map((row) => row.enrollmentId);
  const rows = await selectSeasonStandings(writing.tx, ctx, { cycleId: first.cycleId, enrollmentIds });
  const seasons = new Map(rows.map((row) => [row.enrollment.id, row]));
  const seasonOf = (row: OfferRow) => {
    const season = seasons.get(row.enrollmentId);
    if (season === undefined) throw new Error("an offer to somebody who never was in its season");
    return season;
  };
  const ruledOut = staged.filter((row) => !judgeRelease(ctx, row, seasonOf(row)).allowed);
  await takeBack(ctx, writing, ruledOut);
  const released = staged.filter((row) => !ruledOut.includes(row));
  for (const each of released) await releaseOne(ctx, writing, each, seasonOf(each));
  await moveApplications(ctx, writing, applicationsOf(released), "release_offer");
  for (const each of released) await settleBinding(ctx, writing, each);
  return released.length;
}

/** Whether the policy lets a student be given this offer now. */
export function judgeRelease(ctx: Context, row: OfferRow, season: StandingRow): PolicyVerdict {
  const pursuit = { job: toPolicyJob(row.compensation, row) };
  return decidePursuit(
    toVersionedPolicy(season.inEffect),
    toStanding(ctx, season),
    pursuit,
    collegeDay(ctx, ctx.now()),
  );
}

async function takeBack(ctx: Context, writing: Writing, offers: readonly OfferRow[]): Promise<void> {
  await closeOffers(ctx, writing, offers, "terminated", "student_placed");
  const why = "The policy of the season allows no more offers.";
  await moveApplications(ctx, writing, applicationsOf(offers), "auto_withdraw", why);
}

async function releaseOne(ctx: Context, writing: Writing, of: OfferRow, season: StandingRow): Promise<void> {
  const { tx, audit, emit } = writing;
  const { responseHours } = rulesFor(toVersionedPolicy(season.inEffect).policy, season.programCode);
  // An offer from elsewhere may have come with a time of its own.
  const isOwn = of.source !== "drive" && of.respondBy > ctx.now();
  const respondBy = isOwn ? of.respondBy : new Date(ctx.now().getTime() + responseHours * HOUR_MS);
  await tx
    .update(offer)
    .set({ releasedAt: ctx.now(), respondBy })
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, of.id)));
  audit({
    action: "offer.release",
    entityType: "offer",
    entityId: of.id,
    before: { releasedAt: null },
    after: { releasedAt: ctx.now(), respondBy },
  });
  emit({ type: "offer.released", offerId: of.id });
  scheduleAnswer(ctx, writing, of.id, respondBy);
}

/** An offer that binds from its release closes what it rules out. */
async function settleBinding(ctx: Context, writing: Writing, of: OfferRow): Promise<void> {
  const which = { cycleId: of.cycleId, enrollmentIds: [of.enrollmentId] };
  const [season] = await selectSeasonStandings(writing.tx, ctx, which);
  if (season === undefined) return;
  const policy = toVersionedPolicy(season.inEffect);
  const standing = toStanding(ctx, season);
  const own = standing.offers.find(({ id }) => id === of.id);
  if (own === undefined || !isHeld(rulesFor(policy.policy, season.programCode), own)) return;
  const rivals = (await selectRivals(ctx, writing.tx, of)).filter(({ open }) => open?.id !== of.id);
  await carryOut(ctx, writing, settleRelease(policy, standing, rivals, collegeDay(ctx, ctx.now())), {
    offerId: of.id,
    ends: "upgraded",
    closes: "You were selected, and the policy of the season allows no more.",
  });
}
