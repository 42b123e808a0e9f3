import type { Applicant } from "./add-applications.ts";
import type { OpenedDrive } from "./add-drives.ts";
import { type Build, daysFrom } from "./build.ts";

const PANELS = 3;
const SLOTS = 16;
const MINUTE_MS = 60_000;

/**
 * Technical interviews of a drive in process: three panels, half an hour each, on a day of the drive's own (`index`),
 * so that no student, panelist or room is asked for twice.
 */
export function addInterviews(build: Build, index: number, drive: OpenedDrive, applicants: readonly Applicant[]): void {
  const waiting = applicants.filter(({ row }) => row.status === "in_progress");
  const day = new Date(Math.floor(daysFrom(build.now, index - 5).getTime() / 86_400_000) * 86_400_000);
  for (let number = 0; number < PANELS; number++) {
    const panel = addPanel(build, drive, number, day);
    const due = waiting.slice(number * SLOTS, (number + 1) * SLOTS);
    due.forEach((applicant, slot) => {
      const startsAt = new Date(day.getTime() + (240 + slot * 30) * MINUTE_MS);
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
  const from = new Date(day.getTime() + 240 * MINUTE_MS);
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

function addInterview(
  { rows, ids, tenantId, now, random }: Build,
  drive: OpenedDrive,
  panel: Panel,
  { row }: Applicant,
  startsAt: Date,
): void {
  const endsAt = new Date(startsAt.getTime() + 25 * MINUTE_MS);
  const isPast = endsAt < now;
  const isMissed = isPast && random.chance(4);
  const createdAt = daysFrom(now, -11);
  const id = ids.at(createdAt);
  const seen = isPast && !isMissed;
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
    status: isMissed ? "no_show" : isPast ? "completed" : "scheduled",
    checkedInAt: seen ? startsAt : null,
    startedAt: seen ? startsAt : null,
    completedAt: seen ? endsAt : null,
    score: seen ? random.integer(30, 95) : null,
    updatedAt: isPast ? endsAt : createdAt,
    createdAt,
  });
  const period = `[${startsAt.toISOString()},${endsAt.toISOString()})`;
  rows.interviewPanelist.push({ tenantId, interviewId: id, personKey: panel.personKey, period, live: !isMissed });
}
