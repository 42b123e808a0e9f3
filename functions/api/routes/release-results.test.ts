import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import type { Context } from "#shared/services/_kernel/context.ts";
import { fillFreedSeats } from "#shared/services/rounds/fill-freed-seats.ts";
import { tellOfEvents } from "#shared/services/notifications/tell.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const companyId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");
const recruiter = await makeMember(db.app, college.id, "recruiter", { companyId });

type Call = `${"GET" | "POST"} /${string}`;
const as = (member: typeof officer) => (call: Call, body?: unknown) =>
  api.call(call, { on: college, as: member, body });
const [office, company] = [as(officer), as(recruiter)];

const OFFERED = 0;
const WAITING = 1;
const OUT = 2;
const NO_OFFER = 3;

/** A drive of one seat: one candidate with a staged offer, one on the waiting list, one out, one through without an offer. */
async function makeStagedDrive() {
  const students: MadeStudent[] = [];
  for (let i = 0; i < 4; i++) students.push(await makeStudent(db.app, college));
  const { id, roundIds } = await makeDrive(db.app, college, companyId, { openings: 2 });
  const ids: string[] = [];
  for (const who of students) {
    const sent = await as(who)("POST /api/my/applications", { driveId: id, resumeId: who.resumeId });
    ids.push(sent.body.id);
  }
  await office(`POST /api/drives/${id}/close-applications`);
  await company(`POST /api/rounds/${roundIds[0]}/results`, {
    advanced: [ids[OFFERED], ids[NO_OFFER]],
    waitlisted: [ids[WAITING]],
    rest: "eliminate",
  });
  await company(`POST /api/drives/${id}/offers`, { applicationIds: [ids[OFFERED]] });
  const preview = () => office(`POST /api/drives/${id}/release-results/preview`, {});
  const release = (body: object = {}) => office(`POST /api/drives/${id}/release-results`, body);
  return { id, ids, students, preview, release };
}

const statuses = async (ids: readonly string[]) => {
  const rows = await db.superuser`select id, status from application where id = any(${[...ids]})`;
  const of = new Map(rows.map((row) => [row["id"], row["status"]]));
  return ids.map((id) => of.get(id));
};

describe("POST /api/drives/{id}/release-results", () => {
  it("does what its preview said: offers go out, who waits keeps waiting, the rest are told", async () => {
    const { ids, students, preview, release } = await makeStagedDrive();
    const dry = await preview();
    const after = new Map(dry.body.affected.map((each: { id: string; after: string }) => [each.id, each.after]));
    expect(ids.map((id) => after.get(id))).toEqual(["Offered", undefined, "Out", "Out"]);
    expect(dry.body.affected.find((each: { id: string }) => each.id === ids[OUT]).reason).toBe(
      "Interview: Out. Recorded so.",
    );
    expect(dry.body.skipped).toEqual([
      expect.objectContaining({ id: ids[WAITING], why: "Stays on the waiting list until the drive is closed." }),
    ]);
    expect(await statuses(ids)).toEqual(["pending_offer", "in_progress", "in_progress", "in_progress"]);

    api.queues.sent.length = 0;
    expect(await release({ hash: dry.body.hash })).toMatchObject({ status: 200, body: { released: 1 } });
    expect(await statuses(ids)).toEqual(["offered", "in_progress", "rejected", "rejected"]);
    await deliver();
    const told = async (who: MadeStudent) =>
      (await db.superuser`select title from notification where membership_id = ${who.actor.membershipId}`).map(
        (row) => row["title"],
      );
    expect(await told(students[NO_OFFER]!)).toContainEqual(expect.stringMatching(/^No offer from .* this time$/));
    // Each hears once: of the round, or of the end.
    expect(await told(students[OUT]!)).not.toContainEqual(expect.stringMatching(/^No offer/));
    expect(await told(students[WAITING]!)).toContainEqual(expect.stringMatching(/^You are on the waiting list/));
  });

  it("does nothing when the world is another than the preview's, and shows how it is", async () => {
    const { ids, students, preview, release } = await makeStagedDrive();
    const dry = await preview();
    const other = await makeDrive(db.app, college, companyId);
    const { offerId } = await makeReleasedOffer(db.app, college, other, students[OFFERED]!);
    await as(students[OFFERED]!)(`POST /api/my/offers/${offerId}/accept`);
    const refused = await release({ hash: dry.body.hash });
    expect(refused).toMatchObject({ status: 409, body: { code: "world_changed" } });
    expect(refused.body.details.preview.affected.map((each: { id: string }) => each.id)).not.toContain(ids[OFFERED]);
    expect(await statuses(ids)).toEqual(["auto_withdrawn", "in_progress", "in_progress", "in_progress"]);
  });

  it("hands over later what was offered to who came off the waiting list", async () => {
    const { id, ids, students, preview, release } = await makeStagedDrive();
    await release();
    expect(await preview()).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    const mine = await as(students[OFFERED]!)("GET /api/my/offers");
    await as(students[OFFERED]!)(`POST /api/my/offers/${mine.body.items[0].id}/decline`);
    await fillFreedSeats(await systemContext(), { driveId: id, seats: 1 });
    const [round] = (await office(`GET /api/drives/${id}/rounds`)).body.items;
    expect(round.counts).toMatchObject({ waitlisted: 0, advanced: 3 });
    const extended = await company(`POST /api/drives/${id}/offers`, { applicationIds: [ids[WAITING]] });
    expect(extended).toMatchObject({ status: 201, body: { extended: 1 } });
    expect((await office(`GET /api/drives/${id}`)).body).toMatchObject({ offers: 2, stagedOffers: 1 });
    expect(await office(`POST /api/drives/${id}/close`)).toMatchObject({
      status: 409,
      body: { code: "offers_held_back", details: { offers: 1 } },
    });
    const dry = await preview();
    expect(dry.body.affected).toMatchObject([{ id: ids[WAITING], before: "Offer held back", after: "Offered" }]);
    expect((await release({ hash: dry.body.hash })).body).toEqual({ released: 1 });
    expect(await statuses(ids)).toEqual(["declined", "offered", "rejected", "rejected"]);
  });

  it("is refused while a round has no results, and for another college's drive", async () => {
    const open = await makeDrive(db.app, college, companyId);
    const path = `/api/drives/${open.id}/release-results` as const;
    expect(await office(`POST ${path}/preview`, {})).toMatchObject({
      status: 409,
      body: { code: "illegal_transition" },
    });
    await db.superuser`update drive set status = 'in_process' where id = ${open.id}`;
    expect(await office(`POST ${path}/preview`, {})).toMatchObject({
      status: 409,
      body: { code: "round_not_recorded" },
    });
    const elsewhere = await makeTenant(db.app);
    const stranger = await makeMember(db.app, elsewhere.id, "officer");
    const foreign = await api.call(`POST ${path}/preview`, { on: elsewhere, as: stranger, body: {} });
    expect(foreign.status).toBe(404);
  });
});

describe("POST /api/drives/{id}/close", () => {
  it("ends the waiting list, and tells who is on it", async () => {
    const { id, ids, students, release } = await makeStagedDrive();
    await release();
    api.queues.sent.length = 0;
    expect(await office(`POST /api/drives/${id}/close`)).toMatchObject({ status: 200, body: { status: "closed" } });
    expect(await statuses(ids)).toEqual(["offered", "rejected", "rejected", "rejected"]);
    await deliver();
    const told = await db.superuser`
      select body from notification where membership_id = ${students[WAITING]!.actor.membershipId}
      and title like 'No offer from%'`;
    expect(told[0]?.["body"]).toContain("and with it the waiting list");
  });
});

/** What the notify consumer does with the events that were sent. */
async function deliver(): Promise<void> {
  await tellOfEvents(await systemContext(), api.queues.bodies("notifications") as never);
}

async function systemContext(): Promise<Context> {
  const [tenant] =
    await db.superuser`select id, slug, name, time_zone as "timeZone" from tenant where id = ${college.id}`;
  const ctx = { db: db.app, files: api.files, tenant, portalUrl: "http://portal.test", requestId: "test" };
  return { ...ctx, now: () => new Date(), newId, afterCommit: async () => {} } as never;
}
