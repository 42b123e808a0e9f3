import type { InterviewStatus } from "#shared/domain/interview/statuses.ts";
import { FAMILY_NAMES, GIVEN_NAMES } from "../names.ts";
import type { Applicant, Season } from "./add-applications.ts";
import type { OpenedDrive } from "./add-drives.ts";
import { addStrike } from "./add-strike.ts";
import { type Build, DAY_MS, daysFrom, onDay } from "./build.ts";

const PANELS = 3;
/** Half hours of a panel's day, from 10:00 on with an hour at noon. */
const TIMES = [10, 10.5, 11, 11.5, 12, 12.5, 14, 14.5, 15, 15.5, 16, 16.5] as const;
const MINUTES = 25;
/** Place among the drives in process. */
const PROPOSING = 4;
const MINUTE_MS = 60_000;

interface Slot {
  readonly panel: Panel;
  readonly startsAt: Date;
}

/**
 * Technical interviews of a drive in process: those whose results are with the office are over, the others are today
 * and tomorrow. Nobody is asked to two places at a time. Answers who did not come.
 */
export function addInterviews(
  build: Build,
  season: Season,
  drive: OpenedDrive,
  candidates: readonly Applicant[],
): ReadonlySet<Applicant> {
  const missed = new Set<Applicant>();
  const days = daysOf(build, drive);
  const firstDay = days[0] ?? build.now;
  // One company has only proposed its second day's times: the office is to confirm them.
  const inProcess = build.rows.drive.filter(({ status }) => status === "in_process");
  const isOnlyProposed = !drive.isStaged && inProcess[PROPOSING]?.id === drive.row.id;
  const each = Math.max(1, Math.ceil(candidates.length / (PANELS * days.length)));
  const panels = Array.from({ length: Math.min(PANELS, candidates.length) }, (_, i) => addPanel(build, drive, i, days));
  const times = TIMES.slice(0, Math.min(TIMES.length, each + 2));
  const slots = days.flatMap((day) =>
    times.flatMap((hours) => panels.map((panel) => ({ panel, startsAt: onDay(day, 0, hours * 60) }))),
  );
  // The lead's time is the last of the second day, so that it is ahead whenever the demo begins.
  for (const applicant of candidates.toSorted((a, b) => Number(b.candidate.isLead) - Number(a.candidate.isLead))) {
    const inOrder = applicant.candidate.isLead && !drive.isStaged ? slots.toReversed() : slots;
    const slot = inOrder.find(({ startsAt }) => !season.interviews.has(keyOf(applicant, startsAt)));
    if (slot === undefined) break;
    slots.splice(slots.indexOf(slot), 1);
    season.interviews.add(keyOf(applicant, slot.startsAt));
    const isProposed = isOnlyProposed && isSecondDay(firstDay, slot);
    if (addInterview(build, drive, slot, applicant, isProposed)) missed.add(applicant);
  }
  return missed;
}

function isSecondDay(first: Date, { startsAt }: Slot): boolean {
  return startsAt.getTime() - onDay(first, 0).getTime() >= DAY_MS;
}

function daysOf({ now }: Build, { isStaged, row }: OpenedDrive): readonly Date[] {
  if (!isStaged) return [now, daysFrom(now, 1)];
  const day = daysFrom(row.applicationsCloseAt as Date, 4);
  const latest = daysFrom(now, -1);
  return [day < latest ? day : latest];
}

function keyOf({ row }: Applicant, startsAt: Date): string {
  return `${row.enrollmentId}@${startsAt.getTime()}`;
}

interface Panel {
  readonly id: string;
  readonly roundId: string;
  readonly room: string;
  readonly personKey: string;
}

function addPanel(build: Build, drive: OpenedDrive, number: number, days: readonly Date[]): Panel {
  const { rows, ids, tenantId, now, random } = build;
  const createdAt = daysFrom(now, -12);
  const id = ids.at(createdAt);
  const roundId = drive.rounds[1]?.id ?? "";
  const windows = days.flatMap((day) =>
    [
      [10, 13],
      [14, 17],
    ].map(([from = 0, to = 0]) => ({ from: onDay(day, from).toISOString(), to: onDay(day, to).toISOString() })),
  );
  // Rooms are a drive's own.
  const floor = rows.panel.filter(({ name }) => name === "Panel 1").length + (number === 0 ? 1 : 0);
  const room = `Block A, room ${floor}0${number + 1}`;
  const timing = { durationMinutes: MINUTES, bufferMinutes: 5, windows };
  rows.panel.push({ tenantId, id, roundId, name: `Panel ${number + 1}`, room, videoLink: null, ...timing, createdAt });
  const name = `${random.pick(GIVEN_NAMES.slice(0, 49))} ${random.pick(FAMILY_NAMES.slice(0, 38))}`;
  const personKey = `panelist${number + 1}@${drive.row.id}.example`;
  const member = { tenantId, id: ids.at(createdAt), panelId: id, membershipId: null, name, email: null, personKey };
  rows.panelMember.push(member);
  return { id, roundId, room, personKey };
}

/** Answers whether the student did not come. */
function addInterview(build: Build, drive: OpenedDrive, { panel, startsAt }: Slot, of: Applicant, isProposed: boolean) {
  const { rows, ids, tenantId, now, random } = build;
  const endsAt = new Date(startsAt.getTime() + MINUTES * MINUTE_MS);
  const status = isProposed ? "proposed" : statusAt(build, startsAt, endsAt, of);
  const createdAt = daysFrom(now, -11);
  const id = ids.at(createdAt);
  const came = status === "completed" || status === "in_progress" || status === "checked_in";
  const arrivedAt = new Date(Math.min(startsAt.getTime() - 8 * MINUTE_MS, now.getTime()));
  rows.interview.push({
    tenantId,
    id,
    applicationId: of.row.id,
    enrollmentId: of.row.enrollmentId,
    driveId: drive.row.id,
    roundId: panel.roundId,
    panelId: panel.id,
    startsAt,
    endsAt,
    room: panel.room,
    videoLink: null,
    status,
    checkedInAt: came ? arrivedAt : null,
    startedAt: status === "completed" || status === "in_progress" ? startsAt : null,
    completedAt: status === "completed" ? endsAt : null,
    score: status === "completed" ? random.integer(30, 95) : null,
    updatedAt: status === "completed" ? endsAt : createdAt,
    createdAt,
  });
  const period = `[${startsAt.toISOString()},${endsAt.toISOString()})`;
  const live = status !== "no_show";
  rows.interviewPanelist.push({ tenantId, interviewId: id, personKey: panel.personKey, period, live });
  if (!live) strikeFor(build, drive, of, id, endsAt);
  return !live;
}

/** Of every fifteen one did not come, the second of a drive among them; who is due within the hour is there already. */
function statusAt({ rows, now }: Build, startsAt: Date, endsAt: Date, { candidate }: Applicant): InterviewStatus {
  const isMissed = !candidate.isLead && rows.interview.length % 15 === 1;
  if (endsAt < now) return isMissed ? "no_show" : "completed";
  if (startsAt <= now) return "in_progress";
  const isDue = startsAt.getTime() - now.getTime() < 60 * MINUTE_MS;
  return isDue && !candidate.isLead ? "checked_in" : "scheduled";
}

/** As the product does: a strike where the season's policy counts a missed interview. */
function strikeFor(build: Build, drive: OpenedDrive, { row }: Applicant, sourceId: string, createdAt: Date): void {
  if (!build.college.policy?.strikes?.kinds.includes("absent_interview")) return;
  const note = `You did not come to your interview for ${drive.row.title}.`;
  addStrike(build, { kind: "absent_interview", sourceId, note, enrollmentId: row.enrollmentId, createdAt });
}
