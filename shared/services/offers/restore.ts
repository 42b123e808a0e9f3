import type { BulkPreview } from "#shared/contracts/bulk.ts";
import type { PreviewRestore, RestoreChoice, Restored } from "#shared/contracts/offers.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { TERMINATION_REASONS, type TerminationReason } from "#shared/domain/offer/closed-reasons.ts";
import { TERMINATION_COMMANDS } from "#shared/domain/offer/staff-commands.ts";
import { illegalTransition, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { viewPlan } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { findOffer } from "./find-offer.ts";
import { lockSeason, type OfferRow } from "./lock-season.ts";
import { checkRestore, lockClosedDrives, planRestore, restoreApplications } from "./restorable.ts";
import { possibleFor } from "./view.ts";

/** What an offer had closed that may come back: if it ended for a reason, or since it has ended. */
export function previewRestore(
  ctx: ActorContext,
  { id, reason }: PreviewRestore & { id: string },
): Promise<Result<BulkPreview>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const found = await findOffer(ctx, tx, id);
    if (found === undefined) return notFound("offer");
    const ended = endedFor(found) ?? reason;
    if (ended === undefined) return hasNotEnded(ctx, found);
    if (endedFor(found) === null) {
      const possible = possibleFor(ctx, found);
      const command = TERMINATION_COMMANDS[ended];
      if (!possible.includes(command)) return illegalTransition("offer", { state: found.status, command, possible });
    }
    return ok(viewPlan(await planRestore(ctx, tx, found, ended)));
  });
}

/** Brings back what an offer had closed, after it has ended: when a company revoked it, say. */
export function restoreClosed(ctx: ActorContext, input: RestoreChoice & { id: string }): Promise<Result<Restored>> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const seen = await findOffer(ctx, tx, input.id);
    if (seen === undefined) return notFound("offer");
    await lockClosedDrives(ctx, tx, input.id);
    const offers = await lockSeason(ctx, tx, { cycleId: seen.cycleId, enrollmentIds: [seen.enrollmentId] });
    const found = offers.find((row) => row.id === input.id) ?? seen;
    const reason = endedFor(found);
    if (reason === null) return hasNotEnded(ctx, found);
    const { applicationIds, hash } = input;
    const restored = await checkRestore(ctx, tx, found, { reason, restore: { applicationIds, hash } });
    if (!restored.ok) return restored;
    await restoreApplications(ctx, writing, found, restored.value);
    return ok({ restored: restored.value.length });
  });
}

/** Why company or office ended it; null when it has not ended, or otherwise. */
function endedFor({ status, closedReason }: OfferRow): TerminationReason | null {
  if (status !== "terminated") return null;
  return TERMINATION_REASONS.find((reason) => reason === closedReason) ?? null;
}

function hasNotEnded(ctx: ActorContext, found: OfferRow): Result<never> {
  const sentence = "Only an offer that was revoked, left or corrected gives back what it had closed.";
  const details = { state: found.status, command: "restore", possible: possibleFor(ctx, found) };
  return refuse("conflict", "not_terminated", sentence, { details });
}
