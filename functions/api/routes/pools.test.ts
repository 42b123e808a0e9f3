import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler } from "#functions/exchange-pools/handler.ts";
import type { PoolMessage } from "#shared/contracts/messages/pool.ts";
import type { OutgoingMessage } from "#shared/ports/queue.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";

const db = await testDatabase();
const api = new TestApi(db);
const host = await makeTenant(db.app);
const guest = await makeTenant(db.app);
const third = await makeTenant(db.app);
const hostOfficer = await makeMember(db.app, host.id, "officer");
const guestOfficer = await makeMember(db.app, guest.id, "officer");
const thirdOfficer = await makeMember(db.app, third.id, "officer");
const hostCompany = await makeCompany(db.app, host.id);
const recruiter = await makeMember(db.app, host.id, "recruiter", { companyId: hostCompany });

const exchange = createHandler({
  db: db.app,
  queues: new MemoryQueues(),
  portalUrlTemplate: "http://{tenant}.placement.test",
  now: () => new Date(),
  newId,
});

/** Hands over what colleges sent each other since the last time. */
let handed = 0;
async function handOver(): Promise<OutgoingMessage[]> {
  const news = api.queues.sent.filter(({ queue }) => queue === "pools");
  const fresh = news.slice(handed);
  handed = news.length;
  await deliver(fresh);
  return fresh;
}
const deliver = async (messages: readonly OutgoingMessage[]) =>
  expect(
    await exchange(sqsEvent(...messages.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body })))),
  ).toEqual({ batchItemFailures: [] });

const asHost = (body?: unknown) => ({ on: host, as: hostOfficer, body });
const asGuest = (body?: unknown) => ({ on: guest, as: guestOfficer, body });

async function poolDrive(change: object = {}): Promise<{ id: string; form: Record<string, unknown> }> {
  const form = {
    title: "Graduate engineer",
    description: "Build and run the payments platform.",
    outcome: "full_time",
    mode: "pooled",
    venue: "Main hall",
    compensation: lakhs(8),
    eligibility: { all: [{ field: "branch", op: "in", value: ["CSE"] }] },
    rounds: [{ name: "Test", kind: "test" }],
    applicationsCloseAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    ...change,
  };
  const made = await api.call("POST /api/drives", asHost({ ...form, cycleId: host.cycleId, companyId: hostCompany }));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  await publish(host, hostOfficer, made.body.id);
  const rounds = made.body.rounds.map(({ id, name, kind }: any) => ({ id, name, kind }));
  return { id: made.body.id, form: { ...form, rounds } };
}

async function publish(on: typeof host, officer: typeof hostOfficer, id: string) {
  for (const command of ["submit", "approve", "publish"]) {
    const answer = await api.call(`POST /api/drives/${id}/${command}`, { on, as: officer });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  }
}

const invite = (id: string, college = guest.slug) => api.call(`POST /api/drives/${id}/pool`, asHost({ college }));
const guests = async (id: string) => (await api.call(`GET /api/drives/${id}/pool`, asHost())).body.items;

async function accepted() {
  const { id, form } = await poolDrive();
  const { body } = await invite(id);
  await handOver();
  const companyId = await makeCompany(db.app, guest.id);
  const accept = { cycleId: guest.cycleId, companyId };
  const taken = await api.call(`POST /api/pool-invitations/${body.id}/accept`, asGuest(accept));
  expect(taken.status, JSON.stringify(taken.body)).toBe(200);
  await handOver();
  return { id, form, invitationId: body.id as string, ownId: taken.body.driveId as string };
}

describe("sharing a drive", () => {
  it("brings another college a draft of its own, without the host's rule, people or ids", async () => {
    const { id, invitationId, ownId } = await accepted();
    expect(await guests(id)).toMatchObject([{ status: "accepted", applied: null, offers: null }]);
    const own = (await api.call(`GET /api/drives/${ownId}`, asGuest())).body;
    expect(own).toMatchObject({
      status: "draft",
      mode: "pooled",
      title: "Graduate engineer",
      eligibility: { all: [] },
    });
    expect(own.rounds.map(({ name }: any) => name)).toEqual(["Test"]);
    const sent = api.queues.sent.filter((each) => each.queue === "pools" && each.body.includes(invitationId));
    for (const { body } of sent) {
      for (const secret of [hostOfficer.actor.name, hostOfficer.actor.email, recruiter.actor.email, hostCompany, id]) {
        expect(body).not.toContain(secret);
      }
    }
  });

  it("puts a company that the guest does not know up for its own vetting, and no recruiter comes with it", async () => {
    const { id } = await poolDrive();
    const { body } = await invite(id);
    await handOver();
    const taken = await api.call(`POST /api/pool-invitations/${body.id}/accept`, asGuest({ cycleId: guest.cycleId }));
    const { driveId } = taken.body;
    const [made] = await db.superuser`select c.status, c.name from company c join drive d on d.company_id = c.id
      where d.id = ${driveId} and c.tenant_id = ${guest.id}`;
    expect(made?.["status"]).toBe("pending");
    for (const command of ["submit", "approve"]) await api.call(`POST /api/drives/${driveId}/${command}`, asGuest());
    const early = await api.call(`POST /api/drives/${driveId}/publish`, asGuest());
    expect(early).toMatchObject({ status: 409, body: { code: "company_not_approved" } });
    const [members] = await db.superuser`select count(*)::int as n from membership
      where tenant_id = ${guest.id} and role = 'recruiter'`;
    expect(members).toEqual({ n: 0 });
    await handOver();
  });

  it("sends the host's revision as a proposed edit, once, in whatever order it comes", async () => {
    const { id, form, ownId } = await accepted();
    for (const [i, amount] of [9, 10].entries()) {
      const body = { ...form, compensation: lakhs(amount), revision: i + 1, reason: "Raised." };
      expect((await api.call(`POST /api/drives/${id}/versions`, asHost(body))).status).toBe(200);
    }
    const news = api.queues.sent.filter(({ queue }) => queue === "pools").slice(handed);
    handed += news.length;
    await deliver(news.toReversed());
    await deliver(news);
    const { body } = await api.call(`GET /api/drives/${ownId}/proposals`, asGuest());
    expect(body.items).toMatchObject([{ source: "pool_host", status: "pending" }]);
    expect(body.items[0].changes.map(({ sentence }: any) => sentence)).toEqual(["Fixed pay ₹8.00 LPA → ₹10.00 LPA"]);
    const made = await api.call(`POST /api/drive-proposals/${body.items[0].id}/accept`, asGuest());
    expect(made).toMatchObject({ status: 200, body: { status: "draft", pay: { ctcMinor: 100_000_000 } } });
  });

  it("tells the host no more than the counts that the guest sends, and no small ones", async () => {
    const { id, invitationId, ownId } = await accepted();
    await publish(guest, guestOfficer, ownId);
    const students = await Promise.all(Array.from({ length: 6 }, () => makeStudent(db.app, guest)));
    const share = () => api.call(`POST /api/pool-invitations/${invitationId}/share-counts`, asGuest());
    const applyAs = async (student: (typeof students)[number]) => {
      const body = { driveId: ownId, resumeId: student.resumeId };
      expect((await api.call("POST /api/my/applications", { on: guest, as: student, body })).status).toBe(201);
    };
    for (const student of students.slice(0, 4)) await applyAs(student);
    expect((await share()).body).toEqual({ applied: null, offers: null });
    for (const student of students.slice(4)) await applyAs(student);
    await handOver();
    expect(await guests(id)).toMatchObject([{ applied: null }]);
    expect((await share()).body).toEqual({ applied: 6, offers: null });
    const [news] = await handOver();
    expect(Object.keys((JSON.parse(news!.body) as PoolMessage).news).toSorted()).toEqual(["applied", "offers", "type"]);
    expect(await guests(id)).toMatchObject([{ applied: 6, offers: null }]);
    const own = await api.call(`GET /api/drives/${id}/applications`, asHost());
    expect(own.body.items).toEqual([]);
  });

  it("can be declined, or taken back before it is answered", async () => {
    const first = await poolDrive();
    const declined = (await invite(first.id)).body.id;
    await handOver();
    expect((await api.call(`POST /api/pool-invitations/${declined}/decline`, asGuest())).status).toBe(200);
    const again = await api.call(`POST /api/pool-invitations/${declined}/accept`, asGuest({ cycleId: guest.cycleId }));
    expect(again).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    await handOver();
    expect(await guests(first.id)).toMatchObject([{ status: "declined" }]);

    const second = await poolDrive();
    const withdrawn = (await invite(second.id)).body.id;
    expect((await api.call(`POST /api/pool-guests/${withdrawn}/withdraw`, asHost())).status).toBe(200);
    await handOver();
    const read = await api.call(`GET /api/pool-invitations/${withdrawn}`, asGuest());
    expect(read.body.status).toBe("withdrawn");
  });

  it.each([
    ["one's own college", () => host.slug, 422, "invalid_input"],
    ["a college that is not there", () => "nowhere-at-all", 422, "invalid_input"],
    ["no address", () => "what?", 422, "invalid_input"],
  ])("refuses %s", async (_label, college, status, code) => {
    const { id } = await poolDrive();
    expect(await invite(id, college())).toMatchObject({ status, body: { code } });
  });

  it("refuses a college twice, a drive that is not pooled, and one that is not out", async () => {
    const { id } = await poolDrive();
    await invite(id);
    expect(await invite(id)).toMatchObject({ status: 409, body: { code: "already_invited" } });
    const plain = await poolDrive({ mode: "on_campus" });
    expect(await invite(plain.id)).toMatchObject({ status: 409, body: { code: "not_pooled" } });
    await db.superuser`update drive set status = 'closed' where id = ${id}`;
    expect(await invite(id, third.slug)).toMatchObject({ status: 409, body: { code: "not_shareable" } });
    await handOver();
  });
});

describe("the wall between colleges", () => {
  it("hides an invitation and a pool from everybody but their two ends", async () => {
    const { id, invitationId } = await accepted();
    const asThird = { on: third, as: thirdOfficer };
    expect((await api.call(`GET /api/pool-invitations/${invitationId}`, asThird)).status).toBe(404);
    expect((await api.call(`GET /api/pool-invitations/${invitationId}`, asHost())).status).toBe(404);
    expect((await api.call("GET /api/pool-invitations", asThird)).body.items).toEqual([]);
    expect((await api.call(`GET /api/drives/${id}/pool`, asGuest())).status).toBe(404);
    expect((await api.call(`POST /api/pool-guests/${invitationId}/withdraw`, asGuest())).status).toBe(404);
    expect((await api.call(`GET /api/drives/${id}`, asGuest())).status).toBe(404);
  });

  it("takes no word from a college that is not at the other end", async () => {
    const { id, form, invitationId, ownId } = await accepted();
    const forge = (to: string, news: PoolMessage["news"]): OutgoingMessage => {
      const forged = { id: newId(), tenantId: third.id, requestId: "r", to, invitationId, occurredAt: now(), news };
      return { id: forged.id, tenantId: third.id, queue: "pools", body: JSON.stringify(forged) };
    };
    await deliver([
      forge(host.id, { type: "counts", applied: 99, offers: 99 }),
      forge(host.id, { type: "answered", accepted: false }),
      forge(guest.id, { type: "withdrawn" }),
      forge(guest.id, { type: "posting", hostName: "Forged", version: 99, posting: postingOf(form) }),
    ]);
    expect(await guests(id)).toMatchObject([{ status: "accepted", applied: null }]);
    const read = await api.call(`GET /api/pool-invitations/${invitationId}`, asGuest());
    expect(read.body).toMatchObject({ status: "accepted", host: `College ${host.slug}`, version: 1 });
    expect((await api.call(`GET /api/drives/${ownId}/proposals`, asGuest())).body.items).toEqual([]);
  });

  it("acknowledges news for a college that is gone", async () => {
    const forged = { tenantId: host.id, requestId: "r", to: newId(), invitationId: newId(), occurredAt: now() };
    const id = newId();
    const body = JSON.stringify({ ...forged, id, news: { type: "withdrawn" } });
    await deliver([{ id, tenantId: host.id, queue: "pools", body }]);
    expect(await db.superuser`select 1 from pool_invitation where id = ${forged.invitationId}`).toHaveLength(0);
  });
});

const now = () => new Date().toISOString();

function postingOf({ eligibility: _rule, rounds: _rounds, ...form }: Record<string, unknown>) {
  const more = { eligibilitySentence: "everybody", company: { name: "Forged", website: null } };
  const defaults = { locations: [], tags: [], skills: [], openings: null, joiningOn: null, workMode: null };
  const rounds = [{ name: "Test", kind: "test" }];
  return { ...defaults, meetingUrl: null, withdrawalsCloseAt: null, ...form, rounds, ...more } as never;
}
