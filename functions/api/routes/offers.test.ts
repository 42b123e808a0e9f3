import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { DREAM_UPGRADE_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, makeReleasedOffer, setPolicy } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const companyId = await makeCompany(db.app, college.id);
const rivalId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");
const recruiter = await makeMember(db.app, college.id, "recruiter", { companyId });
const rivalRecruiter = await makeMember(db.app, college.id, "recruiter", { companyId: rivalId });

const statusOf = async (applicationId: string) =>
  (await db.superuser`select status from application where id = ${applicationId}`)[0]?.["status"];

describe("a drive from applications to an accepted offer", () => {
  it("shortlists by pasted rolls, records, offers, releases and accepts; rivals are closed in the same transaction", async () => {
    const student = await makeStudent(db.app, college);
    const other = await makeStudent(db.app, college);
    const drive = await makeDrive(db.app, college, companyId, { pay: lakhs(12) });
    const rival = await makeDrive(db.app, college, rivalId);
    const apply = (who: typeof student, driveId: string) =>
      api.call("POST /api/my/applications", { on: college, as: who, body: { driveId, resumeId: who.resumeId } });
    expect((await apply(student, drive.id)).status).toBe(201);
    expect((await apply(other, drive.id)).status).toBe(201);
    const inRival = await apply(student, rival.id);
    expect(await apply(student, drive.id)).toMatchObject({ status: 409, body: { code: "already_applied" } });

    const round = drive.roundIds[0]!;
    const early = await api.call(`POST /api/rounds/${round}/results`, {
      on: college,
      as: recruiter,
      body: { advanced: [], rest: "eliminate" },
    });
    expect(early).toMatchObject({ status: 409, body: { code: "applications_open" } });
    await api.call(`POST /api/drives/${drive.id}/close-applications`, { on: college, as: officer });

    const text = `${student.rollNo.toLowerCase()}\nNOBODY1, NOBODY2`;
    const match = await api.call(`POST /api/rounds/${round}/match`, { on: college, as: recruiter, body: { text } });
    expect(match.body).toMatchObject({
      matched: [{ rollNo: student.rollNo }],
      unmatched: [
        { line: 2, input: "NOBODY1", reason: "unknown" },
        { line: 2, input: "NOBODY2", reason: "unknown" },
      ],
      candidates: 2,
    });
    const foreign = await api.call(`POST /api/rounds/${round}/match`, {
      on: college,
      as: rivalRecruiter,
      body: { text },
    });
    expect(foreign.status).toBe(404);

    const advanced = [match.body.matched[0].applicationId];
    const recorded = await api.call(`POST /api/rounds/${round}/results`, {
      on: college,
      as: recruiter,
      body: { advanced, rest: "eliminate" },
    });
    expect(recorded.body).toMatchObject({ status: "recorded", counts: { advanced: 1, eliminated: 1 } });
    const extended = await api.call(`POST /api/drives/${drive.id}/offers`, {
      on: college,
      as: recruiter,
      body: { applicationIds: advanced },
    });
    expect(extended).toMatchObject({ status: 201, body: { extended: 1 } });

    // Staged: the students know of nothing yet.
    expect((await api.call("GET /api/my/offers", { on: college, as: student })).body.items).toEqual([]);
    const own = await api.call(`GET /api/my/applications/${advanced[0]}`, { on: college, as: student });
    expect(own.body).toMatchObject({ status: "in_progress", timeline: [{ title: "You applied" }] });

    const released = await api.call(`POST /api/drives/${drive.id}/release-results`, { on: college, as: officer });
    expect(released).toMatchObject({ status: 200, body: { released: 1 } });
    const offers = await api.call("GET /api/my/offers", { on: college, as: student });
    expect(offers.body.items).toMatchObject([
      {
        status: "extended",
        possible: ["accept", "decline"],
        ifAccepted: { ends: [], closes: [{ applicationId: inRival.body.id }] },
      },
    ]);

    const accepted = await api.call(`POST /api/my/offers/${offers.body.items[0].id}/accept`, {
      on: college,
      as: student,
    });
    expect(accepted).toMatchObject({ status: 200, body: { status: "accepted" } });
    expect(await statusOf(inRival.body.id)).toBe("auto_withdrawn");
    expect(await statusOf(advanced[0])).toBe("accepted");
    const types = api.queues
      .bodies("notifications")
      .map((message) => (message as { event: { type: string } }).event.type);
    expect(types).toEqual(
      expect.arrayContaining(["round.recorded", "offer.released", "offer.accepted", "application.auto_withdrawn"]),
    );

    const next = await makeDrive(db.app, college, rivalId, { pay: lakhs(40) });
    expect(await apply(student, next.id)).toMatchObject({ status: 409, body: { code: "policy_refuses" } });
  });
});

describe("POST /api/my/offers/{id}/accept", () => {
  it("lets exactly one of twenty rival acceptances win, and tells the rest why not", async () => {
    for (let match = 0; match < 5; match++) {
      const student = await makeStudent(db.app, college);
      const rivals = await Promise.all(
        Array.from({ length: 20 }, async () =>
          makeReleasedOffer(db.app, college, await makeDrive(db.app, college, companyId), student),
        ),
      );
      const apis = rivals.map(() => new TestApi({ ...db, app: db.another() }));
      const answers = await Promise.all(
        rivals.map(({ offerId }, i) =>
          apis[i]!.call(`POST /api/my/offers/${offerId}/accept`, { on: college, as: student }),
        ),
      );
      const statuses = answers.map((answer) => answer.status).toSorted();
      expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
      const codes = new Set(answers.filter((each) => each.status === 409).map((each) => each.body.code));
      expect([...codes].every((code) => ["policy_refuses", "illegal_transition"].includes(code))).toBe(true);
      const [held] = await db.superuser`
        select count(*)::int as n from offer where enrollment_id = ${student.enrollmentId} and status = 'accepted'`;
      expect(held).toEqual({ n: 1 });
    }
  });

  it("refuses an answer that comes a second too late", async () => {
    const student = await makeStudent(db.app, college);
    const { offerId } = await makeReleasedOffer(db.app, college, await makeDrive(db.app, college, companyId), student);
    const late = new TestApi(db);
    late.time = () => new Date(Date.now() + 172_801_000);
    const answer = await late.call(`POST /api/my/offers/${offerId}/accept`, { on: college, as: student });
    expect(answer).toMatchObject({ status: 409, body: { code: "offer_expired" } });
  });

  it("is for one's own offers alone", async () => {
    const [student, other] = [await makeStudent(db.app, college), await makeStudent(db.app, college)];
    const { offerId } = await makeReleasedOffer(db.app, college, await makeDrive(db.app, college, companyId), student);
    expect((await api.call(`POST /api/my/offers/${offerId}/accept`, { on: college, as: other })).status).toBe(404);
  });

  it("leaves the earlier offer for one that pays enough more, once, where the policy allows it", async () => {
    const here = await makeTenant(db.app);
    await setPolicy(db.app, here, DREAM_UPGRADE_POLICY);
    const company = await makeCompany(db.app, here.id);
    const student = await makeStudent(db.app, here);
    const offerOf = async (amount: number) => {
      const pay = lakhs(amount);
      return makeReleasedOffer(db.app, here, await makeDrive(db.app, here, company, { pay }), student, pay);
    };
    const [first, dream, more] = [await offerOf(10), await offerOf(16), await offerOf(40)];
    const accept = ({ offerId }: { offerId: string }) =>
      api.call(`POST /api/my/offers/${offerId}/accept`, { on: here, as: student });
    expect((await accept(first)).status).toBe(200);
    expect(await statusOf(dream.applicationId)).toBe("offered");
    expect((await accept(dream)).status).toBe(200);
    expect(await statusOf(first.applicationId)).toBe("offer_terminated");
    expect(await statusOf(more.applicationId)).toBe("declined");
    expect((await accept(more)).status).toBe(409);
  });
});
