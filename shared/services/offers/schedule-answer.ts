import { reminderTimes } from "#shared/domain/offer/reminders.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

/** Sets the timers of a time to answer: its end, and the reminders before it. */
export function scheduleAnswer(ctx: Context, { schedule }: Writing, offerId: string, respondBy: Date): void {
  schedule(respondBy, { type: "offer.expiry", offerId });
  for (const at of reminderTimes(respondBy, ctx.now())) {
    schedule(at, { type: "offer.reminder", offerId, respondBy: respondBy.toISOString() });
  }
}
