import type { Candidate } from "./add-people.ts";
import type { Season } from "./add-applications.ts";
import { type Build, daysFrom } from "./build.ts";

/** One in 150 students has an offer from elsewhere; most are confirmed and count, the others wait for the office. */
export function addExternalOffers(build: Build, season: Season): void {
  const { rows, ids, tenantId, cycleId, random, now } = build;
  for (const { enrollmentId } of random.sample(season.candidates.slice(0, 2_000), share(season, 150))) {
    const createdAt = daysFrom(now, -random.integer(151, 180));
    const isConfirmed = random.chance(80);
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
      companyName: "Vaigai Systems",
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
    if (isConfirmed) season.placed.set(enrollmentId, { offerId: id, at: daysFrom(createdAt, 1) });
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
  const { rows, ids, tenantId, cycleId, random, now } = build;
  const drives = rows.drive.map(({ id }) => id);
  for (const { enrollmentId } of random.sample(season.candidates.slice(-2_000), share(season, 130))) {
    const createdAt = daysFrom(now, -random.integer(1, 150));
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

/** What an officer keeps: views of lists, rules to start from, and an inbox of some hundred notices. */
export function addDesk({ rows, ids, tenantId, now, college }: Build, officerId: string): void {
  const createdAt = daysFrom(now, -100);
  const view = { tenantId, membershipId: officerId, createdAt };
  rows.savedView.push(
    { ...view, id: ids.at(createdAt), page: "students", name: "Not placed", query: { placed: "no", sort: "-cgpa" } },
    { ...view, id: ids.at(createdAt), page: "drives", name: "Open", query: { status: "published" } },
  );
  const rule = { all: [{ field: "cgpa" as const, op: "gte" as const, value: 7 }] };
  rows.eligibilityTemplate.push({ tenantId, id: ids.at(createdAt), name: "CGPA from 7", rule, createdAt });
  for (let i = 0; i < Math.min(600, college.drives * 3); i++) {
    const at = daysFrom(now, -i / 4);
    const words = { category: "drives" as const, title: "A drive waits for you", body: "A recruiter sent it in." };
    const notice = { tenantId, id: ids.at(at), eventId: ids.at(at), membershipId: officerId };
    rows.notification.push({ ...notice, ...words, path: "/drives", readAt: i > 40 ? at : null, createdAt: at });
  }
}

function share({ candidates }: { readonly candidates: readonly Candidate[] }, oneIn: number): number {
  return Math.floor(candidates.length / oneIn);
}
