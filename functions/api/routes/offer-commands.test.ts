import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app, {
  policy: { ...ONE_JOB_POLICY, strikes: { kinds: ["reneged"], debarAt: 3 } },
});
const companyId = await makeCompany(db.app, college.id);
const rivalId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");
const recruiter = await makeMember(db.app, college.id, "recruiter", { companyId });
const rivalRecruiter = await makeMember(db.app, college.id, "recruiter", { companyId: rivalId });

const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

async function released(student?: MadeStudent) {
  const who = student ?? (await makeStudent(db.app, college));
  const made = await makeDrive(db.app, college, companyId, { status: "results_declared" });
  return { student: who, driveId: made.id, ...(await makeReleasedOffer(db.app, college, made, who)) };
}

/** An accepted offer, whose acceptance closed an application elsewhere. */
async function acceptedBesideAnother(rival: Parameters<typeof makeDrive>[3] = {}) {
  const student = await makeStudent(db.app, college);
  const other = await makeDrive(db.app, college, rivalId, rival);
  const body = { driveId: other.id, resumeId: student.resumeId };
  const applied = await api.call("POST /api/my/applications", { on: college, as: student, body });
  expect(applied.status).toBe(201);
  const mine = await released(student);
  const accepted = await api.call(`POST /api/my/offers/${mine.offerId}/accept`, { on: college, as: student });
  expect(accepted.status).toBe(200);
  return { ...mine, other, closedId: applied.body.id as string };
}

const give = (id: string, command: string, body?: unknown, as = officer) =>
  api.call(`POST /api/offers/${id}/${command}`, { on: college, as, ...(body !== undefined && { body }) });

const preview = (id: string, reason?: string) =>
  api.call(`GET /api/offers/${id}/restorable${reason ? `?reason=${reason}` : ""}`, { on: college, as: officer });

const REVOKED = { reason: "company_revoked", note: "The position was cut." };

const applicationOf = async (id: string) =>
  (await db.superuser`select status from application where id = ${id}`)[0]?.["status"];

async function mayApply(student: MadeStudent): Promise<boolean> {
  const { id } = await makeDrive(db.app, college, rivalId);
  const seen = await api.call(`GET /api/my/drives/${id}`, { on: college, as: student });
  return seen.body.verdict.policyAllows;
}

describe("POST /api/offers/{id}/terminate", () => {
  it("revokes an accepted offer: the student is placed no more", async () => {
    const { offerId, applicationId, student } = await acceptedBesideAnother();
    expect(await mayApply(student)).toBe(false);
    const answer = await give(offerId, "terminate", REVOKED, recruiter);
    expect(answer).toMatchObject({
      status: 200,
      body: { status: "terminated", closedReason: "company_revoked", note: REVOKED.note, possible: [] },
    });
    expect(await applicationOf(applicationId)).toBe("offer_terminated");
    expect(await mayApply(student)).toBe(true);
    const [event] = await db.superuser`
      select reason, before, after from audit_event where entity_id = ${offerId} and action = 'offer.terminate'`;
    expect(event).toMatchObject({
      reason: REVOKED.note,
      before: { status: "accepted" },
      after: { status: "terminated", reason: "company_revoked" },
    });
  });

  it("gives who reneged a strike, and re-derives that they hold nothing", async () => {
    const { offerId, student } = await acceptedBesideAnother();
    const answer = await give(offerId, "terminate", { reason: "student_renege", note: "Joined elsewhere." });
    expect(answer.status).toBe(200);
    const strikes = await db.superuser`
      select kind, source_id, status from strike where enrollment_id = ${student.enrollmentId}`;
    expect(strikes).toEqual([{ kind: "reneged", source_id: offerId, status: "active" }]);
    expect(await mayApply(student)).toBe(true);
  });

  it("is no renege before the offer was accepted", async () => {
    const { offerId } = await released();
    expect(await give(offerId, "terminate", { reason: "student_renege", note: "Gone." })).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["give_time", "revoke", "correct"] } },
    });
  });

  it("lets a company revoke alone, and of its own drives", async () => {
    const { offerId } = await released();
    const correction = { reason: "admin_correction", note: "A mistake." };
    expect((await give(offerId, "terminate", correction, recruiter)).status).toBe(403);
    expect((await give(offerId, "terminate", REVOKED, rivalRecruiter)).status).toBe(404);
    expect((await give(newId(), "terminate", REVOKED)).status).toBe(404);
  });

  it("is refused to a student's own hands and to another college's", async () => {
    const { offerId, student } = await released();
    const elsewhere = await makeTenant(db.app);
    const stranger = await makeMember(db.app, elsewhere.id, "officer");
    expect((await give(offerId, "terminate", REVOKED, student)).status).toBe(403);
    const foreign = { on: elsewhere, as: stranger, body: REVOKED };
    expect((await api.call(`POST /api/offers/${offerId}/terminate`, foreign)).status).toBe(404);
  });

  it("names what is possible when it has ended already", async () => {
    const { offerId } = await released();
    await give(offerId, "terminate", REVOKED);
    expect(await give(offerId, "terminate", REVOKED)).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["restore"], state: "terminated" } },
    });
  });
});

describe("restoring what an offer had closed", () => {
  it("is a choice made with the revocation", async () => {
    const { offerId, closedId } = await acceptedBesideAnother();
    const seen = await preview(offerId, "company_revoked");
    expect(seen.body).toMatchObject({
      totals: { affected: 1, skipped: 0 },
      affected: [{ id: closedId, after: "In progress" }],
    });
    const restore = { applicationIds: [closedId], hash: seen.body.hash };
    expect((await give(offerId, "terminate", { ...REVOKED, restore })).status).toBe(200);
    expect(await applicationOf(closedId)).toBe("in_progress");
    const told = api.queues.bodies("notifications").map((message) => (message as { event: object }).event);
    expect(told).toContainEqual(
      expect.objectContaining({
        type: "application.moved_by_office",
        applicationIds: [closedId],
        command: "reinstate",
      }),
    );
    expect((await preview(offerId)).body.totals).toEqual({ affected: 0, skipped: 0 });
  });

  it("may follow a company's revocation, and is the office's", async () => {
    const { offerId, closedId } = await acceptedBesideAnother();
    expect((await preview(offerId)).body.code).toBe("not_terminated");
    await give(offerId, "terminate", REVOKED, recruiter);
    const { hash } = (await preview(offerId)).body;
    const choice = { applicationIds: [closedId], hash };
    expect((await give(offerId, "restore", choice, recruiter)).status).toBe(403);
    const early = { ...REVOKED, restore: choice };
    expect((await give(offerId, "terminate", early, recruiter)).status).toBe(403);
    expect(await give(offerId, "restore", choice)).toMatchObject({ status: 200, body: { restored: 1 } });
    expect(await give(offerId, "restore", choice)).toMatchObject({ status: 409, body: { code: "world_changed" } });
  });

  it("says why an application cannot come back", async () => {
    const over = await acceptedBesideAnother();
    await db.superuser`update drive set status = 'results_declared' where id = ${over.other.id}`;
    const missed = await acceptedBesideAnother();
    await db.superuser`update drive set status = 'in_process' where id = ${missed.other.id}`;
    await db.superuser`update round set status = 'released' where drive_id = ${missed.other.id}`;
    const whys = [
      (await preview(over.offerId, "company_revoked")).body.skipped[0].why,
      (await preview(missed.offerId, "company_revoked")).body.skipped[0].why,
    ];
    expect(whys).toEqual(["The drive's selection is over.", "“Interview” was held without them."]);
    const restore = {
      applicationIds: [over.closedId],
      hash: (await preview(over.offerId, "company_revoked")).body.hash,
    };
    expect((await give(over.offerId, "terminate", { ...REVOKED, restore })).status).toBe(422);
  });

  it("lists rival offers that ended with the acceptance, which only their company can make again", async () => {
    const student = await makeStudent(db.app, college);
    const [first, rival] = [await released(student), await released(student)];
    await api.call(`POST /api/my/offers/${first.offerId}/accept`, { on: college, as: student });
    const seen = await preview(first.offerId, "company_revoked");
    expect(seen.body).toMatchObject({
      affected: [],
      skipped: [{ id: rival.offerId, why: "This offer has ended. Only its company can make it again." }],
    });
  });

  it("is refused in a world that has changed since the preview, and nothing is done", async () => {
    const { offerId, closedId, other } = await acceptedBesideAnother();
    const { hash } = (await preview(offerId, "company_revoked")).body;
    await db.superuser`update drive set status = 'closed' where id = ${other.id}`;
    const restore = { applicationIds: [closedId], hash };
    expect(await give(offerId, "terminate", { ...REVOKED, restore })).toMatchObject({
      status: 409,
      body: { code: "world_changed", details: { preview: { skipped: [{ id: closedId }] } } },
    });
    const [row] = await db.superuser`select status from offer where id = ${offerId}`;
    expect(row).toEqual({ status: "accepted" });
  });
});

describe("joining", () => {
  it("is put off, and then noted", async () => {
    const { offerId, student, applicationId } = await acceptedBesideAnother();
    expect((await give(offerId, "defer", { until: later(-1) })).status).toBe(422);
    expect(await give(offerId, "defer", { until: later(1_000) }, recruiter)).toMatchObject({
      status: 200,
      body: { status: "deferred", possible: ["revoke", "join", "not_join"] },
    });
    expect(await mayApply(student)).toBe(false);
    expect(await give(offerId, "join")).toMatchObject({ status: 200, body: { status: "joined", possible: [] } });
    expect(await applicationOf(applicationId)).toBe("accepted");
    expect(await give(offerId, "defer", { until: later(9) })).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: [] } },
    });
  });

  it("that did not come about leaves the student free", async () => {
    const { offerId, student, applicationId } = await acceptedBesideAnother();
    expect((await give(offerId, "not-join", { note: "Went to study." })).body.status).toBe("not_joined");
    expect(await applicationOf(applicationId)).toBe("offer_terminated");
    expect(await mayApply(student)).toBe(true);
  });

  it("needs an acceptance", async () => {
    const { offerId } = await released();
    for (const [command, body] of [["join"], ["not-join", { note: "No." }], ["defer", { until: later(9) }]] as const) {
      expect(await give(offerId, command, body)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    }
  });
});

describe("POST /api/offers/{id}/give-time", () => {
  it("moves the end of the time to answer, with timers of its own", async () => {
    const { offerId } = await released();
    const respondBy = later(100);
    expect(await give(offerId, "give-time", { respondBy })).toMatchObject({ status: 200, body: { respondBy } });
    const timers = await db.superuser`
      select body->'timer'->>'type' as type, send_after from outbox
      where queue = 'timers' and body->'timer'->>'offerId' = ${offerId} order by send_after`;
    expect(timers.map((row) => row["type"])).toEqual(["offer.reminder", "offer.reminder", "offer.expiry"]);
    expect((await give(offerId, "give-time", { respondBy: later(99) })).status).toBe(422);
  });

  it("comes too late once the time has passed", async () => {
    const { offerId } = await released();
    await db.superuser`update offer set respond_by = now() - interval '1 minute' where id = ${offerId}`;
    expect(await give(offerId, "give-time", { respondBy: later(9) })).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["revoke", "correct"] } },
    });
  });
});

describe("POST /api/offers/{id}/withdraw", () => {
  it("takes a staged offer back without a word to the student, who is a candidate again", async () => {
    const { offerId, applicationId, student } = await released();
    await db.superuser`update offer set released_at = null where id = ${offerId}`;
    await db.superuser`update application set status = 'pending_offer' where id = ${applicationId}`;
    expect(await give(offerId, "terminate", REVOKED)).toMatchObject({
      status: 409,
      body: { details: { possible: ["withdraw"] } },
    });
    expect((await give(offerId, "withdraw", { note: "A mix-up." }, recruiter)).status).toBe(200);
    expect(await applicationOf(applicationId)).toBe("in_progress");
    expect((await api.call("GET /api/my/offers", { on: college, as: student })).body.items).toEqual([]);
    const list = await api.call(`GET /api/my/applications/${applicationId}`, { on: college, as: student });
    expect(JSON.stringify(list.body.timeline ?? [])).not.toContain("offer");
  });

  it("is too late after the release", async () => {
    const { offerId } = await released();
    expect((await give(offerId, "withdraw", { note: "Late." })).status).toBe(409);
  });
});

it("a drive's list says what each caller may do", async () => {
  const { driveId } = await released();
  const list = (as: typeof officer) => api.call(`GET /api/drives/${driveId}/offers`, { on: college, as });
  expect((await list(officer)).body.items[0].possible).toEqual(["give_time", "revoke", "correct"]);
  expect((await list(recruiter)).body.items[0].possible).toEqual(["give_time", "revoke"]);
});
