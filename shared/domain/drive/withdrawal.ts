import { APPLICATION_TRANSITIONS, type ApplicationStatus } from "../application/statuses.ts";
import { transition } from "../lifecycle.ts";

export type WithdrawalVerdict =
  | { readonly allowed: true; readonly until: Date }
  | { readonly allowed: false; readonly reason: "not_in_progress" | "window_closed"; readonly until: Date };

/** Until when an application may be taken back: the drive's own second deadline, else the one for applying. */
export function withdrawalsCloseAt(drive: {
  readonly applicationsCloseAt: Date;
  readonly withdrawalsCloseAt: Date | null;
}): Date {
  return drive.withdrawalsCloseAt ?? drive.applicationsCloseAt;
}

/** Whether a student may withdraw now, and until when they may. At the deadline itself it is over. */
export function mayWithdraw(
  drive: { readonly applicationsCloseAt: Date; readonly withdrawalsCloseAt: Date | null },
  application: { readonly status: ApplicationStatus },
  now: Date,
): WithdrawalVerdict {
  const until = withdrawalsCloseAt(drive);
  if (!transition(APPLICATION_TRANSITIONS, application.status, "withdraw").ok) {
    return { allowed: false, reason: "not_in_progress", until };
  }
  return now < until ? { allowed: true, until } : { allowed: false, reason: "window_closed", until };
}
