import type { Audience } from "#shared/domain/announcement/audience.ts";
import { type Build, daysFrom } from "./build.ts";

/** One announcement for every four drives: each eighth goes to the whole season, the others to a drive's applicants. */
const DRIVES_EACH = 4;
const SEASON_EACH = 8;
const BATCH = 500;

/** Whom the office has told what. Those who got it have opened about half of it. */
export function addAnnouncements(build: Build, officerId: string): void {
  const { rows, college, cycleId } = build;
  const memberships = new Map(rows.enrollment.map(({ id, membershipId }) => [id, membershipId]));
  const branches = new Map(rows.enrollment.map(({ membershipId, branchId }) => [membershipId, branchId]));
  const inSeason = rows.cycleMembership.filter(({ status }) => status === "active");
  const applicants = Map.groupBy(rows.application, ({ driveId }) => driveId);
  const drives = [...applicants.keys()];
  for (let number = 0; number < Math.ceil(college.drives / DRIVES_EACH); number++) {
    const driveId = drives[number * DRIVES_EACH];
    const isSeasons = number % SEASON_EACH === 0 || driveId === undefined;
    const audience: Audience = isSeasons
      ? { kind: "season", cycleId }
      : { kind: "drive", driveId, applicants: { by: "all" } };
    const enrolled = isSeasons ? inSeason : (applicants.get(driveId) ?? []);
    const members = enrolled.map(({ enrollmentId }) => memberships.get(enrollmentId) ?? "").toSorted();
    const id = addAnnouncement(build, { number, officerId, audience, recipients: members.length });
    members.forEach((membershipId, place) => addRecipient(build, id, { membershipId, place, branches }));
  }
}

function addAnnouncement(
  { rows, ids, tenantId, now }: Build,
  of: { number: number; officerId: string; audience: Audience; recipients: number },
): string {
  const at = daysFrom(now, -1 - of.number);
  const id = ids.at(at);
  rows.announcement.push({
    tenantId,
    id,
    title: of.audience.kind === "season" ? "How the week goes on" : "Before your interview",
    body: "Bring your **identity card** and a printed résumé.",
    audience: of.audience,
    status: "sent",
    pinned: of.number === 0,
    sentAt: at,
    recipients: of.recipients,
    createdBy: of.officerId,
    createdAt: at,
  });
  return id;
}

function addRecipient(
  { rows, tenantId, random, now }: Build,
  announcementId: string,
  of: { membershipId: string; place: number; branches: ReadonlyMap<string, string> },
): void {
  const { membershipId, place, branches } = of;
  const readAt = random.chance(50) ? daysFrom(now, -random.integer(0, 1)) : null;
  const branchId = branches.get(membershipId) ?? null;
  const batch = Math.floor(place / BATCH);
  rows.announcementRecipient.push({ tenantId, announcementId, membershipId, branchId, batch, readAt });
}
