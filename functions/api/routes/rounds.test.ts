import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { round } from "#shared/db/schema/drive.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { tellOfEvents } from "#shared/services/notifications/tell.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app, {
  policy: { ...ONE_JOB_POLICY, strikes: { kinds: ["absent_round"], debarAt: 3 } },
});
const elsewhere = await makeTenant(db.app);
const companyId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const recruiter = await makeMember(db.app, college.id, "recruiter", { companyId });
const rival = await makeMember(db.app, college.id, "recruiter", {
  companyId: await makeCompany(db.app, college.id),
});
const students: MadeStudent[] = [];
for (let i = 0; i < 5; i++) students.push(await makeStudent(db.app, college));

type Call = `${"GET" | "POST" | "PUT"} /${string}`;
const as = (member: typeof officer) => (call: Call, body?: unknown) =>
  api.call(call, { on: college, as: member, body });
const office = as(officer);
const company = as(recruiter);

/** A drive whose applications are closed, with two rounds and everybody in it. */
async function makePipeline(openings: number | null = null) {
  const drive = await makeDrive(db.app, college, companyId, { openings });
  const second = newId();
  await withTenant(db.app, college.id, (tx) =>
    tx.insert(round).values({
      tenantId: college.id,
      id: second,
      driveId: drive.id,
      position: 2,
      name: "HR",
      kind: "hr",
      status: "planned",
    }),
  );
  const ids: string[] = [];
  for (const who of students) {
    const sent = await as(who)("POST /api/my/applications", { driveId: drive.id, resumeId: who.resumeId });
    ids.push(sent.body.id);
  }
  await office(`POST /api/drives/${drive.id}/close-applications`);
  return { driveId: drive.id, first: drive.roundIds[0]!, second, ids };
}

const statuses = async (ids: readonly string[]) => {
  const rows = await db.superuser`select id, status from application where id = any(${[...ids]})`;
  const of = new Map(rows.map((row) => [row["id"], row["status"]]));
  return ids.map((id) => of.get(id));
};
const results = async (roundId: string, ids: readonly string[]) => {
  const rows = await db.superuser`
    select application_id, outcome, attendance, rank from round_result where round_id = ${roundId}`;
  const of = new Map(rows.map((row) => [row["application_id"], row]));
  return ids.map((id) => {
    const row = of.get(id);
    return row && `${row["outcome"]} ${row["attendance"]}${row["rank"] === null ? "" : ` ${row["rank"]}`}`;
  });
};
const preview = (path: string, body: unknown = {}) => office(`POST ${path}` as Call, body);

describe("a sheet of results", () => {
  const rolls = students.map((each) => each.rollNo);
  const text = [
    "Decision,Roll No,Marks,Remarks",
    `Selected,${rolls[0]},81.5,Clear thinking`,
    `WL 2,${rolls[1]},,`,
    `WL 1,${rolls[2]},,`,
    `Absent,${rolls[3]},,`,
    "Selected,NOBODY,,",
    `perhaps,${rolls[4]},,`,
  ].join("\n");

  it("lists each row that is left out, and stages what its preview said", async () => {
    const { first, ids } = await makePipeline();
    const dry = await company(`POST /api/rounds/${first}/sheet/preview`, { source: { text }, rest: "keep" });
    expect(dry.body).toMatchObject({
      totals: { affected: 4, skipped: 2 },
      skipped: [
        { label: "Row 6: NOBODY", why: "Nobody who applied has this roll number or address." },
        { label: "Row 7: perhaps" },
      ],
    });
    expect(await results(first, ids)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const body = { source: { text }, rest: "keep", hash: dry.body.hash };
    const done = await company(`POST /api/rounds/${first}/sheet`, body);
    expect(done.body).toMatchObject({
      status: "recorded",
      counts: { advanced: 1, waitlisted: 2, absent: 1, pending: 1 },
    });
    expect(await results(first, ids)).toEqual([
      "advanced present",
      "waitlisted present 2",
      "waitlisted present 1",
      "eliminated absent",
      "pending pending",
    ]);
    const read = await company(`GET /api/applications/${ids[0]}`);
    expect(read.body.round).toMatchObject({ score: 81.5, remark: "Clear thinking" });
    const own = await as(students[0]!)(`GET /api/my/applications/${ids[0]}`);
    expect(JSON.stringify(own.body)).not.toContain("Clear thinking");
  });

  it("is refused when somebody recorded otherwise in between", async () => {
    const { first, ids } = await makePipeline();
    const dry = await company(`POST /api/rounds/${first}/sheet/preview`, { source: { text }, rest: "keep" });
    const seen = { outcome: "pending", attendance: "pending" };
    await office(`POST /api/rounds/${first}/results/${ids[0]}/mark`, { mark: "eliminate", seen });
    const done = await company(`POST /api/rounds/${first}/sheet`, {
      source: { text },
      rest: "keep",
      hash: dry.body.hash,
    });
    expect(done).toMatchObject({ status: 409, body: { code: "world_changed" } });
    expect(done.body.details.preview.affected).toContainEqual(
      expect.objectContaining({ id: ids[0], before: "Out", after: "Advances" }),
    );
    expect(await results(first, ids)).toEqual(["eliminated present", ...Array(4).fill("pending pending")]);
  });

  it.each([
    ["csv", "results.csv", Buffer.from(text)],
    ["xlsx", "results.xlsx", undefined],
  ])("comes as %s too, by a signed upload that another round cannot name", async (_kind, fileName, csv) => {
    const { first, second } = await makePipeline();
    const bytes = csv ?? (await workbook(text));
    const asked = await company(`POST /api/rounds/${first}/sheets`, { fileName, sizeBytes: bytes.byteLength });
    expect(asked.status).toBe(201);
    const { uploadId, upload } = asked.body;
    const source = { uploadId };
    const early = await company(`POST /api/rounds/${first}/sheet/preview`, { source, rest: "eliminate" });
    expect(early).toMatchObject({ status: 409, body: { code: "not_uploaded" } });
    const key = new URL(upload.url).pathname.slice(1);
    await api.files.write({ key, contentType: "text/csv", body: bytes });
    const dry = await company(`POST /api/rounds/${first}/sheet/preview`, { source, rest: "eliminate" });
    expect(dry.body.totals).toEqual({ affected: 5, skipped: 2 });
    const other = await company(`POST /api/rounds/${second}/sheet/preview`, { source, rest: "eliminate" });
    expect(other).toMatchObject({ status: 409, body: { code: "not_uploaded" } });
  });

  it("is another company's business", async () => {
    const { first } = await makePipeline();
    const body = { source: { text }, rest: "keep" };
    expect((await as(rival)(`POST /api/rounds/${first}/sheet/preview`, body)).status).toBe(404);
    expect((await as(rival)(`POST /api/rounds/${first}/sheets`, { fileName: "a.csv", sizeBytes: 9 })).status).toBe(404);
    const foreign = await api.call(`POST /api/rounds/${first}/release/preview`, {
      on: elsewhere,
      as: stranger,
      body: {},
    });
    expect(foreign.status).toBe(404);
  });
});

describe("one candidate's result", () => {
  const nothing = { outcome: "pending", attendance: "pending" };

  it("goes by the marks, and names what is possible when one is not", async () => {
    const { first, ids } = await makePipeline();
    const mark = (body: unknown) => company(`POST /api/rounds/${first}/results/${ids[0]}/mark`, body);
    expect((await mark({ mark: "mark_absent", seen: nothing })).body.round).toMatchObject({ attendance: "absent" });
    const absent = { outcome: "eliminated", attendance: "absent" };
    expect(await mark({ mark: "advance", seen: absent })).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", details: { possible: ["mark_present", "mark_excused", "reset"] } },
    });
    expect(await mark({ mark: "reset", seen: nothing })).toMatchObject({
      status: 409,
      body: { code: "world_changed" },
    });
    expect(await results(first, ids.slice(0, 1))).toEqual(["eliminated absent"]);
  });

  it("takes a score and a remark", async () => {
    const none = { score: null, remark: null };
    const { first, ids } = await makePipeline();
    const path = `/api/rounds/${first}/results/${ids[0]}` as const;
    expect((await company(`PUT ${path}/notes`, { score: 1, remark: null, seen: none })).status).toBe(404);
    await company(`POST ${path}/mark`, { mark: "advance", seen: nothing });
    const noted = await company(`PUT ${path}/notes`, { score: 7.5, remark: " Good ", seen: none });
    expect(noted.body.round).toMatchObject({ score: 7.5, remark: "Good" });
    const late = await company(`PUT ${path}/notes`, { score: 3, remark: null, seen: none });
    expect(late).toMatchObject({ status: 409, body: { code: "world_changed", details: { now: { score: 7.5 } } } });
    const read = await company(`GET /api/applications/${ids[0]}`);
    expect(read.body.rounds[0]).toMatchObject({ score: 7.5, remark: "Good" });
  });
});

describe("release and undo", () => {
  it("does what the preview says, tells them, and takes it back with a reason to exactly those", async () => {
    const { first, ids } = await makePipeline();
    await company(`POST /api/rounds/${first}/results`, {
      advanced: [ids[0]],
      waitlisted: [ids[1]],
      excused: [ids[2]],
      eliminated: [ids[3]],
      rest: "leave_pending",
    });
    const dry = await preview(`/api/rounds/${first}/release/preview`);
    const after = new Map(dry.body.affected.map((each: { id: string; after: string }) => [each.id, each.after]));
    expect(ids.map((id) => after.get(id))).toEqual([
      "Advances",
      "Waiting list, place 1",
      "Out, excused",
      "Out",
      "Out, absent",
    ]);
    api.queues.sent.length = 0;
    const released = await office(`POST /api/rounds/${first}/release`, { hash: dry.body.hash });
    expect(released.body).toMatchObject({ status: "released" });
    const out = ["in_progress", "in_progress", "rejected", "rejected", "rejected"];
    expect(await statuses(ids)).toEqual(out);
    await deliver();
    const strikes = () => db.superuser`select enrollment_id, status from strike where source_id = ${first}`;
    // The excused one has none.
    expect(await strikes()).toEqual([{ enrollment_id: students[4]!.enrollmentId, status: "active" }]);

    const late = await as(officer)(`POST /api/rounds/${first}/release`, { hash: dry.body.hash });
    expect(late).toMatchObject({
      status: 409,
      body: { code: "round_released", details: { possible: ["undo", "promote"] } },
    });

    const undoing = await preview(`/api/rounds/${first}/undo/preview`);
    expect(undoing.body.changes).toContainEqual({ before: "Out, absent", after: "Back in the selection", count: 1 });
    const body = { reason: "Marks were mixed up.", hash: undoing.body.hash };
    const undone = await office(`POST /api/rounds/${first}/undo`, body);
    expect(undone.body).toMatchObject({ status: "recorded", counts: { advanced: 1, waitlisted: 1, pending: 2 } });
    expect(await statuses(ids)).toEqual(Array(5).fill("in_progress"));
    expect(await results(first, ids)).toEqual([
      "advanced present",
      "waitlisted present 1",
      "pending excused",
      "eliminated present",
      "pending pending",
    ]);
    expect(await strikes()).toMatchObject([{ status: "revoked" }]);
    expect(await office(`POST /api/rounds/${first}/undo`, body)).toMatchObject({
      status: 409,
      body: { code: "not_released", details: { state: "recorded", possible: ["record", "release"] } },
    });
    await deliver();
    const told = await db.superuser`
      select membership_id from notification where title like 'The results of%withdrawn' and body like '%mixed up%'`;
    expect(told.map((row) => row["membership_id"]).toSorted()).toEqual(
      students.map((each) => each.actor.membershipId).toSorted(),
    );
  });

  it("gives a strike again that was upheld before its release was undone", async () => {
    const { first, ids } = await makePipeline();
    const { enrollmentId } = students[0]!;
    await company(`POST /api/rounds/${first}/results`, { absent: [ids[0]], advanced: ids.slice(1), rest: "eliminate" });
    await office(`POST /api/rounds/${first}/release`);
    const strike = () => db.superuser`
      select id, status, decided_by from strike where source_id = ${first} and enrollment_id = ${enrollmentId}`;
    const [{ id } = { id: "" }] = await strike();
    await as(students[0]!)(`POST /api/my/strikes/${id}/appeal`, { text: "I was ill that day, with a letter." });
    expect((await office(`POST /api/strikes/${id}/uphold`, { note: "The letter is of another day." })).status).toBe(
      200,
    );
    const { hash } = (await preview(`/api/rounds/${first}/undo/preview`)).body;
    await office(`POST /api/rounds/${first}/undo`, { reason: "Marks were mixed up.", hash });
    expect(await strike()).toMatchObject([{ status: "revoked", decided_by: null }]);
    await office(`POST /api/rounds/${first}/release`);
    expect(await strike()).toMatchObject([{ id, status: "active" }]);
    const trail = await db.superuser`
      select action, before->>'status' as before, after->>'status' as after
      from audit_event where entity_id = ${id} order by seq`;
    expect(trail.map((row) => ({ ...row }))).toEqual([
      { action: "strike.record", before: null, after: "active" },
      { action: "strike.appeal", before: "active", after: "appealed" },
      { action: "strike.uphold", before: "appealed", after: "upheld" },
      { action: "strike.revoke", before: "upheld", after: "revoked" },
      { action: "strike.record", before: "revoked", after: "active" },
    ]);
  });

  it("refuses an undo on which later facts stand, and names them", async () => {
    const { first, second, ids } = await makePipeline();
    await company(`POST /api/rounds/${first}/results`, { advanced: ids, rest: "eliminate" });
    await office(`POST /api/rounds/${first}/release`);
    await company(`POST /api/rounds/${second}/results`, { advanced: ids, rest: "eliminate" });
    await office(`POST /api/rounds/${second}/release`);
    const refused = await preview(`/api/rounds/${first}/undo/preview`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "later_facts", details: { reasons: ['"HR" is released. Undo it first.'] } },
    });
  });

  it("refuses a release whose preview is no longer true", async () => {
    const { first, ids } = await makePipeline();
    await company(`POST /api/rounds/${first}/results`, { advanced: ids, rest: "eliminate" });
    const dry = await preview(`/api/rounds/${first}/release/preview`);
    await as(students[2]!)(`POST /api/my/applications/${ids[2]}/withdraw`);
    const released = await office(`POST /api/rounds/${first}/release`, { hash: dry.body.hash });
    expect(released).toMatchObject({ status: 409, body: { code: "world_changed" } });
    expect(await statuses(ids.slice(0, 2))).toEqual(["in_progress", "in_progress"]);
  });

  it("is the office's", async () => {
    const { first } = await makePipeline();
    expect((await company(`POST /api/rounds/${first}/undo/preview`, {})).status).toBe(403);
  });
});

describe("the waiting list", () => {
  it("keeps its order when somebody on it is excused, one by one and many at once", async () => {
    const { driveId, first, ids } = await makePipeline();
    const waiting = ids.slice(0, 3);
    await company(`POST /api/rounds/${first}/results`, { advanced: [], waitlisted: waiting, rest: "eliminate" });
    const seen = { outcome: "waitlisted", attendance: "present" };
    await company(`POST /api/rounds/${first}/results/${ids[0]}/mark`, { mark: "mark_excused", seen });
    expect(await results(first, waiting)).toEqual([
      "waitlisted excused 1",
      "waitlisted present 2",
      "waitlisted present 3",
    ]);
    const command = { command: "mark_excused", roundId: first, selection: { ids: [ids[1]] } };
    const path = `/api/drives/${driveId}/applications/bulk` as const;
    const dry = await company(`POST ${path}/preview`, command);
    expect(dry.body.affected).toMatchObject([{ before: "Waiting list, place 2", after: "Waiting list, place 2" }]);
    await company(`POST ${path}`, { ...command, hash: dry.body.hash });
    expect(await results(first, waiting)).toEqual([
      "waitlisted excused 1",
      "waitlisted excused 2",
      "waitlisted present 3",
    ]);
  });

  it.each(["promote", "reinstate"])("brings nobody back into a drive that is over: %s", async (command) => {
    const { driveId, first, ids } = await makePipeline();
    await company(`POST /api/rounds/${first}/results`, { advanced: [ids[3]], waitlisted: [ids[0]], rest: "eliminate" });
    await office(`POST /api/rounds/${first}/release`);
    await office(`POST /api/drives/${driveId}/cancel`, { reason: "The company withdrew." });
    const body = { command, roundId: first, selection: { ids: [ids[0]] }, reason: "A place became free." };
    expect(
      await office(`POST /api/drives/${driveId}/applications/bulk/preview`, without(body, "reason")),
    ).toMatchObject({
      status: 409,
      body: { code: "selection_over", details: { state: "cancelled", possible: [] } },
    });
    const hash = "0".repeat(64);
    expect((await office(`POST /api/drives/${driveId}/applications/bulk`, { ...body, hash })).status).toBe(409);
    expect(await statuses(ids.slice(0, 1))).toEqual(["rejected"]);
  });

  it("is put in order, and lets its first on", async () => {
    const { driveId, first, ids } = await makePipeline();
    const [a, b, c] = ids as [string, string, string];
    await company(`POST /api/rounds/${first}/results`, {
      advanced: [ids[3]],
      waitlisted: [a, b, c],
      rest: "eliminate",
    });
    const ordered = await company(`PUT /api/rounds/${first}/waitlist`, { applicationIds: [b, a, c] });
    expect(ordered.body.items.map((each: { applicationId: string }) => each.applicationId)).toEqual([b, a, c]);
    const short = await company(`PUT /api/rounds/${first}/waitlist`, { applicationIds: [b, a] });
    expect(short).toMatchObject({ status: 409, body: { code: "world_changed" } });
    const command = { command: "promote", roundId: first, selection: { ids: [b] } };
    const path = `/api/drives/${driveId}/applications/bulk` as const;
    expect(await company(`POST ${path}/preview`, command)).toMatchObject({
      status: 409,
      body: { code: "not_released" },
    });
    await office(`POST /api/rounds/${first}/release`);
    const dry = await company(`POST ${path}/preview`, command);
    expect(dry.body.affected).toMatchObject([{ id: b, before: "Waiting list, place 1", after: "Advances" }]);
    expect((await company(`POST ${path}`, { ...command, hash: dry.body.hash })).body).toEqual({
      affected: 1,
      skipped: 0,
    });
    expect(await results(first, [a, b, c])).toEqual([
      "waitlisted present 1",
      "advanced present",
      "waitlisted present 2",
    ]);
  });
});

function without(body: object, key: string): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
}

async function workbook(text: string): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/node");
  const rows = text.split("\n").map((line) => line.split(",").map((value) => (value === "" ? null : { value })));
  return new Uint8Array(await write(rows).toBuffer());
}

/** What the notify consumer does with the events that were sent. */
async function deliver(): Promise<void> {
  const messages = api.queues.bodies("notifications");
  api.queues.sent.length = 0;
  const [tenant] = await db.superuser`select id, slug, name from tenant where id = ${college.id}`;
  const ctx = {
    db: db.app,
    files: api.files,
    tenant,
    portalUrl: "http://portal.test",
    requestId: "test",
    now: () => new Date(),
    newId,
    afterCommit: async () => {},
  };
  await tellOfEvents(ctx as never, messages as never);
}
