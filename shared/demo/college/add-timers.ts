import type { Timer } from "#shared/contracts/messages/timer.ts";
import { REMINDER_HOURS } from "#shared/domain/drive/deadline.ts";
import { reminderTime } from "#shared/domain/interview/reminder.ts";
import { reminderTimes } from "#shared/domain/offer/reminders.ts";
import type { Build } from "./build.ts";

/** The timers that the product would have set for what is still ahead: deadlines, answers, interviews. */
export function addTimers(build: Build): void {
  const { rows, now } = build;
  for (const { id, status, applicationsCloseAt: closesAt } of rows.drive) {
    if (status !== "published") continue;
    schedule(build, closesAt, { type: "drive.deadline", driveId: id });
    const at = new Date(closesAt.getTime() - REMINDER_HOURS * 3_600_000);
    if (at > now) schedule(build, at, { type: "drive.reminder", driveId: id, closesAt: closesAt.toISOString() });
  }
  for (const { id: offerId, status, releasedAt, respondBy } of rows.offer) {
    if (status !== "extended" || !releasedAt) continue;
    schedule(build, respondBy, { type: "offer.expiry", offerId });
    for (const at of reminderTimes(respondBy, now)) {
      schedule(build, at, { type: "offer.reminder", offerId, respondBy: respondBy.toISOString() });
    }
  }
  for (const { id: interviewId, status, startsAt } of rows.interview) {
    const at = status === "scheduled" ? reminderTime(startsAt, now) : undefined;
    if (at) schedule(build, at, { type: "interview.reminder", interviewId, startsAt: startsAt.toISOString() });
  }
}

function schedule({ rows, ids, tenantId, now }: Build, sendAfter: Date, timer: Timer): void {
  const id = ids.at(now);
  const body = { id, tenantId, requestId: ids.at(now), dueAt: sendAfter.toISOString(), timer };
  rows.outbox.push({ tenantId, id, queue: "timers", body, sendAfter, createdAt: now });
}
