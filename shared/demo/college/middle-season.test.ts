import { describe, expect, it } from "vitest";
import { DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { DEMO_COLLEGES } from "../colleges.ts";
import type { MadeUpCollege } from "./college.ts";
import { makeCollege } from "./make-college.ts";

const [vindhya, kaveri] = DEMO_COLLEGES as readonly [MadeUpCollege, MadeUpCollege];
const local = (at: Date) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Kolkata", timeStyle: "short" }).format(at);

// Before office hours, in their middle, after them, and over midnight in the college but not in UTC.
describe.each(["2026-11-24T00:20:00Z", "2026-11-24T06:10:00Z", "2026-11-24T15:00:00Z", "2026-11-24T19:10:00Z"])(
  "vindhya at %s",
  (time) => {
    const now = new Date(time);
    const rows = makeCollege(vindhya, now);
    const drives = new Map(rows.drive.map((each) => [each.id, each]));
    const lead = rows.enrollment[0];
    const leads = rows.application.filter(({ enrollmentId }) => enrollmentId === lead?.id);

    it("is the same for the same seed and moment", () => {
      expect(makeCollege(vindhya, now)).toEqual(rows);
    });

    it("has drives in every state and offers with every answer", () => {
      expect(new Set(rows.drive.map(({ status }) => status))).toEqual(new Set(DRIVE_STATUSES));
      const answers = new Set(rows.offer.map(({ status }) => status));
      for (const status of ["extended", "accepted", "declined", "expired", "deferred"] as const) {
        expect(answers).toContain(status);
      }
    });

    it("has deadlines at usual times, on the right side of now", () => {
      for (const { status, applicationsCloseAt } of rows.drive) {
        expect(["18:00", "23:59"]).toContain(local(applicationsCloseAt));
        if (status === "published") expect(applicationsCloseAt > now).toBe(true);
        if (["closed", "in_process", "applications_closed", "results_declared"].includes(status)) {
          expect(applicationsCloseAt < now).toBe(true);
        }
      }
    });

    it("has interviews at office hours, and nobody, no panel and no room twice at a time", () => {
      const live = rows.interview.filter(({ status }) => status !== "no_show");
      for (const keyOf of [
        (each: (typeof live)[number]) => each.enrollmentId,
        (each: (typeof live)[number]) => each.panelId,
        (each: (typeof live)[number]) => each.room,
      ]) {
        const taken = live.map((each) => `${keyOf(each)} ${each.startsAt.getTime()}`);
        expect(new Set(taken).size).toBe(taken.length);
      }
      for (const { startsAt } of rows.interview)
        expect(local(startsAt) >= "10:00" && local(startsAt) < "17:00").toBe(true);
      expect(rows.interview.some(({ status }) => status === "no_show")).toBe(true);
    });

    it("says of each interview what its time allows", () => {
      const wrong = rows.interview.filter(({ status, startsAt, endsAt }) => {
        if (status === "completed" || status === "no_show") return endsAt > now;
        return (status === "scheduled" || status === "checked_in") && startsAt <= now;
      });
      expect(wrong).toEqual([]);
    });

    it("gives nobody two jobs, and an open offer to nobody who has one", () => {
      const held = rows.offer.filter(({ status }) => status === "accepted" || status === "deferred");
      const placed = new Set(held.map(({ enrollmentId }) => enrollmentId));
      expect(placed.size).toBe(held.length);
      const open = rows.offer.filter(({ status }) => status === "extended");
      for (const { enrollmentId } of open) expect(placed).not.toContain(enrollmentId);
    });

    it("leaves nobody in progress where the drive is over, or where the policy closed it", () => {
      const offers = new Map(rows.offer.map((each) => [each.id, each]));
      const results = new Map(rows.roundResult.map((each) => [`${each.roundId} ${each.applicationId}`, each]));
      const waiting = new Set(
        [...results.values()]
          .filter(({ outcome }) => outcome === "waitlisted")
          .map(({ applicationId }) => applicationId),
      );
      for (const { id, status, driveId, closedByOfferId } of rows.application) {
        const drive = drives.get(driveId);
        if (drive?.status === "closed") expect(["in_progress", "offered", "pending_offer"]).not.toContain(status);
        if (drive?.status === "results_declared" && status === "in_progress") expect(waiting).toContain(id);
        expect(closedByOfferId !== null).toBe(status === "auto_withdrawn");
        if (closedByOfferId) expect(["accepted", "deferred"]).toContain(offers.get(closedByOfferId)?.status);
      }
    });

    it("has a timer for each open drive and each offer that can be answered", () => {
      const set = rows.outbox.map(({ body }) => (body as { timer: { type: string } }).timer.type);
      const count = (type: string) => set.filter((each) => each === type).length;
      expect(count("drive.deadline")).toBe(rows.drive.filter(({ status }) => status === "published").length);
      const told = rows.offer.filter(({ status, releasedAt }) => status === "extended" && releasedAt);
      expect(count("offer.expiry")).toBe(told.length);
      for (const { respondBy } of told) expect(respondBy > now).toBe(true);
      for (const { sendAfter } of rows.outbox) expect((sendAfter as Date) > now).toBe(true);
    });

    it("has the first student wait for an offer's answer, an interview and other drives", () => {
      expect(lead?.rollNo).toBe("23CSE0001");
      const offers = rows.offer.filter(({ enrollmentId }) => enrollmentId === lead?.id);
      expect(offers.map(({ status }) => status)).toEqual(["extended"]);
      const ahead = rows.interview.filter((each) => each.enrollmentId === lead?.id && each.status === "scheduled");
      expect(ahead.length).toBeGreaterThan(0);
      const open = rows.drive.filter(({ status }) => status === "published").map(({ id }) => id);
      const applied = new Set(leads.map(({ driveId }) => driveId));
      expect(open.filter((id) => !applied.has(id)).length).toBeGreaterThan(3);
      expect(new Set(leads.map(({ status }) => status)).size).toBeGreaterThan(2);
    });
  },
);

it("leaves the company that journeys start from without drives, and those who were invited without a past", () => {
  const rows = makeCollege(vindhya, new Date("2026-11-24T06:10:00Z"));
  const known = new Map(rows.company.map((each) => [each.name, each]));
  expect(rows.drive.filter(({ companyId }) => companyId === known.get("Nilgiri Software")?.id)).toEqual([]);
  expect(known.get("Quick Placements Pvt")).toMatchObject({ status: "pending", flags: ["free_mail"] });
  const invited = new Set(rows.membership.filter(({ status }) => status === "invited").map(({ id }) => id));
  const theirs = new Set(rows.enrollment.filter((each) => invited.has(each.membershipId)).map(({ id }) => id));
  expect(theirs.size).toBeGreaterThan(4);
  for (const { enrollmentId } of [...rows.application, ...rows.offer]) expect(theirs).not.toContain(enrollmentId);
  const seasons = rows.cycleMembership.filter(({ enrollmentId }) => theirs.has(enrollmentId));
  expect(new Set(seasons.map(({ status }) => status))).toEqual(new Set(["active"]));
});

it("leaves kaveri small and quiet", () => {
  const rows = makeCollege(kaveri, new Date("2026-11-24T06:10:00Z"));
  expect(rows.drive).toEqual([]);
  expect(rows.application).toEqual([]);
  expect(rows.cycleMembership).toHaveLength(12);
});
