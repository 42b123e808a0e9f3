import type { PolicySimulation, ProposedPolicy, SimulatedChange } from "#shared/contracts/policies.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import { describePolicyReason } from "#shared/domain/policy/reasons.ts";
import type { SeasonFigures, StudentChange } from "#shared/domain/policy/simulate/simulate.ts";
import { simulatePolicy } from "#shared/domain/policy/simulate/simulate.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import { and, eq, inArray } from "drizzle-orm";
import type { ActorContext } from "../_kernel/context.ts";
import { POLICY_CURRENCY } from "../cycles/view.ts";
import { toVersionedPolicy } from "../enrollments/standing.ts";
import { selectCycle } from "./find-cycle.ts";
import { loadSeason } from "./load-season.ts";

/** Students listed on each side; the counts are of all. */
const MOST_LISTED = 100;

/** What the season would have come to under a proposed policy, beside a replay under the one that holds. */
export async function simulateForSeason(
  ctx: ActorContext,
  { id, policy }: ProposedPolicy & { id: string },
): Promise<Result<PolicySimulation>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectCycle(orm, ctx, id)]);
  if (found === undefined) return notFound("season");
  const present = toVersionedPolicy(found.inEffect);
  const season = await loadSeason(ctx, id);
  const result = simulatePolicy(season, present, { policy, version: present.version + 1 });
  const listed = [...result.gains.slice(0, MOST_LISTED), ...result.losses.slice(0, MOST_LISTED)];
  const named = await nameChanges(ctx, listed);
  return ok({
    presentVersion: present.version,
    before: toFiguresView(result.before),
    after: toFiguresView(result.after),
    gained: result.gains.length,
    lost: result.losses.length,
    gains: result.gains.slice(0, MOST_LISTED).map(named),
    losses: result.losses.slice(0, MOST_LISTED).map(named),
  });
}

function toFiguresView(figures: SeasonFigures): PolicySimulation["before"] {
  const { students, placed } = figures;
  return { ...figures, placedPercent: students === 0 ? null : Math.round((placed / students) * 1_000) / 10 };
}

/** Names for the students and offers of some changes. */
async function nameChanges(
  ctx: ActorContext,
  changes: readonly StudentChange[],
): Promise<(change: StudentChange) => SimulatedChange> {
  const studentIds = changes.map(({ studentId }) => studentId);
  const offerIds = changes.flatMap(({ before, after }) => [before?.id ?? [], after?.id ?? []].flat());
  const [students, offers] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ id: enrollment.id, rollNo: enrollment.rollNo, name: enrollment.name })
      .from(enrollment)
      .where(and(eq(enrollment.tenantId, ctx.tenant.id), inArray(enrollment.id, studentIds))),
    orm
      .select({ id: offer.id, title: offer.title, company: offer.companyName })
      .from(offer)
      .where(and(eq(offer.tenantId, ctx.tenant.id), inArray(offer.id, offerIds))),
  ]);
  const studentOf = new Map(students.map((row) => [row.id, row]));
  const offerOf = new Map(offers.map((row) => [row.id, row]));
  const toOffer = (held: StudentChange["before"]): SimulatedChange["before"] => {
    const named = held && offerOf.get(held.id);
    return held && named ? { title: named.title, company: named.company, payMinor: held.job.pay.ctc } : null;
  };
  return ({ studentId, before, after, because }) => ({
    studentId,
    rollNo: studentOf.get(studentId)?.rollNo ?? "",
    name: studentOf.get(studentId)?.name ?? "",
    before: toOffer(before),
    after: toOffer(after),
    because: because.map((reason) => describePolicyReason(reason, (minor) => formatMinor(minor, POLICY_CURRENCY))),
  });
}
