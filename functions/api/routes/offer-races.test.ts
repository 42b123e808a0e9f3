import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";
import { expireOffer } from "#shared/services/offers/expire.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive, makeReleasedOffer, setPolicy } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant, type MadeTenant } from "#shared/testing/factories/tenant.ts";

const RIVALS = 50;
/** How often each race is run; more by the environment. The one of all rivals takes the longest. */
const ROUNDS = Number(process.env["RACES"] ?? 12);
const MATCHES = Number(process.env["RACES"] ?? 3);

/** Each contender has a connection of its own, as each Lambda has. */
const db = await testDatabase();
const apis = Array.from({ length: RIVALS }, () => new TestApi({ ...db, app: db.another() }));
const college = await makeTenant(db.app);
const companyId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");
const secondOfficer = await makeMember(db.app, college.id, "officer");

type Request = `POST /${string}`;

const released = async (student: MadeStudent, on: MadeTenant = college, by = companyId) => {
  const made = await makeDrive(db.app, on, by, { status: "results_declared" });
  return { driveId: made.id, ...(await makeReleasedOffer(db.app, on, made, student)) };
};
const accept = (i: number, id: string, as: MadeStudent, on = college) =>
  apis[i]!.call(`POST /api/my/offers/${id}/accept`, { on, as });
const send = (i: number, request: Request, as: typeof officer, body?: object, on = college) =>
  apis[i]!.call(request, { on, as, ...(body && { body }) });
const held = async (student: MadeStudent) =>
  (
    await db.superuser`
      select o.id, o.status, a.status as application from offer o left join application a on a.id = o.application_id
      where o.enrollment_id = ${student.enrollmentId} and o.status = 'accepted'`
  ).map((row) => ({ ...row }));

const REVOKE = { reason: "company_revoked", note: "The position was cut." };

/** Exactly one of two won, and the other was told why in a sentence. */
function expectOneWinner(answers: readonly { status: number; body: { code?: string; detail?: string } }[]) {
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...answers.slice(1).map(() => 409)]);
  for (const { body } of answers.filter(({ status }) => status === 409)) {
    expect(["policy_refuses", "illegal_transition", "offer_expired"]).toContain(body.code);
    expect(body.detail).toMatch(/\w+.*\.$/);
  }
}

describe("of fifty rival offers accepted at once", () => {
  it("exactly one is, and the rest hear why not", { timeout: 120_000 + MATCHES * 10_000 }, async () => {
    for (let match = 0; match < MATCHES; match++) {
      const student = await makeStudent(db.app, college);
      const rivals = [];
      for (let i = 0; i < RIVALS; i++) rivals.push(await released(student));
      const answers = await Promise.all(rivals.map(({ offerId }, i) => accept(i, offerId, student)));
      expectOneWinner(answers);
      expect(await held(student)).toMatchObject([{ status: "accepted", application: "accepted" }]);
      const rest = await db.superuser`
        select distinct status, closed_reason from offer
        where enrollment_id = ${student.enrollmentId} and status <> 'accepted'`;
      expect(rest.map((row) => ({ ...row }))).toEqual([{ status: "declined", closed_reason: "student_placed" }]);
    }
  });
});

describe("at the same moment", () => {
  it("an acceptance and a revocation both have an order", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const student = await makeStudent(db.app, college);
      const { offerId } = await released(student);
      const [accepted, revoked] = await Promise.all([
        accept(0, offerId, student),
        send(1, `POST /api/offers/${offerId}/terminate`, officer, REVOKE),
      ]);
      expect(revoked!.status).toBe(200);
      expect([200, 409]).toContain(accepted!.status);
      expect(await held(student)).toEqual([]);
    }
  });

  it("an offer is either accepted or expired", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const student = await makeStudent(db.app, college);
      const { offerId } = await released(student);
      const late = new Date(Date.now() + 200_000_000);
      const ctx = {
        db: db.another(),
        tenant: { ...college, timeZone: "Asia/Kolkata" },
        requestId: "expiry",
        now: () => late,
        newId,
        afterCommit: async () => {},
      };
      const [accepted, expired] = await Promise.all([
        accept(0, offerId, student),
        expireOffer(ctx as never, { id: offerId }),
      ]);
      expect(expired!.ok).toBe(true);
      expect(await held(student)).toHaveLength(accepted!.status === 200 ? 1 : 0);
      await ctx.db.close();
    }
  });

  it("of two officers who end an offer one does", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { offerId } = await released(await makeStudent(db.app, college));
      const path = `POST /api/offers/${offerId}/terminate` as const;
      expectOneWinner(
        await Promise.all([send(0, path, officer, REVOKE), send(1, path, secondOfficer, { ...REVOKE, note: "Gone." })]),
      );
    }
  });

  it("an offer is either accepted or declined", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const student = await makeStudent(db.app, college);
      const { offerId } = await released(student);
      expectOneWinner(
        await Promise.all([accept(0, offerId, student), send(1, `POST /api/my/offers/${offerId}/decline`, student)]),
      );
    }
  });

  it("an acceptance and the cancelling of a rival's drive do not wait for each other in a circle", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const student = await makeStudent(db.app, college);
      const [mine, rival] = [await released(student), await released(student)];
      const answers = await Promise.all([
        accept(0, mine.offerId, student),
        send(1, `POST /api/drives/${rival.driveId}/cancel`, officer, { reason: "No budget." }),
        accept(2, rival.offerId, student),
      ]);
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
      expect(await held(student)).toHaveLength(1);
    }
  });
});

describe("where selection is final", async () => {
  const here = await makeTenant(db.app);
  await setPolicy(db.app, here, { ...POLICY_TEMPLATES.selection_is_final.policy, sameDay: "first_is_final" });
  const [boss, by] = [await makeMember(db.app, here.id, "officer"), await makeCompany(db.app, here.id)];

  /** A drive that has staged an offer to every one of these. */
  async function staged(students: readonly MadeStudent[]) {
    const made = await makeDrive(db.app, here, by, { status: "in_process" });
    for (const student of students) await makeReleasedOffer(db.app, here, made, student);
    await db.superuser`update offer set released_at = null where drive_id = ${made.id}`;
    await db.superuser`update application set status = 'pending_offer' where drive_id = ${made.id}`;
    await db.superuser`update round set status = 'released' where drive_id = ${made.id}`;
    return made.id;
  }

  const release = (i: number, id: string) => send(i, `POST /api/drives/${id}/release-results`, boss, undefined, here);

  it("a student of drives that are released together holds one offer, and is told of no other", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const students = [await makeStudent(db.app, here), await makeStudent(db.app, here)];
      const drives = [await staged(students), await staged(students.toReversed()), await staged(students)];
      const answers = await Promise.all(drives.map((id, i) => release(i, id)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      for (const { enrollmentId } of students) {
        const open = await db.superuser`
          select 1 from offer where enrollment_id = ${enrollmentId} and status = 'extended' and released_at is not null`;
        expect(open).toHaveLength(1);
      }
      const told = await db.superuser`
        select count(*)::int as n from outbox where tenant_id = ${here.id} and body->'event'->>'type' = 'offer.released'
          and body->'event'->>'offerId' in (select id::text from offer where drive_id in ${db.superuser(drives)})`;
      expect(told[0]).toEqual({ n: 2 });
    }
  });

  it("a release and an acceptance elsewhere leave one offer", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const student = await makeStudent(db.app, here);
      const driveId = await staged([student]);
      const mine = await released(student, here, by);
      const [accepted, result] = await Promise.all([accept(0, mine.offerId, student, here), release(1, driveId)]);
      expect(result!.status).toBe(200);
      expect(accepted!.status).toBe(200);
      const open = await db.superuser`
        select status from offer where enrollment_id = ${student.enrollmentId} and status in ('extended', 'accepted')`;
      expect(open.map((row) => row["status"])).toEqual(["accepted"]);
    }
  });
});
