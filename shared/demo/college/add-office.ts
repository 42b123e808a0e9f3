import type { Candidate } from "./add-people.ts";
import type { Season } from "./add-applications.ts";
import { type Build, daysFrom, onDay } from "./build.ts";

/** One in 150 students has an offer from elsewhere; most are confirmed and count, the others wait for the office. */
export function addExternalOffers(build: Build, season: Season): void {
  const { rows, ids, tenantId, cycleId, random, now, stage } = build;
  for (const { enrollmentId } of random.sample(
    season.candidates.slice(1, 2_000),
    Math.max(build.college.drives && 4, share(season, 150)),
  )) {
    const number = rows.offer.length;
    // Half of a small college's wait for the office, one in five of a large one's.
    const isConfirmed = build.college.students < 2_000 ? number % 2 === 0 : random.chance(80);
    const days = isConfirmed ? stage.days + random.integer(11, 40) : random.integer(1, 6);
    const createdAt = daysFrom(onDay(now, 16), -days);
    const id = ids.at(createdAt);
    const compensation = { ...NOTHING, fixedMinor: random.integer(8, 30) * 5_000_000 };
    rows.offer.push({
      tenantId,
      id,
      cycleId,
      source: random.pick(["ppo", "off_campus"] as const),
      driveId: null,
      applicationId: null,
      companyId: null,
      companyName: random.pick(["Vaigai Systems", "Orchid Cloud", "Palash Energy"]),
      title: "Engineer",
      tags: [],
      outcome: "full_time",
      enrollmentId,
      compensation,
      ctcMinor: compensation.fixedMinor,
      currency: "INR",
      status: isConfirmed ? "accepted" : "extended",
      releasedAt: isConfirmed ? daysFrom(createdAt, 1) : null,
      respondBy: isConfirmed ? daysFrom(createdAt, 3) : daysFrom(now, 5),
      respondedAt: isConfirmed ? daysFrom(createdAt, 1) : null,
      closedReason: null,
      deferredUntil: null,
      createdAt,
    });
    const { fixedMinor: pay } = compensation;
    if (isConfirmed) season.placed.set(enrollmentId, { offerId: id, at: daysFrom(createdAt, 1), ctcMinor: pay });
    else season.offered.add(enrollmentId);
  }
}

const NOTHING = {
  currency: "INR",
  fixedMinor: 0,
  variableMaxMinor: 0,
  joiningBonusMinor: 0,
  retentionBonusMinor: 0,
  esopMinor: 0,
  esopVestingYears: 0,
  benefitsMinor: 0,
  stipendMonthlyMinor: 0,
  bond: null,
};

/** One in 130 students has an exception: some have run out, some were taken back. */
export function addOverrides(build: Build, season: Season, officerId: string): void {
  const { rows, ids, tenantId, cycleId, random, now, stage } = build;
  const drives = rows.drive.map(({ id }) => id);
  for (const { enrollmentId } of random.sample(
    season.candidates.slice(-2_000),
    Math.max(build.college.drives && 4, share(season, 130)),
  )) {
    const createdAt = daysFrom(now, -random.integer(1, stage.days));
    const isRevoked = random.chance(10);
    rows.override.push({
      tenantId,
      id: ids.at(createdAt),
      cycleId,
      enrollmentId,
      effect: "allow",
      domain: random.pick(["eligibility", "deadline", "application_cap", "debarment"] as const),
      driveId: random.chance(70) ? random.pick(drives) : null,
      reason: "Agreed with the head of department.",
      expiresAt: daysFrom(createdAt, random.integer(10, 200)),
      createdBy: officerId,
      revokedAt: isRevoked ? daysFrom(createdAt, 1) : null,
      revokedBy: isRevoked ? officerId : null,
      revokeReason: isRevoked ? "Granted to the wrong student." : null,
      createdAt,
    });
  }
}

/** What an officer keeps: views of lists, rules to start from, and an inbox with a notice for each drive that was sent in. */
export function addDesk({ rows, ids, tenantId, now }: Build, officerId: string): void {
  const createdAt = daysFrom(now, -100);
  const view = { tenantId, membershipId: officerId, createdAt };
  rows.savedView.push(
    { ...view, id: ids.at(createdAt), page: "students", name: "Not placed", query: { placed: "no", sort: "-cgpa" } },
    { ...view, id: ids.at(createdAt), page: "drives", name: "Open", query: { status: "published" } },
  );
  const rule = { all: [{ field: "cgpa" as const, op: "gte" as const, value: 7 }] };
  rows.eligibilityTemplate.push({ tenantId, id: ids.at(createdAt), name: "CGPA from 7", rule, createdAt });
  const names = new Map(rows.company.map(({ id, name }) => [id, name]));
  for (const drive of rows.drive.filter(({ status }) => status !== "draft")) {
    const at = drive.createdAt as Date;
    const words = { title: `${drive.title} waits for your review`, body: `${names.get(drive.companyId)} sent it in.` };
    const notice = {
      tenantId,
      id: ids.at(at),
      eventId: ids.at(at),
      membershipId: officerId,
      category: "drives" as const,
    };
    const readAt = drive.status === "submitted" ? null : daysFrom(at, 0.2);
    rows.notification.push({ ...notice, ...words, path: `/drives/${drive.id}`, readAt, createdAt: at });
  }
}

function share({ candidates }: { readonly candidates: readonly Candidate[] }, oneIn: number): number {
  return Math.floor(candidates.length / oneIn);
}
