import type { OfferStatus } from "#shared/domain/offer/statuses.ts";
import type { roundResult } from "#shared/db/schema/application.ts";
import type { offer } from "#shared/db/schema/offer.ts";
import { type Applicant, place, type Season } from "./add-applications.ts";
import type { OpenedDrive } from "./add-drives.ts";
import { addInterviews } from "./add-interviews.ts";
import { addStrike } from "./add-strike.ts";
import { type Build, daysFrom, earlier, onDay, onTheHour } from "./build.ts";

type Outcome = (typeof roundResult.$inferInsert)["outcome"];
type OfferRow = typeof offer.$inferInsert;

/** What became of a drive's applicants, round by round, as far as the drive has come. */
export function decideDrive(build: Build, season: Season, drive: OpenedDrive, applicants: readonly Applicant[]): void {
  const { status } = drive.row;
  if (status === "published" || status === "applications_closed") return;
  const inRun = applicants.filter(({ row }) => row.status === "in_progress");
  const passed = passRound(build, season, drive, 0, inRun);
  if (status === "in_process") {
    const missed = addInterviews(build, season, drive, passed);
    if (drive.isStaged) stageSecondRound(build, drive, passed, missed);
    return;
  }
  const last = passRound(build, season, drive, 1, passed);
  const free = last.filter(
    ({ candidate: { enrollmentId }, row }) =>
      row.status === "in_progress" && !season.placed.has(enrollmentId) && !season.offered.has(enrollmentId),
  );
  free.sort((a, b) => Number(b.candidate.isLead) - Number(a.candidate.isLead));
  const chosen = new Set(free.slice(0, drive.row.openings ?? 10));
  let rank = 0;
  for (const applicant of last) {
    if (chosen.has(applicant)) {
      addResult(build, drive, 2, applicant, "advanced");
      addOffer(build, season, drive, applicant);
    } else if (status === "results_declared" && rank < WAITING && free.includes(applicant)) {
      addResult(build, drive, 2, applicant, "waitlisted", ++rank);
    } else {
      addResult(build, drive, 2, applicant, "eliminated");
      applicant.row.status = "rejected";
    }
  }
}

/** How many wait for a seat until the drive is closed. */
const WAITING = 3;

/** A released round, and who passes it. */
function passRound(
  build: Build,
  season: Season,
  drive: OpenedDrive,
  round: 0 | 1,
  candidates: readonly Applicant[],
): Applicant[] {
  const passed: Applicant[] = [];
  for (const applicant of candidates) {
    const lot = build.random.chance(build.stage.passPercent[round]);
    const passes = applicant.candidate.isLead ? leadPasses(season, drive, applicant) : lot;
    addResult(build, drive, round, applicant, passes ? "advanced" : "eliminated");
    if (passes) passed.push(applicant);
    else applicant.row.status = "rejected";
  }
  return passed;
}

/** The lead gets one offer, and is in all that goes on. */
function leadPasses(season: Season, { row: { status } }: OpenedDrive, { row }: Applicant): boolean {
  if (status === "in_process") return true;
  return status === "results_declared" && !season.offered.has(row.enrollmentId);
}

/** Results of a round that the office holds: some are still to come, a few wait, and who did not come is out. */
function stageSecondRound(
  build: Build,
  drive: OpenedDrive,
  candidates: readonly Applicant[],
  missed: ReadonlySet<Applicant>,
): void {
  let rank = 0;
  for (const applicant of candidates) {
    if (missed.has(applicant)) {
      addResult(build, drive, 1, applicant, "eliminated", null, true);
      continue;
    }
    const lot = build.random.integer(1, 100);
    if (lot > 88 && rank < WAITING) addResult(build, drive, 1, applicant, "waitlisted", ++rank);
    else if (lot > 50) addResult(build, drive, 1, applicant, lot > 75 ? "advanced" : "eliminated");
  }
}

function addResult(
  build: Build,
  drive: OpenedDrive,
  index: number,
  { candidate, row }: Applicant,
  outcome: Outcome,
  rank: number | null = null,
  missedInterview = false,
): void {
  const { rows, tenantId, random } = build;
  const round = drive.rounds[index];
  if (round === undefined) throw new Error("a drive has three rounds");
  const tested = daysFrom(drive.row.applicationsCloseAt as Date, 3 * index + 2);
  const recordedAt = earlier(onDay(tested, 17), daysFrom(build.now, -0.25));
  // One in so many of those who are out was not there, and has a strike for it.
  const oneIn = build.college.students < 2_000 ? 100 : 250;
  const isAbsent =
    !candidate.isLead && outcome === "eliminated" && round.status === "released" && random.integer(1, oneIn) === 1;
  rows.roundResult.push({
    tenantId,
    roundId: round.id,
    applicationId: row.id,
    outcome,
    rank,
    attendance: isAbsent || missedInterview ? "absent" : "present",
    presumed: isAbsent,
    score: isAbsent || missedInterview ? null : random.integer(20, 100),
    remark: null,
    recordedBy: drive.row.createdBy,
    recordedAt,
  });
  if (!isAbsent) return;
  const { enrollmentId } = candidate;
  const because = {
    kind: "absent_round",
    sourceId: round.id,
    note: `Absent from a round of ${drive.row.title}.`,
  } as const;
  addStrike(build, { ...because, enrollmentId, createdAt: earlier(daysFrom(recordedAt, 1), build.now) });
}

const yes = (times: number) => Array.from({ length: times }, () => "accepted" as const);

/** In turn, so that a small season has each. */
const ANSWERS: readonly OfferStatus[] = [
  ...yes(4),
  "declined",
  ...yes(4),
  "expired",
  ...yes(4),
  "deferred",
  ...yes(4),
  "terminated",
];

/** An offer: of a closed drive answered; of one whose results are told perhaps not, or it came since and is not released. */
function addOffer(build: Build, season: Season, drive: OpenedDrive, { candidate, row }: Applicant): void {
  const { random, now } = build;
  const isClosed = drive.row.status === "closed";
  const createdAt = earlier(onDay(daysFrom(drive.row.applicationsCloseAt as Date, 10), 12), daysFrom(now, -2.5));
  const isReleased = isClosed || candidate.isLead || build.rows.offer.length % 4 > 0;
  const isAnswered = isClosed || (isReleased && !candidate.isLead && random.chance(50));
  const status = isAnswered ? nextAnswer(build) : "extended";
  const hours = build.college.policy?.responseHours ?? 48;
  const openSince = candidate.isLead ? 20 : random.integer(2, hours - 6);
  const releasedAt = status === "extended" ? daysFrom(onTheHour(now), -openSince / 24) : daysFrom(createdAt, 0.1);
  const respondBy = isReleased ? daysFrom(releasedAt, hours / 24) : daysFrom(onTheHour(now), hours / 24);
  const respondedAt = isAnswered
    ? status === "expired"
      ? respondBy
      : daysFrom(releasedAt, random.integer(2, 40) / 24)
    : null;
  const made = offerOf(build, drive, row.enrollmentId, createdAt);
  const closedReason = status === "expired" ? "no_answer" : status === "terminated" ? "company_revoked" : null;
  const deferredUntil = status === "deferred" ? daysFrom(onDay(now, 10), 300) : null;
  const told = isReleased ? releasedAt : null;
  build.rows.offer.push({
    ...made,
    applicationId: row.id,
    status,
    releasedAt: told,
    respondBy,
    respondedAt,
    closedReason,
    deferredUntil,
  });
  row.status = applicationAfter(status, isReleased);
  if (status === "extended") season.offered.add(row.enrollmentId);
  if (status === "accepted" || status === "deferred") {
    const at = respondedAt ?? createdAt;
    place(build, season, row.enrollmentId, { offerId: made.id, at, ctcMinor: drive.row.ctcMinor });
  }
  if (isReleased) tellOfOffer(build, candidate.membershipId, drive.company.name, releasedAt);
}

function nextAnswer({ rows }: Build): OfferStatus {
  return ANSWERS[rows.offer.length % ANSWERS.length] ?? "accepted";
}

function offerOf(
  { tenantId, cycleId, ids }: Build,
  { row: { id: driveId, companyId, title, outcome, tags, compensation, ctcMinor }, company }: OpenedDrive,
  enrollmentId: string,
  createdAt: Date,
): Omit<OfferRow, "status" | "respondBy"> & { readonly id: string } {
  const job = {
    driveId,
    companyId,
    title,
    outcome,
    tags: tags ?? [],
    compensation,
    ctcMinor,
    companyName: company.name,
  };
  return {
    tenantId,
    id: ids.at(createdAt),
    cycleId,
    source: "drive",
    ...job,
    currency: "INR",
    enrollmentId,
    createdAt,
  };
}

function applicationAfter(status: OfferStatus, isReleased: boolean): Applicant["row"]["status"] {
  if (status === "extended") return isReleased ? "offered" : "pending_offer";
  if (status === "terminated") return "offer_terminated";
  return status === "accepted" || status === "deferred" ? "accepted" : "declined";
}

function tellOfOffer({ rows, ids, tenantId }: Build, membershipId: string, company: string, createdAt: Date): void {
  const words = { category: "offers" as const, title: `An offer from ${company}`, body: "Please answer in time." };
  const notice = { tenantId, id: ids.at(createdAt), eventId: ids.at(createdAt), membershipId };
  rows.notification.push({ ...notice, ...words, path: "/offers", readAt: null, createdAt });
}
