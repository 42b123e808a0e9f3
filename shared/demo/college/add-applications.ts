import type { Build } from "./build.ts";
import { between, daysFrom } from "./build.ts";
import type { Candidate } from "./add-people.ts";
import type { OpenedDrive } from "./add-drives.ts";
import { truthOf } from "#shared/domain/eligibility/evaluate.ts";
import type { application } from "#shared/db/schema/application.ts";

export type ApplicationRow = typeof application.$inferInsert;

/** An offer that its student accepted, and when. */
export interface Held {
  readonly offerId: string;
  readonly at: Date;
  readonly ctcMinor: number;
}

/** Where the season stands as drives are gone through in order of their deadlines. */
export interface Season {
  readonly candidates: readonly Candidate[];
  /** Offers that were accepted, by enrollment: one job a student. */
  readonly placed: Map<string, Held>;
  /** Enrollments with an offer that is not answered. */
  readonly offered: Set<string>;
  /** Applications that may still lead to an offer, by enrollment. */
  readonly inFlight: Map<string, ApplicationRow[]>;
  /** Interviews that there are, as `<enrollment>@<start>`: nobody is in two places. */
  readonly interviews: Set<string>;
  /** Applications that were wanted of earlier drives and found no student. */
  owed: number;
}

export interface Applicant {
  readonly candidate: Candidate;
  readonly row: ApplicationRow;
}

/**
 * Those who apply to a drive: eligible, not placed at the time. Who was placed afterwards, before the drive was decided,
 * has been withdrawn from it.
 */
export function addApplicants(build: Build, season: Season, drive: OpenedDrive): Applicant[] {
  const wanted = Math.min(drive.wanted + season.owed, Math.floor(season.candidates.length * 0.8));
  const applicants: Applicant[] = [];
  const seen = new Set<Candidate>();
  const [first] = season.candidates;
  if (first?.isLead) {
    seen.add(first);
    const row = leadApplies(build, drive) ? applicationOf(build, season, drive, first) : undefined;
    if (row) applicants.push({ candidate: first, row });
  }
  let tries = season.candidates.length * 4;
  while (applicants.length < wanted && tries-- > 0) {
    const candidate = build.random.pick(season.candidates);
    if (seen.has(candidate)) continue;
    seen.add(candidate);
    const row = applicationOf(build, season, drive, candidate);
    if (row) applicants.push({ candidate, row });
  }
  season.owed = drive.wanted + season.owed - applicants.length;
  applicants.sort((a, b) => (a.row.appliedAt.valueOf() < b.row.appliedAt.valueOf() ? -1 : 1));
  for (const each of applicants) addApplication(build, season, each);
  return applicants;
}

/** To the first few of what is under way, some of what is over, and of what is open to what closes next. */
function leadApplies({ rows, random }: Build, { row: { id, status } }: OpenedDrive): boolean {
  if (status === "closed") return random.chance(40);
  const among = rows.drive.filter((each) => each.status === status).findIndex((each) => each.id === id);
  return among < (status === "published" ? 1 : 3);
}

/** Whether a job in hand closes a drive: always, unless the policy lets students better themselves enough. */
function isClosedBy({ college: { policy } }: Build, held: Held | undefined, ctcMinor: number): held is Held {
  if (held === undefined) return false;
  return policy === undefined || policy.upgradeLimit === 0 || ctcMinor < held.ctcMinor * policy.minMultiple;
}

/** Takes a job: what it closes is withdrawn. */
export function place(build: Build, season: Season, enrollmentId: string, held: Held): void {
  season.placed.set(enrollmentId, held);
  for (const row of season.inFlight.get(enrollmentId) ?? []) {
    const pay = build.rows.drive.find(({ id }) => id === row.driveId)?.ctcMinor ?? 0;
    if (row.status !== "in_progress" || !isClosedBy(build, held, pay)) continue;
    row.status = "auto_withdrawn";
    row.closedByOfferId = held.offerId;
  }
}

function applicationOf(
  build: Build,
  season: Season,
  { row: drive }: OpenedDrive,
  candidate: Candidate,
): ApplicationRow | undefined {
  const { ids, tenantId, random, now } = build;
  if (truthOf(drive.eligibility, candidate.facts) !== "true") return undefined;
  const closesAt = drive.applicationsCloseAt as Date;
  const appliedAt = between(random, drive.publishedAt, closesAt < now ? closesAt : now);
  const job = season.placed.get(candidate.enrollmentId);
  const held = isClosedBy(build, job, drive.ctcMinor) ? job : undefined;
  if (held && held.at <= appliedAt) return undefined;
  const mayLeave = !candidate.isLead && random.chance(3);
  const { rollNo, name, email, facts } = candidate;
  const snapshot = {
    rollNo,
    name,
    email,
    facts,
    profile: null,
    eligibility: {
      eligible: true,
      failures: [],
    },
    policy: {
      allowed: true,
      policyVersion: 1,
      reasons: [],
    },
  };
  return {
    tenantId,
    id: ids.at(appliedAt),
    driveId: drive.id,
    enrollmentId: candidate.enrollmentId,
    resumeId: candidate.resumeId,
    status: held ? "auto_withdrawn" : mayLeave ? "withdrawn" : "in_progress",
    snapshot,
    appliedAt,
    driveVersion: 1,
    closedByOfferId: held?.offerId ?? null,
    createdAt: appliedAt,
  };
}

/** The row, its line on the audit trail and, for most, the notice that it arrived. */
function addApplication(
  { rows, ids, tenantId, random, now }: Build,
  { inFlight }: Season,
  { candidate, row }: Applicant,
): void {
  const at = row.appliedAt;
  rows.application.push(row);
  const before = inFlight.get(row.enrollmentId);
  if (before) before.push(row);
  else inFlight.set(row.enrollmentId, [row]);
  rows.auditEvent.push({
    tenantId,
    id: ids.at(at),
    actorMembershipId: candidate.membershipId,
    actorName: candidate.name,
    actorRole: "student",
    action: "application.submit",
    entityType: "application",
    entityId: row.id,
    after: { driveId: row.driveId, resumeId: row.resumeId, status: "in_progress", overrides: [] },
    requestId: ids.at(at),
    createdAt: at,
  });
  if (random.chance(40)) return;
  rows.notification.push({
    tenantId,
    id: ids.at(at),
    membershipId: candidate.membershipId,
    eventId: ids.at(at),
    category: "applications",
    title: "Your application arrived",
    body: "You can see where it stands under your applications.",
    path: `/applications/${row.id}`,
    readAt: at < daysFrom(now, -3) && random.chance(85) ? daysFrom(at, 1) : null,
    createdAt: at,
  });
}
