import type { Timer } from "#shared/contracts/messages/timer.ts";
import { REMINDER_HOURS } from "#shared/domain/drive/deadline.ts";
import { reminderTime } from "#shared/domain/interview/reminder.ts";
import { reminderTimes } from "#shared/domain/offer/reminders.ts";
import { type Build, HOUR_MS } from "./build.ts";

/** What is to happen by itself from now on: deadlines, times to answer, and reminders of them and of interviews. */
export function addTimers(build: Build): void {
  const { rows, now } = build;
  for (const { id: driveId, status, applicationsCloseAt } of rows.drive) {
    if (status !== "published") continue;
    const closes = applicationsCloseAt as Date;
    addTimer(build, closes, { type: "drive.deadline", driveId });
    const remindAt = new Date(closes.getTime() - REMINDER_HOURS * HOUR_MS);
    addTimer(build, remindAt, { type: "drive.reminder", driveId, closesAt: closes.toISOString() });
  }
  for (const { id: offerId, status, releasedAt, respondBy } of rows.offer) {
    if (status !== "extended" || !releasedAt) continue;
    addTimer(build, respondBy, { type: "offer.expiry", offerId });
    for (const at of reminderTimes(respondBy, now)) {
      addTimer(build, at, { type: "offer.reminder", offerId, respondBy: respondBy.toISOString() });
    }
  }
  for (const { id: interviewId, status, startsAt } of rows.interview) {
    const at = status === "scheduled" ? reminderTime(startsAt, now) : undefined;
    if (at) addTimer(build, at, { type: "interview.reminder", interviewId, startsAt: startsAt.toISOString() });
  }
}

function addTimer({ rows, ids, tenantId, now }: Build, at: Date, timer: Timer): void {
  if (at <= now) return;
  const id = ids.at(now);
  const body = { id, tenantId, requestId: ids.at(now), dueAt: at.toISOString(), timer };
  rows.outbox.push({ tenantId, id, queue: "timers", body, sendAfter: at, createdAt: now });
}
