import type { OfferRow as OfferView, TerminateOffer } from "#shared/contracts/offers.ts";
import { describeClosedReason } from "#shared/domain/offer/closed-reasons.ts";
import { TERMINATION_COMMANDS } from "#shared/domain/offer/staff-commands.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { moveApplications } from "../applications/move.ts";
import { recordStrikes } from "../strikes/record.ts";
import { closeOffers } from "./close-offers.ts";
import { lockOffer } from "./find-offer.ts";
import type { OfferRow } from "./lock-season.ts";
import { checkRestore, lockClosedDrives, restoreApplications } from "./restorable.ts";
import { applicationsOf } from "./settle.ts";
import { viewOffer } from "./view-offer.ts";

/**
 * Ends an offer that its student knows of: revoked by the company, left by the student, or put right by the office.
 * Whether they are placed follows from what is left. The office may bring back what the offer had closed with it.
 */
export function terminateOffer(ctx: ActorContext, input: TerminateOffer & { id: string }): Promise<Result<OfferView>> {
  return write(ctx, async (writing) => {
    if (ctx.actor.role === "recruiter" && (input.reason !== "company_revoked" || input.restore !== undefined)) {
      return refuse("forbidden", "wrong_role", "A company takes its offer back; the rest is the placement office's.");
    }
    if (input.restore !== undefined) await lockClosedDrives(ctx, writing.tx, input.id);
    const found = await lockOffer(ctx, writing, input.id, TERMINATION_COMMANDS[input.reason]);
    if (!found.ok) return found;
    const restored = await checkRestore(ctx, writing.tx, found.value, input);
    if (!restored.ok) return restored;
    await end(ctx, writing, found.value, input);
    await restoreApplications(ctx, writing, found.value, restored.value);
    return ok(await viewOffer(ctx, writing.tx, input.id));
  });
}

async function end(ctx: ActorContext, writing: Writing, row: OfferRow, input: TerminateOffer): Promise<void> {
  const { reason, note } = input;
  await closeOffers(ctx, writing, [row], "terminated", reason, { note });
  await moveApplications(ctx, writing, applicationsOf([row]), "terminate_offer", describeClosedReason(reason));
  if (reason === "student_renege") {
    await recordStrikes(ctx, writing, {
      cycleId: row.cycleId,
      kind: "reneged",
      sourceId: row.id,
      note: `You accepted ${row.title} at ${row.companyName} and left it.`,
      enrollmentIds: [row.enrollmentId],
    });
  }
  writing.emit({ type: "offer.terminated", offerId: row.id });
}
