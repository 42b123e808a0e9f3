import { describe, expect, it } from "vitest";
import { CYCLE_MEMBERSHIP_STATUSES } from "#shared/domain/cycle/statuses.ts";
import { DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { truthOf } from "#shared/domain/eligibility/evaluate.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { type MadeUpCollege, SMALL } from "./college.ts";
import { makeCollege } from "./make-college.ts";
import { storeCollege } from "./store-college.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const college: MadeUpCollege = {
  students: 800,
  drives: 120,
  applications: 8_000,
  slug: "narmada",
  name: "Narmada College",
  seed: 7,
};
const rows = makeCollege(college, NOW);
const drives = new Map(rows.drive.map((each) => [each.id, each]));

describe("makeCollege", () => {
  it("makes the same rows from the same seed, and others from another", () => {
    expect(makeCollege(college, NOW)).toEqual(rows);
    const other = makeCollege({ ...college, seed: 8 }, NOW);
    expect(other.tenant[0]?.id).not.toBe(rows.tenant[0]?.id);
    expect(other.application).not.toEqual(rows.application);
  });

  it("is as large as it was asked to be", () => {
    expect(rows.drive).toHaveLength(120);
    expect(rows.application).toHaveLength(8_000);
    expect(rows.cycleMembership).toHaveLength(800);
    expect(makeCollege({ ...college, ...SMALL }, NOW).drive).toHaveLength(10);
  });

  it("has drives and students in every state, popular drives and others", () => {
    expect(new Set(rows.drive.map(({ status }) => status))).toEqual(new Set(DRIVE_STATUSES));
    expect(new Set(rows.cycleMembership.map(({ status }) => status))).toEqual(new Set(CYCLE_MEMBERSHIP_STATUSES));
    const counts = [...Map.groupBy(rows.application, ({ driveId }) => driveId).values()].map((all) => all.length);
    expect(Math.max(...counts)).toBeGreaterThan(10 * Math.min(...counts));
  });

  it("has nobody apply who was not eligible, or before or after the time for it", () => {
    for (const { driveId, appliedAt, snapshot } of rows.application) {
      const drive = drives.get(driveId);
      expect(drive && truthOf(drive.eligibility, snapshot.facts)).toBe("true");
      expect(appliedAt <= (drive?.applicationsCloseAt ?? appliedAt) && appliedAt <= NOW).toBe(true);
      expect(appliedAt >= (drive?.publishedAt ?? NOW)).toBe(true);
    }
  });

  it("gives nobody two jobs, and has who has one apply no more", () => {
    const held = rows.offer.filter(({ status }) => status === "accepted" || status === "deferred");
    expect(new Set(held.map(({ enrollmentId }) => enrollmentId)).size).toBe(held.length);
    const since = new Map(held.map((each) => [each.enrollmentId, { id: each.id, at: each.respondedAt ?? NOW }]));
    for (const each of rows.application) {
      const job = since.get(each.enrollmentId);
      if (job === undefined) continue;
      expect(each.appliedAt < job.at).toBe(true);
      expect(["in_progress", "offered", "pending_offer"]).not.toContain(each.status);
    }
  });

  it("tells each recipient of an announcement once, and counts them", () => {
    expect(rows.announcement.length).toBeGreaterThan(10);
    const got = Map.groupBy(rows.announcementRecipient, ({ announcementId }) => announcementId);
    for (const { id, recipients } of rows.announcement) {
      expect(new Set(got.get(id)?.map(({ membershipId }) => membershipId)).size).toBe(recipients);
    }
  });

  it("has an offer for each application that says so, and an absence for each strike", () => {
    const open = new Set(
      rows.offer.filter(({ status }) => status === "extended").map(({ applicationId }) => applicationId),
    );
    const told = rows.application.filter(({ status }) => status === "offered" || status === "pending_offer");
    for (const { id } of told) expect(open).toContain(id);
    const struck = rows.strike.filter(({ kind }) => kind === "absent_round");
    expect(struck).toHaveLength(rows.roundResult.filter(({ presumed }) => presumed).length);
  });
});

describe("storeCollege", async () => {
  const db = await testDatabase();
  const tenantId = rows.tenant[0]?.id ?? "";
  await withTenant(db.app, tenantId, (tx) => storeCollege(tx, rows));

  it("stores every row, as the database's constraints want them", async () => {
    const [counted] = await db.superuser`
      select (select count(*)::int from application) as applications, (select count(*)::int from round_result) as results,
        (select count(*)::int from interview) as interviews, (select count(*)::int from audit_event) as audited`;
    expect(counted).toEqual({
      applications: rows.application.length,
      results: rows.roundResult.length,
      interviews: rows.interview.length,
      audited: rows.auditEvent.length,
    });
    expect(rows.interview.length).toBeGreaterThan(0);
  });
});
