import { v7 as newId } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler as createNotify } from "#functions/notify/handler.ts";
import { createHandler as createTimers } from "#functions/run-timers/handler.ts";
import { createHandler as createRelay } from "#functions/relay-outbox/handler.ts";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import type { QueueName } from "#shared/config/queues.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";

const HOUR = 3_600_000;

const db = await testDatabase();
const api = new TestApi(db);
let time = new Date();
api.time = () => time;
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const companyId = await makeCompany(db.app, here.id);
const officer = await makeMember(db.app, here.id, "officer");
const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
const rival = await makeMember(db.app, here.id, "recruiter", { companyId: await makeCompany(db.app, here.id) });
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const student = await makeStudent(db.app, here);
const idle = await makeStudent(db.app, here);

const deps = {
  db: db.app,
  queues: new MemoryQueues(),
  portalUrlTemplate: "http://{tenant}.placement.test",
  now: () => time,
  newId,
};
const notify = createNotify(deps);
const runTimers = createTimers(deps);
const inHours = (hours: number) => new Date(time.getTime() + hours * HOUR).toISOString();

/** Hands what was sent about a drive to its consumer. */
function deliver(consumer: typeof notify, queue: QueueName, sent: MemoryQueues, driveId: string) {
  const mine = sent.sent.filter((message) => message.queue === queue && message.body.includes(driveId));
  return consumer(sqsEvent(...mine.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body }))));
}

async function sweep(driveId: string): Promise<MemoryQueues> {
  const queues = new MemoryQueues();
  await createRelay({ db: db.relay, queues, now: () => time })();
  await deliver(runTimers, "timers", queues, driveId);
  return queues;
}

let form: Record<string, unknown>;
let id: string;
const as = (member: typeof officer, body?: unknown, on = here) => ({ on, as: member, body });
const read = async () => (await api.call(`GET /api/drives/${id}`, as(officer))).body;
const titlesOf = async (member: { actor: { membershipId: string } }) =>
  (
    await db.superuser`select title, body from notification where membership_id = ${member.actor.membershipId}
      and path like ${`/drives/${id}%`} order by created_at, id`
  ).map((row) => ({ title: row["title"] as string, body: row["body"] as string }));

beforeEach(async () => {
  time = new Date(time.getTime() + 1_000);
  form = {
    title: "Software Engineer",
    description: "Build and run the payments platform.",
    outcome: "full_time",
    mode: "on_campus",
    locations: ["Pune"],
    compensation: lakhs(8),
    eligibility: { all: [] },
    rounds: [
      { name: "Test", kind: "test" },
      { name: "Interview", kind: "technical" },
    ],
    applicationsCloseAt: inHours(48),
  };
  const made = await api.call("POST /api/drives", as(recruiter, { ...form, cycleId: here.cycleId }));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  id = made.body.id;
  for (const command of ["submit", "approve", "publish"]) {
    const answer = await api.call(`POST /api/drives/${id}/${command}`, as(officer));
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  }
  const rounds = (await read()).rounds.map((round: any) => ({ id: round.id, name: round.name, kind: round.kind }));
  form = { ...form, rounds, revision: 1, reason: "The company agreed." };
});

const revise = (change: object, member = officer) =>
  api.call(`POST /api/drives/${id}/versions`, as(member, { ...form, ...change }));
const applyAs = (who: typeof student) =>
  api.call("POST /api/my/applications", as(who, { driveId: id, resumeId: who.resumeId }));

describe("revising a published drive", () => {
  it("writes a version, and tells every applicant once what changed", async () => {
    expect((await applyAs(student)).status).toBe(201);
    const revised = await revise({ compensation: lakhs(9), applicationsCloseAt: inHours(72) });
    expect(revised, JSON.stringify(revised.body)).toMatchObject({ status: 200, body: { version: 2, revision: 2 } });
    for (let n = 0; n < 2; n++) await deliver(notify, "notifications", api.queues, id);
    const told = (await titlesOf(student)).filter(({ title }) => title.endsWith("has changed"));
    expect(told).toHaveLength(1);
    expect(told[0]!.body).toContain("Fixed pay ₹8.00 LPA → ₹9.00 LPA. Deadline moved from ");
    expect(told[0]!.body).toContain("Reason: The company agreed.");
    expect((await titlesOf(idle)).filter(({ title }) => title.endsWith("has changed"))).toEqual([]);

    const { body } = await api.call(`GET /api/drives/${id}/versions`, as(recruiter));
    expect(body.items).toMatchObject([
      { version: 2, reason: "The company agreed.", isTold: true, changes: [{ field: "pay" }, { field: "deadline" }] },
      { version: 1, reason: null, changes: [] },
    ]);
    const seen = await api.call(`GET /api/my/drives/${id}`, as(idle));
    expect(seen.body.changes).toMatchObject([
      {
        version: 2,
        reason: "The company agreed.",
        changes: [{ field: "pay", isMaterial: true }, { field: "deadline" }],
      },
    ]);
    const [row] = await db.superuser`select drive_version from application where drive_id = ${id}`;
    expect(row).toEqual({ drive_version: 1 });
  });

  it("compares any two versions", async () => {
    await revise({ openings: 3 });
    await revise({ revision: 2, openings: 5 });
    const path = `GET /api/drives/${id}/versions/compare` as const;
    const { body } = await api.call(`${path}?from=1&to=3`, as(officer));
    expect(body).toMatchObject({ from: 1, to: 3, changes: [{ sentence: "Openings not said → 5" }] });
    expect((await api.call(`${path}?from=1&to=9`, as(officer))).status).toBe(404);
  });

  it("may be silent about wording alone", async () => {
    const refused = await revise({ isSilent: true, compensation: lakhs(9) });
    expect(refused).toMatchObject({ status: 422, body: { invalidParams: [{ name: "isSilent" }] } });
    const quiet = await revise({ isSilent: true, description: "Build and run the payment platform." });
    expect(quiet).toMatchObject({ status: 200, body: { version: 2 } });
    const changed = api.queues.bodies("notifications").filter((each) => JSON.stringify(each).includes("drive.changed"));
    expect(changed.filter((each) => JSON.stringify(each).includes(id))).toEqual([]);
  });

  it("keeps whoever applied, whatever the rule is from then on", async () => {
    await applyAs(student);
    await revise({ eligibility: { all: [{ field: "cgpa", op: "gte", value: 9.9 }] } });
    const [row] = await db.superuser`select status from application where drive_id = ${id}`;
    expect(row).toEqual({ status: "in_progress" });
  });

  it("keeps a round with its results under its id, and moves the ones behind it", async () => {
    const [test, interview] = (form["rounds"] as any[]) ?? [];
    await db.superuser`update round set status = 'recorded' where id = ${test.id}`;
    const refused = await revise({ rounds: [interview] });
    expect(refused).toMatchObject({ status: 422, body: { invalidParams: [{ name: "rounds" }] } });
    const rounds = [{ ...test, name: "Coding test" }, { name: "HR", kind: "hr" }, interview];
    const revised = await revise({ rounds });
    expect(revised.body.rounds).toMatchObject([
      { id: test.id, position: 1, name: "Coding test", status: "recorded" },
      { position: 2, name: "HR" },
      { id: interview.id, position: 3 },
    ]);
  });

  it("does not take away a round that something hangs on", async () => {
    await applyAs(student);
    const [test, interview] = (form["rounds"] as any[]) ?? [];
    await db.superuser`insert into round_result (tenant_id, round_id, application_id, outcome, attendance, recorded_by, recorded_at)
      select tenant_id, ${interview.id}, id, 'pending', 'pending', ${newId()}, now() from application where drive_id = ${id}`;
    expect(await revise({ rounds: [test] })).toMatchObject({
      status: 422,
      body: { invalidParams: [{ name: "rounds", reason: "“Interview” is in use already, so it stays." }] },
    });
  });

  it("does not pay less than an offer that is out", async () => {
    await makeReleasedOffer(db.app, here, { id, companyId, roundIds: [] }, await makeStudent(db.app, here), lakhs(8));
    const refused = await revise({ compensation: lakhs(7) });
    expect(refused).toMatchObject({ status: 422, body: { invalidParams: [{ name: "compensation.fixedMinor" }] } });
  });

  it.each([
    ["a stale revision", { revision: 9 }, 409, "stale"],
    ["nothing at all", {}, 409, "nothing_changed"],
    ["no reason", { reason: " " }, 422, "invalid_input"],
    ["a deadline in the past", { applicationsCloseAt: "2020-01-01T00:00:00Z" }, 422, "invalid_input"],
    ["a link for a drive at a place", { meetingUrl: "https://meet.example/x" }, 422, "invalid_input"],
  ])("refuses %s", async (_label, change, status, code) => {
    expect(await revise(change)).toMatchObject({ status, body: { code } });
  });

  it("is not for recruiters, drafts or other colleges", async () => {
    expect((await revise({ openings: 2 }, recruiter)).status).toBe(403);
    const foreign = await api.call(`POST /api/drives/${id}/versions`, as(stranger, { ...form }, elsewhere));
    expect(foreign.status).toBe(404);
    expect((await api.call(`GET /api/drives/${id}/versions`, as(rival))).status).toBe(404);
    await db.superuser`update drive set status = 'closed' where id = ${id}`;
    expect(await revise({ openings: 2 })).toMatchObject({ status: 409, body: { code: "not_editable" } });
  });

  it("gives a drive that was published before versions were kept its first", async () => {
    await db.superuser`delete from drive_version where drive_id = ${id}`;
    await db.superuser`update drive set version = 0 where id = ${id}`;
    expect((await revise({ openings: 2 })).body.version).toBe(2);
    const { body } = await api.call(`GET /api/drives/${id}/versions`, as(officer));
    expect(body.items.map(({ version }: any) => version)).toEqual([2, 1]);
  });
});

describe("a recruiter's proposal", () => {
  const propose = (change: object, member = recruiter) => {
    const { revision, reason, ...rest } = form;
    return api.call(`POST /api/drives/${id}/proposals`, as(member, { revision, reason, ...rest, ...change }));
  };

  it("waits for the office, and becomes a version when it is accepted", async () => {
    const made = await propose({ openings: 4 });
    expect(made).toMatchObject({ status: 201, body: { status: "pending", changes: [{ field: "openings" }] } });
    expect((await read()).version).toBe(1);
    const accept = `POST /api/drive-proposals/${made.body.id}/accept` as const;
    expect((await api.call(accept, as(recruiter))).status).toBe(403);
    expect((await api.call(accept, as(stranger, undefined, elsewhere))).status).toBe(404);
    expect(await api.call(accept, as(officer))).toMatchObject({ status: 200, body: { version: 2, openings: 4 } });
    expect(await api.call(accept, as(officer))).toMatchObject({ status: 409, body: { code: "proposal_decided" } });
  });

  it("is declined with a word, which its company reads", async () => {
    const made = await propose({ openings: 4 });
    const decline = `POST /api/drive-proposals/${made.body.id}/decline` as const;
    expect((await api.call(decline, as(officer, {}))).status).toBe(422);
    expect((await api.call(decline, as(officer, { note: "Too late." }))).status).toBe(200);
    await deliver(notify, "notifications", api.queues, id);
    expect(await titlesOf(recruiter)).toContainEqual({
      title: 'Your change of "Software Engineer" was declined',
      body: "Too late.",
    });
    expect((await read()).version).toBe(1);
  });

  it("gives way to a later one, and is refused when it changes nothing or comes from elsewhere", async () => {
    await propose({ openings: 4 });
    await propose({ openings: 5 });
    const { body } = await api.call(`GET /api/drives/${id}/proposals`, as(officer));
    expect(body.items.map(({ status }: any) => status)).toEqual(["pending", "superseded"]);
    expect(await propose({})).toMatchObject({ status: 409, body: { code: "nothing_changed" } });
    expect((await propose({ openings: 9 }, rival)).status).toBe(404);
    expect(await propose({ revision: 7 })).toMatchObject({ status: 409, body: { code: "stale" } });
  });
});

describe("deadlines", () => {
  it("close applications when they have passed, and not when they were moved", async () => {
    await revise({ applicationsCloseAt: inHours(72) });
    time = new Date(time.getTime() + 49 * HOUR);
    await sweep(id);
    expect((await read()).status).toBe("published");
    time = new Date(time.getTime() + 24 * HOUR);
    await sweep(id);
    expect((await read()).status).toBe("applications_closed");
    const trail = await db.superuser`select actor_role, reason from audit_event
      where entity_id = ${id} and action = 'drive.close_applications'`;
    expect(trail).toEqual([{ actor_role: "system", reason: "The deadline passed." }]);
  });

  it("are remembered a day before to whoever could apply and has not", async () => {
    await applyAs(student);
    time = new Date(time.getTime() + 25 * HOUR);
    await sweep(id);
    await deliver(notify, "notifications", deps.queues, id);
    const soon = async (who: typeof student) =>
      (await titlesOf(who)).filter(({ title }) => title.endsWith("closes soon")).length;
    expect(await soon(idle)).toBe(1);
    expect(await soon(student)).toBe(0);
  });

  it("leave students an hour at least", async () => {
    const draft = await api.call(
      "POST /api/drives",
      as(recruiter, {
        ...without(form, ["revision", "reason"]),
        cycleId: here.cycleId,
        applicationsCloseAt: inHours(0.5),
      }),
    );
    expect(draft.status, JSON.stringify(draft.body)).toBe(201);
    for (const command of ["submit", "approve"])
      await api.call(`POST /api/drives/${draft.body.id}/${command}`, as(officer));
    const refused = await api.call(`POST /api/drives/${draft.body.id}/publish`, as(officer));
    expect(refused).toMatchObject({ status: 409, body: { code: "deadline_too_soon" } });
  });
});

describe("reopening applications", () => {
  const reopen = (body: object, member = officer) =>
    api.call(`POST /api/drives/${id}/reopen-applications`, as(member, body));

  it("is a version with a reason, before the selection begins", async () => {
    const body = { applicationsCloseAt: inHours(96), reason: "Half the branch was on a trip." };
    expect(await reopen(body)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    await api.call(`POST /api/drives/${id}/close-applications`, as(officer));
    expect((await reopen(body, recruiter)).status).toBe(403);
    expect(await reopen({ ...body, applicationsCloseAt: inHours(0.1) })).toMatchObject({ status: 422 });
    expect(await reopen({ ...body, reason: "" })).toMatchObject({ status: 422 });
    expect(await reopen(body)).toMatchObject({ status: 200, body: { status: "published", version: 2 } });
    expect((await applyAs(student)).status).toBe(201);
    const [row] = await db.superuser`select reason from audit_event
      where entity_id = ${id} and action = 'drive.reopen_applications'`;
    expect(row).toEqual({ reason: body.reason });
  });

  it("is over once a round has results", async () => {
    await api.call(`POST /api/drives/${id}/close-applications`, as(officer));
    await db.superuser`update round set status = 'recorded' where drive_id = ${id} and position = 1`;
    const refused = await reopen({ applicationsCloseAt: inHours(96), reason: "One more day." });
    expect(refused).toMatchObject({ status: 409, body: { code: "process_started" } });
  });
});

describe("the board, the tags and a copy", () => {
  it("counts the drives of each column within reach", async () => {
    const { body } = await api.call("GET /api/drive-board", as(recruiter));
    const open = body.columns.find(({ key }: any) => key === "open");
    expect(open.drives.map((each: any) => each.id)).toContain(id);
    const other = await api.call("GET /api/drive-board", as(rival));
    expect(other.body.columns.every(({ count }: any) => count === 0)).toBe(true);
  });

  it("suggests the words that drives carry, of this college alone", async () => {
    await revise({ tags: ["core", "psu"] });
    expect((await api.call("GET /api/drive-tags", as(officer))).body.items).toEqual(["core", "psu"]);
    expect((await api.call("GET /api/drive-tags", as(stranger, undefined, elsewhere))).body.items).toEqual([]);
  });

  it("makes a new draft of an earlier drive, its dates ahead", async () => {
    const copy = await api.call(`POST /api/drives/${id}/duplicate`, as(recruiter, { cycleId: here.cycleId }));
    expect(copy).toMatchObject({ status: 201, body: { status: "draft", title: "Software Engineer", version: 0 } });
    expect(copy.body.rounds).toHaveLength(2);
    expect(new Date(copy.body.applicationsCloseAt).getTime()).toBeGreaterThan(time.getTime());
    const unknown = await api.call(`POST /api/drives/${id}/duplicate`, as(recruiter, { cycleId: newId() }));
    expect(unknown.status).toBe(422);
    expect((await api.call(`POST /api/drives/${id}/duplicate`, as(rival, { cycleId: here.cycleId }))).status).toBe(404);
  });
});

function without(value: Record<string, unknown>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
