import type { Applicant } from "./add-applications.ts";
import type { OpenedDrive } from "./add-drives.ts";
import type { InterviewStatus } from "#shared/domain/interview/statuses.ts";
import { type Build, daysFrom, HOUR_MS, startOfDay } from "./build.ts";

const PANELS = 3;
const SLOTS = 16;
const MINUTE_MS = 60_000;
/** Half past nine. */
const OPENS_MS = 9.5 * HOUR_MS;

/**
 * Technical interviews of a drive in process: three panels, half an hour each, on a day of the drive's own, so that no
 * student, panelist or room is asked for twice.
 */
export function addInterviews(build: Build, drive: OpenedDrive, applicants: readonly Applicant[]): void {
  if (drive.interviewDay === null) return;
  const waiting = applicants.filter(({ row }) => row.status === "in_progress");
  const day = startOfDay(daysFrom(build.now, drive.interviewDay));
  for (let number = 0; number < PANELS; number++) {
    const panel = addPanel(build, drive, number, day);
    const due = waiting.slice(number * SLOTS, (number + 1) * SLOTS);
    due.forEach((applicant, slot) => {
      const startsAt = new Date(day.getTime() + OPENS_MS + slot * 30 * MINUTE_MS);
      addInterview(build, drive, panel, applicant, startsAt);
    });
  }
}

interface Panel {
  readonly id: string;
  readonly roundId: string;
  readonly room: string;
  readonly personKey: string;
}

function addPanel({ rows, ids, tenantId, now }: Build, drive: OpenedDrive, number: number, day: Date): Panel {
  const createdAt = daysFrom(now, -12);
  const id = ids.at(createdAt);
  const roundId = drive.rounds[1]?.id ?? "";
  const from = new Date(day.getTime() + OPENS_MS);
  const windows = [{ from: from.toISOString(), to: new Date(from.getTime() + SLOTS * 30 * MINUTE_MS).toISOString() }];
  const room = `Block A, room ${number + 1}`;
  const timing = { durationMinutes: 25, bufferMinutes: 5, windows };
  rows.panel.push({ tenantId, id, roundId, name: `Panel ${number + 1}`, room, videoLink: null, ...timing, createdAt });
  const personKey = `panelist${number + 1}@${drive.row.companyId}.example`;
  const name = `Panelist ${number + 1}`;
  rows.panelMember.push({
    tenantId,
    id: ids.at(createdAt),
    panelId: id,
    membershipId: null,
    name,
    email: null,
    personKey,
  });
  return { id, roundId, room, personKey };
}

const IS_THERE: ReadonlySet<InterviewStatus> = new Set(["checked_in", "in_progress", "completed"]);

/** As it is now: who is next has come already. */
function statusOf({ now, random }: Build, startsAt: Date, endsAt: Date): InterviewStatus {
  if (endsAt < now) return random.chance(4) ? "no_show" : "completed";
  if (startsAt <= now) return "in_progress";
  return startsAt.getTime() - now.getTime() < 35 * MINUTE_MS ? "checked_in" : "scheduled";
}

function addInterview(build: Build, drive: OpenedDrive, panel: Panel, { row }: Applicant, startsAt: Date): void {
  const { rows, ids, tenantId, now, random } = build;
  const endsAt = new Date(startsAt.getTime() + 25 * MINUTE_MS);
  const status = statusOf(build, startsAt, endsAt);
  const createdAt = daysFrom(now, -11);
  const id = ids.at(createdAt);
  const isOver = status === "completed";
  rows.interview.push({
    tenantId,
    id,
    applicationId: row.id,
    enrollmentId: row.enrollmentId,
    driveId: drive.row.id,
    roundId: panel.roundId,
    panelId: panel.id,
    startsAt,
    endsAt,
    room: panel.room,
    videoLink: null,
    status,
    checkedInAt: IS_THERE.has(status) ? new Date(startsAt.getTime() - 40 * MINUTE_MS) : null,
    startedAt: isOver || status === "in_progress" ? startsAt : null,
    completedAt: isOver ? endsAt : null,
    score: isOver ? random.integer(30, 95) : null,
    updatedAt: isOver ? endsAt : createdAt,
    createdAt,
  });
  const period = `[${startsAt.toISOString()},${endsAt.toISOString()})`;
  rows.interviewPanelist.push({
    tenantId,
    interviewId: id,
    personKey: panel.personKey,
    period,
    live: status !== "no_show",
  });
}
