import { fc } from "#shared/testing/fast-check.ts";
import { eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { BULK_COMMANDS } from "#shared/contracts/applications.ts";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { round } from "#shared/db/schema/drive.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { APPLICATION_STATUSES } from "#shared/domain/application/statuses.ts";
import { isLegalResult } from "#shared/domain/round/marks.ts";
import { ATTENDANCES, ROUND_OUTCOMES } from "#shared/domain/round/statuses.ts";
import { ok } from "#shared/domain/result.ts";
import { writeAsSystem } from "#shared/services/_kernel/write.ts";
import { promoteWaitlisted } from "#shared/services/rounds/waitlist.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const companyId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");
const recruiter = await makeMember(db.app, college.id, "recruiter", { companyId });
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const students = await Promise.all(Array.from({ length: 6 }, () => makeStudent(db.app, college)));

type Status = (typeof APPLICATION_STATUSES)[number];
interface Made {
  readonly status: Status;
  readonly outcome?: (typeof ROUND_OUTCOMES)[number] | undefined;
  readonly attendance?: (typeof ATTENDANCES)[number] | undefined;
}

/** A drive in process whose applications stand as given; its one round is recorded or released. */
async function makeWorld(made: readonly Made[], roundStatus: "recorded" | "released", openings: number | null = null) {
  const drive = await makeDrive(db.app, college, companyId, { status: "in_process", openings });
  const roundId = drive.roundIds[0]!;
  const ids = made.map(() => newId());
  await withTenant(db.app, college.id, async (tx) => {
    await tx.update(round).set({ status: roundStatus }).where(eq(round.id, roundId));
    for (const [i, { status, outcome, attendance }] of made.entries()) {
      const who = students[i]!;
      const snapshot = { rollNo: who.rollNo, name: who.actor.name, facts: { cgpa: 8 } } as never;
      const sent = { driveId: drive.id, enrollmentId: who.enrollmentId, resumeId: who.resumeId, snapshot };
      const id = ids[i]!;
      await tx.insert(application).values({ ...sent, tenantId: college.id, id, status, appliedAt: new Date() });
      if (outcome === undefined || attendance === undefined) continue;
      const rank = outcome === "waitlisted" ? i + 1 : null;
      const by = { recordedBy: officer.actor.membershipId, recordedAt: new Date() };
      await tx
        .insert(roundResult)
        .values({ tenantId: college.id, roundId, applicationId: id, outcome, attendance, rank, ...by });
    }
  });
  return { driveId: drive.id, roundId, ids };
}

async function worldOf(driveId: string) {
  const rows = await db.superuser`
    select a.id, a.status, rr.outcome, rr.attendance from application a
    left join round_result rr on rr.application_id = a.id where a.drive_id = ${driveId}`;
  return new Map(rows.map((row) => [row["id"] as string, `${row["status"]} ${row["outcome"]} ${row["attendance"]}`]));
}

const bulk = (driveId: string, body: unknown, member = officer) =>
  api.call(`POST /api/drives/${driveId}/applications/bulk`, { on: college, as: member, body });
const preview = (driveId: string, body: unknown, member = officer) =>
  api.call(`POST /api/drives/${driveId}/applications/bulk/preview`, { on: college, as: member, body });

describe("a command on many", () => {
  it("moves whom the preview names, and nobody else, whatever the world", async () => {
    const legal = ROUND_OUTCOMES.flatMap((outcome) =>
      ATTENDANCES.map((attendance) => ({ outcome, attendance })),
    ).filter(isLegalResult);
    const made = fc.record({
      status: fc.constantFrom(...APPLICATION_STATUSES),
      result: fc.option(fc.constantFrom(...legal), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(made, { minLength: 1, maxLength: students.length }),
        fc.constantFrom(...BULK_COMMANDS),
        async (each, command) => {
          const released = command === "promote";
          const world = await makeWorld(
            each.map(({ status, result }) => ({ status, ...result })),
            released ? "released" : "recorded",
          );
          const body = { command, roundId: world.roundId, selection: { matching: {} } };
          const dry = await preview(world.driveId, body);
          expect(dry.status).toBe(200);
          const { hash, affected, skipped } = dry.body;
          expect(affected.length + skipped.length).toBe(each.length);
          const before = await worldOf(world.driveId);
          const done = await bulk(world.driveId, { ...body, hash, reason: "As agreed." });
          expect(done.status).toBe(affected.length === 0 ? 409 : 200);
          const after = await worldOf(world.driveId);
          const wasPending = (id: string) => before.get(id)?.endsWith("null null");
          const moved = world.ids.filter((id) => {
            // Opening a round gives each of its candidates a pending result; that is no move.
            const now = after.get(id)?.replace(/pending pending$/, wasPending(id) ? "null null" : "pending pending");
            return now !== before.get(id);
          });
          expect(moved.toSorted()).toEqual(affected.map(({ id }: { id: string }) => id).toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is refused when the world changed after the preview", async () => {
    const { driveId, roundId, ids } = await makeWorld(
      [{ status: "in_progress" }, { status: "in_progress" }],
      "recorded",
    );
    const body = { command: "reject", roundId, selection: { ids } };
    const dry = await preview(driveId, body);
    await db.superuser`update application set status = 'withdrawn' where id = ${ids[0]!}`;
    const done = await bulk(driveId, { ...body, hash: dry.body.hash, reason: "Filled." });
    expect(done).toMatchObject({ status: 409, body: { code: "world_changed" } });
    expect(done.body.details.preview).toMatchObject({ totals: { affected: 1, skipped: 1 } });
    expect([...(await worldOf(driveId)).values()].toSorted()).toEqual(["in_progress null null", "withdrawn null null"]);
  });

  it("lets one of two equal actions at once win", async () => {
    const { driveId, ids } = await makeWorld([{ status: "in_progress" }, { status: "in_progress" }], "recorded");
    const body = { command: "reject", selection: { ids } };
    const { hash } = (await preview(driveId, body)).body;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => {
        const apart = new TestApi({ ...db, app: db.another() });
        const request = { ...body, hash, reason: "Filled." };
        return apart.call(`POST /api/drives/${driveId}/applications/bulk`, { on: college, as: officer, body: request });
      }),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  it("asks for a reason where students read it, and leaves those commands to the office", async () => {
    const { driveId, ids } = await makeWorld([{ status: "rejected" }], "recorded");
    const body = { command: "reinstate", selection: { ids } };
    const { hash } = (await preview(driveId, body)).body;
    expect((await bulk(driveId, { ...body, hash })).status).toBe(422);
    expect((await preview(driveId, body, recruiter)).status).toBe(403);
    expect((await bulk(driveId, { ...body, hash, reason: "A mistake." })).body).toEqual({ affected: 1, skipped: 0 });
    const audited = await db.superuser`
      select action, reason, before, after from audit_event where entity_id = ${ids[0]!}`;
    expect(audited).toMatchObject([
      { action: "application.reinstate", reason: "A mistake.", before: { status: "rejected" } },
    ]);
  });

  it("does not reach into another college or drive", async () => {
    const here = await makeWorld([{ status: "in_progress" }], "recorded");
    const other = await makeWorld([{ status: "in_progress" }], "recorded");
    const body = { command: "advance", roundId: other.roundId, selection: { ids: other.ids } };
    expect((await preview(here.driveId, body)).status).toBe(404);
    const own = { ...body, roundId: here.roundId };
    expect((await preview(here.driveId, own)).body.totals).toEqual({ affected: 0, skipped: 0 });
    const path = `/api/drives/${here.driveId}/applications/bulk/preview` as const;
    expect((await api.call(`POST ${path}`, { on: elsewhere, as: stranger, body: own })).status).toBe(404);
  });
});

describe("the board", () => {
  it("counts and lists alike, under the list's filters", async () => {
    const { driveId } = await makeWorld(
      [
        { status: "in_progress", outcome: "advanced", attendance: "present" },
        { status: "in_progress", outcome: "waitlisted", attendance: "present" },
        { status: "rejected", outcome: "eliminated", attendance: "absent" },
        { status: "offered", outcome: "advanced", attendance: "present" },
        { status: "withdrawn" },
      ],
      "released",
    );
    const get = (path: string) => api.call(`GET /api/drives/${driveId}/${path}`, { on: college, as: recruiter });
    const board = await get("pipeline");
    expect(board.body.total).toBe(5);
    for (const { stage, count } of board.body.stages) {
      const list = await get(`applications?stage=${stage}`);
      expect(list.body.items.map((row: { stage: string }) => row.stage)).toEqual(Array(count).fill(stage));
    }
    const counts = board.body.stages.map((each: { stage: string; count: number }) => `${each.stage} ${each.count}`);
    expect(counts).toEqual(["round_1 0", "waitlist 1", "round_2 1", "offer 1", "accepted 0", "out 1", "left 1"]);
    expect((await get("pipeline?outcome=advanced")).body.total).toBe(2);
    expect((await get("applications?sort=-cgpa")).status).toBe(200);
    expect((await get("applications?stage=nowhere")).status).toBe(422);
  });
});

describe("promoteWaitlisted", () => {
  const WAITING: Made = { status: "in_progress", outcome: "waitlisted", attendance: "present" };
  const ON: Made = { status: "in_progress", outcome: "advanced", attendance: "present" };
  const GONE: Made = { ...ON, status: "auto_withdrawn" };
  const DECLARED: Made = { ...WAITING, status: "rejected" };

  it.each<[string, Made[], number | null, number[]]>([
    ["one seat, the first who waits", [GONE, WAITING, WAITING], null, [1]],
    ["while openings are left", [GONE, ON, WAITING, WAITING], 2, [2]],
    ["not beyond the openings", [GONE, ON, ON, WAITING], 2, []],
    ["whom the declared results put out too", [GONE, DECLARED], 1, [1]],
    ["past who withdrew in between", [GONE, { ...WAITING, status: "withdrawn" }, WAITING], 1, [2]],
    ["nobody, when nobody waits", [GONE], 1, []],
  ])("lets on %s", async (_label, made, openings, expected) => {
    const { driveId, ids } = await makeWorld(made, "released", openings);
    const ctx = {
      db: db.app,
      tenant: { id: college.id },
      requestId: "test",
      now: () => new Date(),
      newId,
      afterCommit: async () => {},
    };
    const promoted = await writeAsSystem(ctx as never, async (writing) =>
      ok(await promoteWaitlisted(ctx as never, writing, driveId)),
    );
    expect(promoted).toEqual({ ok: true, value: expected.map((i) => ids[i]) });
    const world = await worldOf(driveId);
    for (const i of expected) expect(world.get(ids[i]!)).toBe("in_progress advanced present");
  });
});
