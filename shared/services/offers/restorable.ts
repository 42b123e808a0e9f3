import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { RestoreChoice } from "#shared/contracts/offers.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import type { TerminationReason } from "#shared/domain/offer/closed-reasons.ts";
import { whyNotRestored } from "#shared/domain/offer/restoring.ts";
import { decidePursuit } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { offerState } from "#shared/domain/policy/offer-state.ts";
import { describePolicyReason } from "#shared/domain/policy/reasons.ts";
import { withOffer } from "#shared/domain/policy/standing.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import { type BulkPlan, hashPlan, worldChanged } from "../_kernel/bulk.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { selectSeasonStandings, toStanding, toVersionedPolicy } from "../enrollments/standing.ts";
import type { OfferRow } from "./lock-season.ts";

const SELECTING: ReadonlySet<string> = new Set(["published", "applications_closed", "in_process"]);

/**
 * What an offer had closed, and what of it may come back once the offer has ended for `reason`: applications that the
 * policy then allows again, in drives that still select and have held no round without them.
 */
export async function planRestore(
  ctx: Context,
  tx: TenantTransaction,
  of: OfferRow,
  reason: TerminationReason,
): Promise<BulkPlan<null>> {
  const [season] = await selectSeasonStandings(tx, ctx, { cycleId: of.cycleId, enrollmentIds: [of.enrollmentId] });
  const closed = await selectClosedApplications(ctx, tx, of.id);
  const offers = await selectClosedOffers(ctx, tx, of.id);
  const judged = closed.map(({ id, title, company: by, status, missedRound, compensation, tags, outcome }) => {
    const label = `${title} · ${by}`;
    if (season === undefined) return { id, label, why: "They are not a member of this season any more." };
    const standing = withOffer(toStanding(ctx, season), of.id, offerState("terminated", reason, false));
    const pursuit = { job: toPolicyJob(compensation, { tags, outcome }) };
    const policy = toVersionedPolicy(season.inEffect);
    const { reasons } = decidePursuit(policy, standing, pursuit, collegeDay(ctx, ctx.now()));
    const policyReasons = reasons.map((each) =>
      describePolicyReason(each, (minor) => formatMinor(minor, compensation.currency)),
    );
    return { id, label, why: whyNotRestored({ isSelecting: SELECTING.has(status), missedRound, policyReasons }) };
  });
  return {
    affected: judged
      .filter(({ why }) => why === null)
      .map(({ id, label }) => ({
        id,
        label,
        before: "Withdrawn by policy",
        after: "In progress",
        reason: "It goes on where it was.",
        step: null,
      })),
    skipped: [
      ...judged.flatMap(({ id, label, why }) => (why === null ? [] : [{ id, label, why }])),
      ...offers.map(({ id, title, companyName }) => ({
        id,
        label: `${title} · ${companyName}`,
        why: "This offer has ended. Only its company can make it again.",
      })),
    ],
  };
}

function selectClosedApplications(ctx: Context, tx: TenantTransaction, offerId: string) {
  return tx
    .select({
      id: application.id,
      driveId: drive.id,
      title: drive.title,
      company: company.name,
      status: drive.status,
      compensation: drive.compensation,
      tags: drive.tags,
      outcome: drive.outcome,
      missedRound: sql<string | null>`(
        select r.name from round r
        left join round_result rr on rr.tenant_id = r.tenant_id and rr.round_id = r.id
          and rr.application_id = ${application.id}
        where r.tenant_id = ${application.tenantId} and r.drive_id = ${application.driveId} and r.status = 'released'
          and (rr.outcome is null or rr.outcome not in ('advanced', 'waitlisted'))
        order by r.position limit 1)`,
    })
    .from(application)
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .innerJoin(company, and(eq(company.tenantId, drive.tenantId), eq(company.id, drive.companyId)))
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.closedByOfferId, offerId),
        eq(application.status, "auto_withdrawn"),
      ),
    )
    .orderBy(asc(application.id));
}

/** Offers that the student knew of: of the staged ones it is the application that may come back. */
function selectClosedOffers(ctx: Context, tx: TenantTransaction, offerId: string) {
  return tx
    .select({ id: offer.id, title: offer.title, companyName: offer.companyName })
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.closedByOfferId, offerId), isNotNull(offer.releasedAt)))
    .orderBy(asc(offer.id));
}

/** Holds the drives that applications may come back to. Comes before all other locks. */
export async function lockClosedDrives(ctx: Context, tx: TenantTransaction, offerId: string): Promise<void> {
  const closed = await selectClosedApplications(ctx, tx, offerId);
  const ids = [...new Set(closed.map((row) => row.driveId))];
  if (ids.length === 0) return;
  await tx
    .select({ id: drive.id })
    .from(drive)
    .where(and(eq(drive.tenantId, ctx.tenant.id), inArray(drive.id, ids)))
    .orderBy(asc(drive.id))
    .for("share");
}

/** The applications to bring back; refused when the world is not the one that the choice was made in. */
export async function checkRestore(
  ctx: Context,
  tx: TenantTransaction,
  of: OfferRow,
  { reason, restore }: { readonly reason: TerminationReason; readonly restore?: RestoreChoice | undefined },
): Promise<Result<readonly string[]>> {
  if (restore === undefined) return ok([]);
  const plan = await planRestore(ctx, tx, of, reason);
  if (hashPlan(plan) !== restore.hash) return worldChanged(plan);
  const possible = new Set(plan.affected.map(({ id }) => id));
  const chosen = [...new Set(restore.applicationIds)];
  if (chosen.every((id) => possible.has(id))) return ok(chosen);
  return invalid({ name: "applicationIds", reason: "One of these cannot be brought back." });
}

/** Brings applications back into their selections, and tells their student. */
export async function restoreApplications(
  ctx: ActorContext,
  writing: Writing,
  { title, companyName }: OfferRow,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const reason = `The offer of ${title} at ${companyName} has ended.`;
  const moved = await moveApplications(ctx, writing, ids, "reinstate", reason, { closedByOfferId: null });
  const applicationIds = moved.map((row) => row.id);
  writing.emit({ type: "application.moved_by_office", applicationIds, command: "reinstate", reason });
}
