import type { Timer, TimerMessage } from "#shared/contracts/messages/timer.ts";
import type { Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { sendScheduled } from "../announcements/index.ts";
import { checkDomainWhenDue } from "../custom-domains/check-when-due.ts";
import { forgetFarewell } from "../erasures/farewell.ts";
import { removeFiles } from "../personal-data/remove-files.ts";
import { closeAtDeadline, remindOfDeadline } from "../drives/timers.ts";
import { remindOfInterview } from "../interviews/remind.ts";
import { expireOffer } from "../offers/expire.ts";
import { remindOfOffer } from "../offers/remind.ts";
import { fillFreedSeats } from "../rounds/fill-freed-seats.ts";

type Run<T extends Timer["type"]> = (ctx: Context, timer: Extract<Timer, { type: T }>) => Promise<Result<unknown>>;

/** What each timer wakes, in one transaction. Each looks whether what it was set for still holds. */
const RUNS: { readonly [T in Timer["type"]]: Run<T> } = {
  "announcement.send": sendScheduled,
  "drive.deadline": closeAtDeadline,
  "drive.reminder": remindOfDeadline,
  "offer.expiry": (ctx, timer) => expireOffer(ctx, { id: timer.offerId }),
  "offer.reminder": remindOfOffer,
  "interview.reminder": remindOfInterview,
  "files.removal": removeFiles,
  "erasure.afterwards": forgetFarewell,
  "waitlist.promotion": fillFreedSeats,
  "domain.check": checkDomainWhenDue,
};

/** Does what has come due. A refusal means that it holds no more, which is as good as done. */
export async function runTimer(ctx: Context, { id, timer }: TimerMessage): Promise<void> {
  const run = RUNS[timer.type] as Run<Timer["type"]>;
  await run({ ...ctx, message: { consumer: "run-timers", id } }, timer);
}
