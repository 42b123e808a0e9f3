import { isDeepStrictEqual } from "node:util";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { addPanel, applyTo, at, makeInterviewDay } from "#functions/api/testing/interview-day.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

/** How often each race is run, and how many equal requests are sent at once; more of both by the environment. */
const RACES = Number(process.env["RACES"] ?? 5);
const REPEATS = Number(process.env["REPEATS"] ?? 200);
const LANES = 20;

/** Each contender has a connection of its own, as each Lambda has. */
const db = await testDatabase();
const apis = Array.from({ length: LANES }, () => new TestApi({ ...db, app: db.another() }));
const college = await makeTenant(db.app, {
  policy: { ...ONE_JOB_POLICY, strikes: { kinds: ["absent_round"], debarAt: 1_000 } },
});
const companyId = await makeCompany(db.app, college.id);
const officers = [await makeMember(db.app, college.id, "officer"), await makeMember(db.app, college.id, "officer")];
const [officer] = officers as [(typeof officers)[number]];
const students = await Promise.all(Array.from({ length: LANES - 1 }, () => makeStudent(db.app, college)));

type Call = `${"POST" | "PUT" | "GET"} /${string}`;
const send = (lane: number, call: Call, as = officer, body?: object, headers: Record<string, string> = {}) =>
  apis[lane]!.call(call, { on: college, as, headers, ...(body && { body }) });
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).toSorted();
const rowsOf = async (rows: Promise<readonly object[]>) => (await rows).map((row) => ({ ...row }));

/** A drive that says all that its form asks for, written by the office; not submitted yet. */
const form = (title = "Platform engineer") => ({
  title,
  description: "Keeps the payment platform up, and makes it faster.",
  outcome: "full_time",
  mode: "on_campus",
  locations: ["Pune"],
  compensation: lakhs(8),
  eligibility: { all: [] },
  rounds: [{ name: "Interview", kind: "technical" }],
  applicationsCloseAt: new Date(Date.now() + 172_800_000).toISOString(),
});

describe("two officers at once", () => {
  it("release one round once: one wins, and absences strike and news goes out once", async () => {
    for (let race = 0; race < RACES; race++) {
      const { id: driveId, roundIds } = await makeDrive(db.app, college, companyId);
      const absentees = students.slice(0, 3);
      const sent = await Promise.all(absentees.map((who) => applyTo(db, college, driveId, who)));
      await db.superuser`update drive set status = 'in_process' where id = ${driveId}`;
      const [roundId] = roundIds;
      await send(0, `POST /api/rounds/${roundId}/results`, officer, { advanced: [sent[0]], rest: "leave_pending" });
      const answers = await Promise.all(officers.map((who, i) => send(i, `POST /api/rounds/${roundId}/release`, who)));
      expect(statuses(answers)).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
        code: "round_released",
        details: { state: "released", possible: ["undo", "promote"] },
      });
      expect(await rowsOf(db.superuser`select status from strike where source_id = ${roundId!}`)).toEqual([
        { status: "active" },
        { status: "active" },
      ]);
      const told = db.superuser`
        select count(*)::int as n from outbox
        where body->'event'->>'type' = 'round.released' and body->'event'->>'roundId' = ${roundId!}`;
      expect(await rowsOf(told)).toEqual([{ n: 1 }]);
    }
  });

  it("release and undo one round in some order, and what is on record is one of the two", async () => {
    for (let race = 0; race < RACES; race++) {
      const { id: driveId, roundIds } = await makeDrive(db.app, college, companyId);
      const applicationId = await applyTo(db, college, driveId, students[0]!);
      await db.superuser`update drive set status = 'in_process' where id = ${driveId}`;
      const path = `/api/rounds/${roundIds[0]}` as const;
      await send(0, `POST ${path}/results`, officer, { advanced: [], rest: "eliminate" });
      await send(0, `POST ${path}/release`);
      const { hash } = (await send(0, `POST ${path}/undo/preview`, officer, {})).body;
      const answers = await Promise.all([
        send(0, `POST ${path}/undo`, officer, { reason: "Two lists were swapped.", hash }),
        send(1, `POST ${path}/release`, officers[1]),
      ]);
      expect(answers[0]!.status).toBe(200);
      expect([200, 409]).toContain(answers[1]!.status);
      const isReleased = answers[1]!.status === 200;
      const [row] = await rowsOf(db.superuser`
        select r.status, a.status as application from round r, application a
        where r.id = ${roundIds[0]!} and a.id = ${applicationId}`);
      expect(row).toEqual(
        isReleased
          ? { status: "released", application: "rejected" }
          : { status: "recorded", application: "in_progress" },
      );
    }
  });

  it("publish a drive and edit it: students are shown what stands, and an edit that came too late is told so", async () => {
    for (let race = 0; race < RACES; race++) {
      const made = await send(0, "POST /api/drives", officer, { ...form(), cycleId: college.cycleId, companyId });
      const path = `/api/drives/${made.body.id}` as const;
      await send(0, `POST ${path}/submit`);
      const { revision } = (await send(0, `POST ${path}/approve`)).body;
      const [published, edited] = await Promise.all([
        send(0, `POST ${path}/publish`),
        send(1, `PUT ${path}`, officers[1], { ...form("Reliability engineer"), revision }),
      ]);
      expect(published!.status).toBe(200);
      if (edited!.status !== 200) {
        expect(edited).toMatchObject({
          status: 409,
          body: { code: "not_editable", details: { possible: ["revise", "close_applications", "cancel"] } },
        });
      }
      const [row] = await rowsOf(db.superuser`
        select d.title, v.content->>'title' as shown, jsonb_array_length(v.content->'rounds') as rounds,
          (select count(*)::int from round r where r.drive_id = d.id) as laid
        from drive d join drive_version v on v.drive_id = d.id where d.id = ${made.body.id}`);
      const title = edited!.status === 200 ? "Reliability engineer" : "Platform engineer";
      expect(row).toEqual({ title, shown: title, rounds: 1, laid: 1 });
    }
  });
});

describe("at the second of the deadline", () => {
  it("whoever is before it is in, and whoever is at it is not", async () => {
    const applicationsCloseAt = new Date(Date.now() + 3_600_000);
    const { id: driveId } = await makeDrive(db.app, college, companyId, { applicationsCloseAt });
    for (const [i, api] of apis.entries()) {
      // Half of them a thousandth of a second before, half of them on it.
      api.time = () => new Date(applicationsCloseAt.getTime() - (i % 2));
    }
    const answers = await Promise.all(
      students.map((who, i) =>
        send(i, "POST /api/my/applications", who, { driveId, resumeId: who.resumeId }).finally(() => {
          apis[i]!.time = () => new Date();
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(students.map((_, i) => (i % 2 === 1 ? 201 : 409)));
    for (const { status, body } of answers) if (status === 409) expect(body.code).toBe("applications_closed");
  });

  it("whoever applies while applications are closed is in or told, and nobody is in after that", async () => {
    for (let race = 0; race < RACES; race++) {
      const { id: driveId } = await makeDrive(db.app, college, companyId);
      const [closed, ...answers] = await Promise.all([
        send(LANES - 1, `POST /api/drives/${driveId}/close-applications`),
        ...students.map((who, i) => send(i, "POST /api/my/applications", who, { driveId, resumeId: who.resumeId })),
      ]);
      expect(closed.status).toBe(200);
      const isIn = answers.filter(({ status }) => status === 201).length;
      for (const { status, body } of answers) {
        if (status !== 201) expect({ status, code: body.code }).toEqual({ status: 409, code: "applications_closed" });
      }
      const late = db.superuser`
        select count(*)::int as n, count(*) filter (where e.seq > c.seq)::int as late
        from application a
        join audit_event e on e.entity_id = a.id and e.action = 'application.submit'
        join audit_event c on c.entity_id = a.drive_id and c.action = 'drive.close_applications'
        where a.drive_id = ${driveId}`;
      expect(await rowsOf(late)).toEqual([{ n: isIn, late: 0 }]);
    }
  });
});

describe("one interview slot", () => {
  it("is given to one student, and one student has one slot at a time", async () => {
    for (let race = 0; race < RACES; race++) {
      const day = await makeInterviewDay(db, { candidates: 2 });
      const other = await makeInterviewDay(db, { candidates: 0, college: day.tenant });
      const [first, second] = day.students as [(typeof day.students)[number], (typeof day.students)[number]];
      const elsewhere = await applyTo(db, day.tenant, other.driveId, first);
      const panels = [await addPanel(day), await addPanel(other, { room: "Elsewhere", members: [{ name: "Ravi" }] })];
      const book = (lane: number, roundId: string, applicationId: string, panelId = panels[0]) => {
        apis[lane]!.time = day.api.time;
        const body = { applicationId, panelId, startsAt: at(0) };
        return apis[lane]!.call(`POST /api/rounds/${roundId}/interviews`, { on: day.tenant, as: day.officer, body });
      };
      const answers = await Promise.all([
        book(0, day.roundId, first.applicationId),
        book(1, day.roundId, second.applicationId),
        book(2, other.roundId, elsewhere, panels[1]),
      ]);
      for (const api of apis) api.time = () => new Date();
      // The second with the panel and the first elsewhere go together; otherwise the first has the panel alone.
      const won = answers.map(({ status }) => status === 201);
      expect([
        [true, false, false],
        [false, true, true],
      ]).toContainEqual(won);
      for (const { status, body } of answers) {
        if (status !== 201) expect([status, body.code]).toEqual([409, expect.stringMatching(/_(clash|taken)$/)]);
      }
    }
  });
});

const said = ({ status, body }: { status: number; body: unknown }) => ({ status, body });

describe(`${REPEATS} equal requests at once under one Idempotency-Key`, { timeout: 30_000 + REPEATS * 50 }, () => {
  /** All of them from one person, over many connections; each of these has a minute of its own in the rate limit. */
  async function repeat(call: Call, as: typeof officer, body: object, key: string) {
    for (const [i, api] of apis.entries()) api.time = () => new Date(Date.now() + i * 60_000);
    const headers = { "idempotency-key": key };
    const answers = await Promise.all(
      Array.from({ length: REPEATS }, (_, i) => send(i % LANES, call, as, body, headers)),
    );
    for (const api of apis) api.time = () => new Date();
    return answers;
  }

  it("make one application, one line of the trail and one answer; another body under the key is 422", async () => {
    const [who] = students as [(typeof students)[number]];
    const { id: driveId } = await makeDrive(db.app, college, companyId);
    const key = newId();
    const body = { driveId, resumeId: who.resumeId };
    const answers = await repeat("POST /api/my/applications", who, body, key);
    expect(answers.filter((each) => !isDeepStrictEqual(said(each), said(answers[0]!)))).toEqual([]);
    expect(answers[0]).toMatchObject({ status: 201 });
    const { id } = answers[0]!.body;
    const written = db.superuser`
      select (select count(*)::int from application where drive_id = ${driveId}) as rows,
        (select count(*)::int from audit_event where entity_id = ${id}) as audited,
        (select count(*)::int from outbox where body->'event'->>'applicationId' = ${id}) as told`;
    expect(await rowsOf(written)).toEqual([{ rows: 1, audited: 1, told: 1 }]);
    const other = { ...body, driveId: newId() };
    expect(await send(0, "POST /api/my/applications", who, other, { "idempotency-key": key })).toMatchObject({
      status: 422,
      body: { code: "idempotency_key_reused" },
    });
    // Somebody else's key of the same name is another one.
    const again = await send(0, "POST /api/my/applications", students[1]!, other, { "idempotency-key": key });
    expect(again.status).toBe(404);
  });

  it("make one drive", async () => {
    const body = { ...form("Once only"), cycleId: college.cycleId, companyId };
    const answers = await repeat("POST /api/drives", officer, body, newId());
    expect(answers.filter((each) => !isDeepStrictEqual(said(each), said(answers[0]!)))).toEqual([]);
    expect(answers[0]).toMatchObject({ status: 201, body: { title: "Once only" } });
    expect(await rowsOf(db.superuser`select title from drive where title = 'Once only'`)).toHaveLength(1);
  });
});
