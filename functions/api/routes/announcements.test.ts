import { PDFDocument } from "pdf-lib";
import { v7 as newId } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler as createRelay } from "#functions/relay-outbox/handler.ts";
import { createHandler as createTimers } from "#functions/run-timers/handler.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember, type MadeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const coordinator = await makeMember(db.app, here.id, "coordinator", { branchId: here.branchId });
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const companyId = await makeCompany(db.app, here.id);
const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
const strong = await makeStudent(db.app, here, { cgpa: 9 });
const weak = await makeStudent(db.app, here, { cgpa: 6 });
const electronic = await makeStudent(db.app, here, { cgpa: 9, branchId: here.otherBranchId });

let time = new Date();
api.time = () => time;
beforeEach(() => {
  time = new Date();
});
const HOUR = 3_600_000;
const later = (hours: number) => new Date(time.getTime() + hours * HOUR).toISOString();

const good = { all: [{ field: "cgpa", op: "gte", value: 8 }] };
const RULE = { kind: "rule", cycleId: here.cycleId, rule: good };
const text = {
  title: "Aptitude test on Monday",
  body: "Bring your **identity card**.",
  audience: RULE as object,
  pinned: false,
  expiresAt: null as string | null,
};
type Change = Partial<typeof text>;

const call = (request: Parameters<typeof api.call>[0], as: MadeMember, body?: object) =>
  api.call(request, { on: here, as, ...(body && { body }) });
async function write(change: Change = {}, as: MadeMember = officer) {
  const answer = await call("POST /api/announcements", as, { ...text, ...change });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}
const preview = async (id: string, as = officer) => (await call(`GET /api/announcements/${id}/preview`, as)).body;
const post = (id: string, name: string, body: object = {}, as: MadeMember = officer) =>
  call(`POST /api/announcements/${id}/${name}`, as, body);
async function send(change: Change = {}) {
  const { id } = await write(change);
  const answer = await post(id, "send", { hash: (await preview(id)).hash });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}
const mine = async (as: MadeMember, query = "") => (await call(`GET /api/my/announcements${query}`, as)).body;
const has = async (as: MadeMember, id: string) =>
  (await mine(as, "?limit=100")).items.some((each: { id: string }) => each.id === id);

describe("who gets it", () => {
  it.each([
    ["a season's members", { kind: "season", cycleId: here.cycleId }, [strong, weak, electronic]],
    ["whom a rule lets in", RULE, [strong, electronic]],
    [
      "a branch",
      { kind: "students", programIds: [], branchIds: [here.otherBranchId], graduatingYears: [] },
      [electronic],
    ],
    ["another batch", { kind: "students", programIds: [], branchIds: [], graduatingYears: [2031] }, []],
    ["recruiters", { kind: "recruiters", companyIds: [companyId] }, [recruiter]],
  ])("counts %s while it is chosen", async (_label, audience, expected) => {
    const { status, body } = await call("POST /api/announcements/audience", officer, { audience });
    expect(status).toBe(200);
    expect(body.total).toBe(expected.length);
    const found = body.first.map((each: { id: string }) => each.id).toSorted();
    expect(found).toEqual(expected.map(({ actor }) => actor.membershipId).toSorted());
  });

  it("counts a drive's applicants, and by an outcome those alone who were told of it", async () => {
    const drive = await makeDrive(db.app, here, companyId);
    const body = { driveId: drive.id, resumeId: strong.resumeId };
    const applied = await call("POST /api/my/applications", strong, body);
    const roundId = drive.roundIds[0]!;
    await db.superuser`insert into round_result (tenant_id, round_id, application_id, outcome, attendance, recorded_by, recorded_at)
      values (${here.id}, ${roundId}, ${applied.body.id}, 'advanced', 'present', ${newId()}, now())`;
    const count = async (applicants: object) => {
      const audience = { kind: "drive", driveId: drive.id, applicants };
      return (await call("POST /api/announcements/audience", officer, { audience })).body;
    };
    expect(await count({ by: "all" })).toMatchObject({ total: 1, byBranch: [{ branch: "CSE", count: 1 }] });
    expect(await count({ by: "status", statuses: ["accepted"] })).toMatchObject({ total: 0 });
    const advanced = { by: "outcome", roundId, outcomes: ["advanced"] };
    expect(await count(advanced)).toMatchObject({ total: 0 });
    await db.superuser`update round set status = 'released' where id = ${roundId}`;
    expect((await count(advanced)).sentence).toMatch(/advanced in Interview/);
    expect(await count(advanced)).toMatchObject({ total: 1 });
  });

  it.each([
    ["another college's season", { kind: "season", cycleId: elsewhere.cycleId }, "audience.cycleId"],
    [
      "another college's branch",
      { kind: "students", programIds: [], branchIds: [elsewhere.branchId], graduatingYears: [] },
      "audience.branchIds",
    ],
    ["a drive that is not there", { kind: "drive", driveId: newId(), applicants: { by: "all" } }, "audience.driveId"],
    ["a company that is not there", { kind: "recruiters", companyIds: [newId()] }, "audience.companyIds"],
  ])("refuses %s", async (_label, audience, name) => {
    const answer = await call("POST /api/announcements", officer, { ...text, audience });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name }] } });
  });
});

describe("sending", () => {
  it("reaches exactly those whom the preview counted, is audited, and is read in the portal", async () => {
    const { id } = await write();
    const seen = await preview(id);
    expect(seen).toMatchObject({ total: 2, byBranch: [{ branch: "CSE" }, { branch: "ECE" }] });
    const sent = await post(id, "send", { hash: seen.hash });
    expect(sent).toMatchObject({ status: 200, body: { status: "sent", recipients: 2, readers: 0 } });
    expect(await has(strong, id)).toBe(true);
    expect(await has(weak, id)).toBe(false);
    expect((await call(`GET /api/my/announcements/${id}`, weak)).status).toBe(404);
    const events = api.queues.bodies("notifications").filter((each) => JSON.stringify(each).includes(id));
    expect(events).toMatchObject([{ event: { type: "announcement.sent", announcementId: id, batch: 0 } }]);
    const entries = await db.superuser`select action from audit_event where entity_id = ${id} order by seq`;
    expect(entries.map((each) => each["action"])).toEqual(["announcement.write", "announcement.send"]);
  });

  it("is refused, and nothing is sent, when somebody came in or the text changed since the preview", async () => {
    const draft = await write({
      audience: { kind: "students", programIds: [], branchIds: [], graduatingYears: [2040] },
    });
    await makeStudent(db.app, here, { graduatingYear: 2040, cgpa: 5 });
    const { hash } = await preview(draft.id);
    await makeStudent(db.app, here, { graduatingYear: 2040, cgpa: 5 });
    const refused = await post(draft.id, "send", { hash });
    expect(refused).toMatchObject({ status: 409, body: { code: "world_changed", details: { preview: { total: 2 } } } });
    const again = await preview(draft.id);
    const { revision } = draft;
    await call(`PUT /api/announcements/${draft.id}`, officer, { ...text, audience: draft.audience, revision });
    expect(await post(draft.id, "send", { hash: again.hash })).toMatchObject({ body: { code: "world_changed" } });
    expect(await db.superuser`select 1 from announcement_recipient where announcement_id = ${draft.id}`).toHaveLength(
      0,
    );
  });

  it("is refused for an audience of nobody, and a second time", async () => {
    const nobody = { kind: "students", programIds: [], branchIds: [], graduatingYears: [2050] };
    const { id } = await write({ audience: nobody });
    expect(await post(id, "send", { hash: (await preview(id)).hash })).toMatchObject({ body: { code: "nobody" } });
    const sent = await send();
    const hash = "0".repeat(64);
    const again = await post(sent.id, "send", { hash });
    expect(again).toMatchObject({ status: 409, body: { details: { possible: ["correct", "withdraw"] } } });
  });
});

describe("a scheduled one", () => {
  const timers = createTimers({
    db: db.app,
    queues: new MemoryQueues(),
    portalUrlTemplate: "http://{tenant}.placement.test",
    now: () => time,
    newId,
  });
  async function runDue(id: string): Promise<void> {
    const swept = new MemoryQueues();
    await createRelay({ db: db.relay, queues: swept, now: () => time })();
    const due = swept.sent.filter(({ queue, body }) => queue === "timers" && body.includes(id));
    const event = sqsEvent(...due.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body })));
    await timers(event);
    await timers(event);
  }
  const statusOf = async (id: string) => (await call(`GET /api/announcements/${id}`, officer)).body;

  it("goes out at its time, once, to whoever is in its audience by then", async () => {
    const { id } = await write({
      audience: { kind: "students", programIds: [], branchIds: [], graduatingYears: [2060] },
    });
    expect(await post(id, "schedule", { sendAt: later(2) })).toMatchObject({ body: { status: "scheduled" } });
    await runDue(id);
    expect(await statusOf(id)).toMatchObject({ status: "scheduled" });
    await makeStudent(db.app, here, { graduatingYear: 2060, cgpa: 5 });
    time = new Date(time.getTime() + 3 * HOUR);
    await runDue(id);
    expect(await statusOf(id)).toMatchObject({ status: "sent", recipients: 1, sendAt: null });
  });

  it("does not go out once it was put off, edited or made a draft again", async () => {
    const [moved, edited, back] = [await write(), await write(), await write()];
    for (const { id } of [moved, edited, back]) await post(id, "schedule", { sendAt: later(1) });
    await post(moved.id, "schedule", { sendAt: later(9) });
    await call(`PUT /api/announcements/${edited.id}`, officer, { ...text, revision: 1 });
    await post(back.id, "unschedule");
    time = new Date(time.getTime() + 2 * HOUR);
    for (const { id } of [moved, edited, back]) await runDue(id);
    expect(await statusOf(moved.id)).toMatchObject({ status: "scheduled" });
    expect(await statusOf(edited.id)).toMatchObject({ status: "draft" });
    expect(await statusOf(back.id)).toMatchObject({ status: "draft" });
  });

  it.each([
    ["a time in the past", -1, null],
    ["a time by which it has expired", 5, 2],
  ])("refuses %s", async (_label, at, expires) => {
    const { id } = await write({ expiresAt: expires === null ? null : later(expires) });
    const answer = await post(id, "schedule", { sendAt: later(at) });
    expect(answer).toMatchObject({ status: 422, body: { invalidParams: [{ name: "sendAt" }] } });
  });
});

describe("after it was sent", () => {
  it("counts who has opened it, by branch, and is new again once it is corrected", async () => {
    const { id, revision } = await send();
    const before = (await mine(strong)).unread;
    expect((await call(`POST /api/my/announcements/${id}/open`, weak)).status).toBe(404);
    expect((await call(`POST /api/my/announcements/${id}/open`, strong)).body.unread).toBe(before - 1);
    expect((await call(`GET /api/announcements/${id}`, officer)).body).toMatchObject({
      readers: 1,
      receipts: [
        { branch: "CSE", recipients: 1, readers: 1 },
        { branch: "ECE", recipients: 1, readers: 0 },
      ],
    });
    const corrected = {
      title: text.title,
      body: "On Tuesday.",
      note: "The day was wrong.",
      mailAgain: false,
      revision,
    };
    time = new Date(time.getTime() + 1_000);
    const sentBefore = api.queues.bodies("notifications").length;
    expect((await post(id, "correct", corrected)).status).toBe(200);
    expect(api.queues.bodies("notifications").length).toBe(sentBefore);
    expect(await post(id, "correct", corrected)).toMatchObject({ status: 409, body: { code: "stale" } });
    expect((await call(`GET /api/my/announcements/${id}`, strong)).body).toMatchObject({
      body: "On Tuesday.",
      correction: { note: "The day was wrong." },
      isNew: true,
    });
    await post(id, "correct", { ...corrected, mailAgain: true, revision: revision + 1 });
    expect(api.queues.bodies("notifications").at(-1)).toMatchObject({ event: { type: "announcement.corrected" } });
  });

  it("is withdrawn with a reason, of which whoever got it reads no more than that", async () => {
    const { id } = await send();
    expect((await post(id, "withdraw", { reason: "Sent by mistake." })).body).toMatchObject({ status: "withdrawn" });
    expect(await has(strong, id)).toBe(false);
    expect((await call(`GET /api/my/announcements/${id}`, strong)).body).toMatchObject({
      body: "",
      withdrawal: { reason: "Sent by mistake." },
    });
    expect((await post(id, "withdraw", { reason: "Again." })).status).toBe(409);
  });

  it("is pinned, and listed until it expires", async () => {
    const { id } = await send();
    expect((await post(id, "display", { pinned: true, expiresAt: later(3) })).status).toBe(200);
    expect((await mine(strong, "?pinned=true")).items.map((each: { id: string }) => each.id)).toContain(id);
    expect((await mine(strong, "?pinned=false")).items.map((each: { id: string }) => each.id)).not.toContain(id);
    time = new Date(time.getTime() + 4 * HOUR);
    expect(await has(strong, id)).toBe(false);
    expect(await post(id, "display", { pinned: true, expiresAt: later(-1) })).toMatchObject({ status: 422 });
  });

  it("cannot be edited or thrown away; a draft can", async () => {
    const sent = await send();
    const edit = { ...text, revision: sent.revision };
    expect(await call(`PUT /api/announcements/${sent.id}`, officer, edit)).toMatchObject({ status: 409 });
    expect((await call(`DELETE /api/announcements/${sent.id}`, officer)).status).toBe(409);
    const { id } = await write();
    expect((await call(`DELETE /api/announcements/${id}`, officer)).status).toBe(200);
    expect((await call(`GET /api/announcements/${id}`, officer)).status).toBe(404);
  });
});

describe("a coordinator", () => {
  it("reaches the students of their own branch alone, whatever the audience says", async () => {
    const { id } = await write({ audience: { kind: "season", cycleId: here.cycleId } }, coordinator);
    const seen = await preview(id, coordinator);
    expect(seen.byBranch.map((each: { branch: string }) => each.branch)).toEqual(["CSE"]);
    await post(id, "send", { hash: seen.hash }, coordinator);
    expect(await has(strong, id)).toBe(true);
    expect(await has(electronic, id)).toBe(false);
  });

  it("does not write to recruiters", async () => {
    const audience = { kind: "recruiters", companyIds: [] };
    const answer = await call("POST /api/announcements", coordinator, { ...text, audience });
    expect(answer).toMatchObject({ status: 403, body: { code: "beyond_branch" } });
  });

  it("does not come near what the office wrote", async () => {
    const { id } = await write();
    expect((await call(`GET /api/announcements/${id}`, coordinator)).status).toBe(404);
    expect((await post(id, "send", { hash: "0".repeat(64) }, coordinator)).status).toBe(404);
    const listed = (await call("GET /api/announcements?limit=100", coordinator)).body.items;
    expect(listed.some((each: { id: string }) => each.id === id)).toBe(false);
  });
});

it("is another college's: not to be found", async () => {
  const { id } = await send();
  const hash = "0".repeat(64);
  for (const [request, body] of [
    [`GET /api/announcements/${id}`, undefined],
    [`GET /api/announcements/${id}/preview`, undefined],
    [`POST /api/announcements/${id}/send`, { hash }],
    [`POST /api/announcements/${id}/withdraw`, { reason: "Not ours." }],
  ] as const) {
    const answer = await api.call(request, { on: elsewhere, as: stranger, ...(body && { body }) });
    expect(answer.status, request).toBe(404);
  }
  expect((await api.call("GET /api/announcements", { on: elsewhere, as: stranger })).body.items).toEqual([]);
});

describe("its document", () => {
  it("is one, checked, downloaded by whoever got the announcement and by nobody else", async () => {
    const made = await PDFDocument.create();
    made.addPage();
    const pdf = await made.save();
    const file = { fileName: "Syllabus.pdf", contentType: "application/pdf", sizeBytes: pdf.byteLength };
    const { id } = await write();
    const opened = await post(id, "document", file);
    expect(opened.status).toBe(201);
    const documentId = opened.body.attachment.id;
    const confirm = () => call(`POST /api/announcement-documents/${documentId}/confirm`, officer);
    expect(await confirm()).toMatchObject({ status: 409, body: { code: "not_uploaded" } });
    const [row] = await db.superuser`select object_key from announcement_attachment where id = ${documentId}`;
    await api.files.write({ key: row?.["object_key"], contentType: "application/pdf", body: pdf });
    expect((await confirm()).status).toBe(200);
    expect(await post(id, "document", file)).toMatchObject({ status: 409, body: { code: "has_document" } });
    const download = async (as: MadeMember) =>
      (await call(`GET /api/announcement-documents/${documentId}/download`, as)).status;
    expect(await download(strong)).toBe(404);
    await post(id, "send", { hash: (await preview(id)).hash });
    expect([await download(strong), await download(weak), await download(officer)]).toEqual([200, 404, 200]);
    expect((await call(`GET /api/my/announcements/${id}`, strong)).body.attachment.fileName).toBe("Syllabus.pdf");
    expect((await call(`DELETE /api/announcement-documents/${documentId}`, officer)).status).toBe(409);
    await post(id, "withdraw", { reason: "Wrong syllabus." });
    expect(await download(strong)).toBe(404);
  });
});
