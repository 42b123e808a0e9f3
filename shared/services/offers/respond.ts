import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { MyOfferView } from "#shared/contracts/offers.ts";
import { application, drive, enrollment, offer } from "#shared/db/schema/index.ts";
import { IN_FLIGHT_APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { OFFER_TRANSITIONS, type OfferStatus } from "#shared/domain/offer/statuses.ts";
import { closedByAcceptance, decidePursuit, describePolicyReason } from "#shared/domain/policy/decide.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { lockEnrollment, selectStandings, type StandingRow, toStanding } from "../enrollments/standing.ts";
import { viewMyOffer } from "./mine.ts";
import { closeOffers } from "./close-offers.ts";

type OfferRow = typeof offer.$inferSelect;
type DriveRow = typeof drive.$inferSelect;

/**
 * Accepts an offer: one transaction under a lock on the enrollment. An earlier offer that the policy lets the student
 * leave ends, whatever the policy no longer lets them pursue is closed, and everyone concerned is told. Of two
 * acceptances at once one wins; the other finds what the first has done.
 */
export function acceptOffer(ctx: ActorContext, input: { id: string }): Promise<Result<MyOfferView>> {
  return write(ctx, async (writing) => {
    const open = await openOffer(ctx, writing, input.id, "accept");
    if (!open.ok) return open;
    const { job, offer: accepted, season } = open.value;
    const standing = toStanding(season);
    const verdict = decidePursuit(season.policy, season.policyVersion, standing, {
      ...job,
      ctcMinor: accepted.ctcMinor,
    });
    if (!verdict.allowed) {
      const reasons = verdict.reasons.map((reason) =>
        describePolicyReason(reason, (minor) => formatMinor(minor, accepted.currency)),
      );
      return refuse("conflict", "policy_refuses", reasons.join(" "), { details: { reasons } });
    }
    if (standing.accepted !== null) await leaveEarlierOffer(ctx, writing, accepted);
    await answer(ctx, writing, accepted, "accepted");
    await moveApplications(ctx, writing, [accepted.applicationId], "accept");
    await closeRivals(ctx, writing, season, accepted, job);
    writing.emit({ type: "offer.accepted", offerId: accepted.id });
    return ok(await viewMyOffer(ctx, writing.tx, accepted.id));
  });
}

/** Declines an offer. */
export function declineOffer(ctx: ActorContext, input: { id: string }): Promise<Result<MyOfferView>> {
  return write(ctx, async (writing) => {
    const open = await openOffer(ctx, writing, input.id, "decline");
    if (!open.ok) return open;
    await answer(ctx, writing, open.value.offer, "declined");
    await moveApplications(ctx, writing, [open.value.offer.applicationId], "decline");
    writing.emit({ type: "offer.declined", offerId: input.id });
    return ok(await viewMyOffer(ctx, writing.tx, input.id));
  });
}

interface OpenOffer {
  readonly offer: OfferRow;
  readonly job: DriveRow;
  readonly season: StandingRow;
}

/** The student's own released offer, under the lock of their enrollment, still open to `command`. */
async function openOffer(
  ctx: ActorContext,
  { tx }: Writing,
  id: string,
  command: "accept" | "decline",
): Promise<Result<OpenOffer>> {
  const own = and(
    eq(offer.tenantId, ctx.tenant.id),
    eq(offer.id, id),
    isNotNull(offer.releasedAt),
    eq(enrollment.membershipId, ctx.actor.membershipId),
  );
  const [mine] = await tx
    .select({ enrollmentId: offer.enrollmentId })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .where(own);
  if (mine === undefined) return notFound("offer");
  await lockEnrollment(tx, ctx.tenant.id, mine.enrollmentId);
  // Read under the lock: a rival acceptance may have closed it while we waited.
  const [found] = await tx
    .select({ offer, drive })
    .from(offer)
    .innerJoin(drive, and(eq(drive.tenantId, offer.tenantId), eq(drive.id, offer.driveId)))
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, id)))
    .for("update", { of: offer });
  if (found === undefined) return notFound("offer");
  const next = transition(OFFER_TRANSITIONS, found.offer.status, command);
  if (!next.ok) return illegalTransition("offer", next);
  if (found.offer.respondBy <= ctx.now()) {
    return refuse("conflict", "offer_expired", "The time to answer this offer has passed. Please speak to the office.");
  }
  const seasons = await selectStandings(tx, ctx.tenant.id, ctx.actor.membershipId);
  const season = seasons.find((row) => row.cycleId === found.drive.cycleId);
  if (season === undefined) {
    return refuse(
      "conflict",
      "not_in_season",
      "You are not a member of this season any more. Please speak to the office.",
    );
  }
  return ok({ offer: found.offer, job: found.drive, season });
}

async function answer(ctx: ActorContext, { tx, audit }: Writing, of: OfferRow, status: OfferStatus): Promise<void> {
  await tx
    .update(offer)
    .set({ status, respondedAt: ctx.now() })
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, of.id)));
  const action = status === "accepted" ? "offer.accept" : "offer.decline";
  audit({ action, entityType: "offer", entityId: of.id, before: { status: of.status }, after: { status } });
}

/** The policy allowed an upgrade: the offer that was held until now ends. */
async function leaveEarlierOffer(ctx: ActorContext, writing: Writing, better: OfferRow): Promise<void> {
  const held = await writing.tx
    .select()
    .from(offer)
    .where(
      and(
        eq(offer.tenantId, ctx.tenant.id),
        eq(offer.enrollmentId, better.enrollmentId),
        inArray(offer.status, ["accepted", "deferred"]),
        ne(offer.id, better.id),
      ),
    )
    .for("update");
  await closeOffers(ctx, writing, held, "terminated", "upgraded");
  await moveApplications(
    ctx,
    writing,
    held.map((row) => row.applicationId),
    "terminate_offer",
    "A better offer was accepted.",
  );
}

/** Closes what the student may no longer pursue: rival offers are declined, applications in progress withdrawn. */
async function closeRivals(
  ctx: ActorContext,
  writing: Writing,
  season: StandingRow,
  accepted: OfferRow,
  job: DriveRow,
): Promise<void> {
  const { tx, emit } = writing;
  const rivals = await tx
    .select({ id: application.id, status: application.status, ctcMinor: drive.ctcMinor, tags: drive.tags })
    .from(application)
    .innerJoin(drive, and(eq(drive.tenantId, application.tenantId), eq(drive.id, application.driveId)))
    .where(
      and(
        eq(application.tenantId, ctx.tenant.id),
        eq(application.enrollmentId, accepted.enrollmentId),
        eq(drive.cycleId, job.cycleId),
        inArray(application.status, [...IN_FLIGHT_APPLICATION_STATUSES]),
        ne(application.id, accepted.applicationId),
      ),
    )
    .for("update", { of: application });
  const held = { ctcMinor: accepted.ctcMinor, tags: job.tags };
  const closed = closedByAcceptance(season.policy, season.policyVersion, toStanding(season), held, rivals);
  const ids = closed.map((rival) => rival.id);
  if (ids.length === 0) return;
  const offers = await tx
    .select()
    .from(offer)
    .where(and(eq(offer.tenantId, ctx.tenant.id), inArray(offer.applicationId, ids), eq(offer.status, "extended")))
    .for("update");
  const staged = offers.filter((row) => row.releasedAt === null);
  const released = offers.filter((row) => row.releasedAt !== null);
  const why = "Another offer was accepted.";
  await closeOffers(ctx, writing, staged, "terminated", "student_placed");
  await closeOffers(ctx, writing, released, "declined", "student_placed");
  const declined = await moveApplications(
    ctx,
    writing,
    released.map((row) => row.applicationId),
    "decline",
    why,
  );
  const withdrawn = await moveApplications(ctx, writing, ids, "auto_withdraw", why);
  for (const { id } of released) emit({ type: "offer.declined", offerId: id });
  const gone = [...declined, ...withdrawn].map((row) => row.id);
  if (gone.length > 0) emit({ type: "application.auto_withdrawn", applicationIds: gone, offerId: accepted.id });
}
