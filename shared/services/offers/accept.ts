import { and, eq } from "drizzle-orm";
import type { MyOfferView } from "#shared/contracts/offers.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import { decidePursuit } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { describePolicyReason } from "#shared/domain/policy/reasons.ts";
import { describeOverride } from "#shared/domain/override/describe.ts";
import { settleAcceptance } from "#shared/domain/policy/settle.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { toStanding, toVersionedPolicy } from "../enrollments/standing.ts";
import { findOverride } from "../overrides/of-standing.ts";
import { viewMyOffer } from "./mine.ts";
import { findOwnOpenOffer, joinedAmong, type OpenOffer } from "./open-offer.ts";
import { applicationsOf, carryOut } from "./settle.ts";

/**
 * Accepts an offer: one transaction under a lock on the enrollment. An earlier offer that the policy lets the student
 * leave ends, whatever the policy no longer lets them pursue is closed, and everyone concerned is told. Of two
 * acceptances at once one wins; the other finds what the first has done.
 */
export function acceptOffer(ctx: ActorContext, input: { id: string }): Promise<Result<MyOfferView>> {
  return write(ctx, async (writing) => {
    const open = await findOwnOpenOffer(ctx, writing, input.id, "accept");
    if (!open.ok) return open;
    const accepted = await acceptInTransaction(ctx, writing, open.value);
    return accepted.ok ? ok(await viewMyOffer(ctx, writing.tx, input.id)) : accepted;
  });
}

/** The acceptance itself, by the student or by the policy for them. The caller holds the enrollment's lock. */
export async function acceptInTransaction(
  ctx: Context,
  writing: Writing,
  { offer: accepted, season, rivals }: OpenOffer,
): Promise<Result<void>> {
  const standing = toStanding(ctx, season);
  const policy = toVersionedPolicy(season.inEffect);
  const today = collegeDay(ctx, ctx.now());
  const releasedOn = collegeDay(ctx, accepted.releasedAt ?? ctx.now());
  const job = toPolicyJob(accepted.compensation, accepted);
  const verdict = decidePursuit(policy, standing, { job, offer: { id: accepted.id, releasedOn } }, today);
  const exception = exceptionFor(ctx, accepted, season);
  if (exception?.effect === "deny") return refuse("conflict", "closed_by_office", describeOverride(exception));
  if (!verdict.allowed && exception === undefined) {
    const reasons = verdict.reasons.map((reason) =>
      describePolicyReason(reason, (minor) => formatMinor(minor, accepted.currency)),
    );
    return refuse("conflict", "policy_refuses", reasons.join(" "), { details: { reasons } });
  }
  const settlement = settleAcceptance(policy, standing, accepted.id, rivals, today);
  const joined = joinedAmong(season);
  if (settlement.ends.some(({ id }) => joined.has(id))) {
    const sentence = "You have joined another job, which this offer would end. Please speak to the placement office.";
    return refuse("conflict", "joined_already", sentence);
  }
  await writing.tx
    .update(offer)
    .set({ status: "accepted", respondedAt: ctx.now() })
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, accepted.id)));
  writing.audit({
    action: "offer.accept",
    entityType: "offer",
    entityId: accepted.id,
    before: { status: accepted.status },
    after: { status: "accepted", policyVersion: policy.version, ...(exception && { overrideId: exception.id }) },
  });
  await moveApplications(ctx, writing, applicationsOf([accepted]), "accept");
  await carryOut(ctx, writing, settlement, {
    offerId: accepted.id,
    ends: "upgraded",
    closes: "Another offer was accepted.",
  });
  writing.emit({ type: "offer.accepted", offerId: accepted.id });
  return ok(undefined);
}

/** The office's exception from the policy for this student and the drive of the offer, if there is one. */
function exceptionFor(ctx: Context, { driveId, companyId }: OpenOffer["offer"], season: OpenOffer["season"]) {
  if (driveId === null || companyId === null) return undefined;
  return findOverride(ctx, season, "policy", { driveId, companyId });
}
