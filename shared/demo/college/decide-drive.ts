import type { OfferStatus } from "#shared/domain/offer/statuses.ts";
import type { offer, roundResult } from "#shared/db/schema/index.ts";
import type { Applicant, Season } from "./add-applications.ts";
import type { OpenedDrive } from "./add-drives.ts";
import { type Build, daysFrom } from "./build.ts";

type Outcome = (typeof roundResult.$inferInsert)["outcome"];
type OfferRow = typeof offer.$inferInsert;

/** What became of a drive's applicants, round by round, as far as the drive has come. */
export function decideDrive(build: Build, season: Season, drive: OpenedDrive, applicants: readonly Applicant[]): void {
  const { status } = drive.row;
  if (status === "published" || status === "applications_closed") return;
  const inRun = applicants.filter(({ row }) => row.status === "in_progress");
  const passed = passRound(build, drive, 0, inRun, 35);
  if (status === "in_process") return stageSecondRound(build, drive, passed);
  const last = passRound(build, drive, 1, passed, 40);
  const free = last.filter(
    ({ candidate: { enrollmentId } }) => !season.placed.has(enrollmentId) && !season.offered.has(enrollmentId),
  );
  const chosen = new Set(free.slice(0, drive.row.openings ?? 10));
  for (const applicant of last) {
    if (chosen.has(applicant)) {
      addResult(build, drive, 2, applicant, "advanced");
      addOffer(build, season, drive, applicant);
    } else {
      addResult(build, drive, 2, applicant, "eliminated");
      applicant.row.status = "rejected";
    }
  }
}

/** A released round that `percent` of its candidates pass. Answers those. */
function passRound(
  build: Build,
  drive: OpenedDrive,
  round: number,
  candidates: readonly Applicant[],
  percent: number,
): Applicant[] {
  const passed: Applicant[] = [];
  for (const applicant of candidates) {
    const passes = build.random.chance(percent);
    addResult(build, drive, round, applicant, passes ? "advanced" : "eliminated");
    if (passes) passed.push(applicant);
    else applicant.row.status = "rejected";
  }
  return passed;
}

/** Results of a round that the office holds: some are still to come, a few wait. */
function stageSecondRound(build: Build, drive: OpenedDrive, candidates: readonly Applicant[]): void {
  let rank = 0;
  for (const applicant of candidates) {
    const lot = build.random.integer(1, 100);
    if (lot > 95) addResult(build, drive, 1, applicant, "waitlisted", ++rank);
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
): void {
  const { rows, tenantId, random } = build;
  const round = drive.rounds[index];
  if (round === undefined) throw new Error("a drive has three rounds");
  const recordedAt = daysFrom(drive.row.applicationsCloseAt as Date, 3 * index + 2);
  // One in 250 of those who are out was not there, and has a strike for it.
  const isAbsent = outcome === "eliminated" && round.status === "released" && random.integer(1, 250) === 1;
  rows.roundResult.push({
    tenantId,
    roundId: round.id,
    applicationId: row.id,
    outcome,
    rank,
    attendance: isAbsent ? "absent" : "present",
    presumed: isAbsent,
    score: isAbsent ? null : random.integer(20, 100),
    remark: null,
    recordedBy: drive.row.createdBy,
    recordedAt,
  });
  if (isAbsent) addStrike(build, candidate.enrollmentId, round.id, daysFrom(recordedAt, 1));
}

function addStrike(build: Build, enrollmentId: string, sourceId: string, createdAt: Date): void {
  const { rows, ids, tenantId, cycleId, random } = build;
  const status = random.pick(["active", "active", "active", "appealed", "upheld", "revoked"] as const);
  const isDecided = status === "upheld" || status === "revoked";
  rows.strike.push({
    tenantId,
    id: ids.at(createdAt),
    cycleId,
    enrollmentId,
    kind: "absent_round",
    sourceId,
    note: "Absent from a round.",
    status,
    appeal: status === "active" ? null : "I was in the hospital that day.",
    appealedAt: status === "active" ? null : daysFrom(createdAt, 1),
    decisionNote: isDecided ? "The certificate was looked at." : null,
    decidedAt: isDecided ? daysFrom(createdAt, 2) : null,
    createdAt,
  });
}

const ANSWERS: readonly OfferStatus[] = [
  ...Array.from({ length: 16 }, () => "accepted" as const),
  "declined",
  "expired",
  "terminated",
  "deferred",
];

/** An offer: of a closed drive answered, of one whose results are being told perhaps not, or not even released. */
function addOffer(build: Build, season: Season, drive: OpenedDrive, { candidate, row }: Applicant): void {
  const { random, ids, now } = build;
  const isClosed = drive.row.status === "closed";
  const extendedAt = daysFrom(drive.row.applicationsCloseAt as Date, 10);
  const createdAt = extendedAt < now ? extendedAt : daysFrom(now, -1);
  const isReleased = isClosed || random.chance(70);
  const status = isClosed || random.chance(isReleased ? 40 : 0) ? random.pick(ANSWERS) : "extended";
  const respondedAt = status === "extended" ? null : daysFrom(createdAt, 0.5);
  const releasedAt = isReleased ? daysFrom(createdAt, 0.1) : null;
  const respondBy = status === "extended" ? daysFrom(now, 2) : daysFrom(createdAt, 2);
  const made = offerOf(build, drive, row.enrollmentId, createdAt);
  const closedReason = status === "expired" ? "no_answer" : status === "terminated" ? "company_revoked" : null;
  const id = ids.at(createdAt);
  build.rows.offer.push({
    ...made,
    id,
    applicationId: row.id,
    status,
    releasedAt,
    respondBy,
    respondedAt,
    closedReason,
  });
  row.status = applicationAfter(status, isReleased);
  if (status === "extended") season.offered.add(row.enrollmentId);
  if (status === "accepted" || status === "deferred") {
    season.placed.set(row.enrollmentId, { offerId: id, at: respondedAt ?? createdAt });
  }
  if (isReleased) tellOfOffer(build, candidate.membershipId, drive.companyName, daysFrom(createdAt, 0.1));
}

function offerOf(
  { tenantId, cycleId, ids }: Build,
  { row: { id: driveId, companyId, title, outcome, tags, compensation, ctcMinor }, companyName }: OpenedDrive,
  enrollmentId: string,
  createdAt: Date,
): Omit<OfferRow, "status" | "respondBy"> {
  const job = { driveId, companyId, title, outcome, tags: tags ?? [], compensation, ctcMinor, companyName };
  const deferredUntil = null;
  return {
    tenantId,
    id: ids.at(createdAt),
    cycleId,
    source: "drive",
    ...job,
    currency: "INR",
    enrollmentId,
    deferredUntil,
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
