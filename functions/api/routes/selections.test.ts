import { fc, SEED } from "#shared/testing/fast-check.ts";
import { v7 as newId } from "uuid";
import { expect, it } from "vitest";
import { SelectionModel } from "#functions/api/testing/selection-model.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { round } from "#shared/db/schema/drive.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import type { NamedList } from "#shared/domain/round/decide-results.ts";
import { possibleMarks, ROUND_MARKS } from "#shared/domain/round/marks.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { type MadeMember, makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

/**
 * Random selections of four students through two rounds, through the API, beside a model of pure functions. After every
 * command both must say the same of every row; what was refused says what is possible, and the trail has no gap.
 */
const SELECTIONS = Number(process.env["SELECTIONS"] ?? 40);
const [STUDENTS, ROUNDS] = [4, 2];

const db = await testDatabase();
const api = new TestApi(db);
const now = new Date();
api.time = () => now;
const college = await makeTenant(db.app, {
  policy: { ...ONE_JOB_POLICY, strikes: { kinds: ["absent_round"], debarAt: 100_000 } },
});
const companyId = await makeCompany(db.app, college.id);
const students = await Promise.all(Array.from({ length: STUDENTS }, () => makeStudent(db.app, college)));

const nat = (below: number) => fc.nat(below - 1);
const LISTS = ["advanced", "advanced", "eliminated", "waitlisted", "waitlisted", "absent", "excused", null] as const;
const COMMAND = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("record" as const),
      round: nat(ROUNDS),
      // Now and then somebody is named who is no candidate: then nothing is recorded.
      lists: fc.array(fc.constantFrom<NamedList | null>(...LISTS), { minLength: STUDENTS, maxLength: STUDENTS }),
      onlyCandidates: fc.constantFrom(true, true, true, false),
      rest: fc.constantFrom("eliminate" as const, "leave_pending" as const),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("mark" as const),
      round: nat(ROUNDS),
      student: nat(STUDENTS),
      mark: fc.constantFrom(...ROUND_MARKS),
      // Most are among those that are possible.
      pick: fc.option(fc.nat(), { nil: null, freq: 4 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant("release" as const), round: nat(ROUNDS) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("undo" as const), round: nat(ROUNDS) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("promote" as const), round: nat(ROUNDS), student: nat(STUDENTS) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("move" as const),
      student: nat(STUDENTS),
      command: fc.constantFrom("reject" as const, "reinstate" as const, "reinstate" as const, "withdraw" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("cancel" as const), sure: nat(3) }) },
);
type Command = typeof COMMAND extends fc.Arbitrary<infer T> ? T : never;

let officer: MadeMember;
let ran = 0;
let taken = 0;

async function open() {
  // Each has an officer of its own: nobody meets the limit of requests a minute.
  officer = await makeMember(db.app, college.id, "officer");
  const drive = await makeDrive(db.app, college, companyId);
  const second = newId();
  const place = { tenantId: college.id, driveId: drive.id, position: 2, status: "planned" } as const;
  await withTenant(db.app, college.id, (tx) =>
    tx.insert(round).values({ ...place, id: second, name: "Papers", kind: "screening" }),
  );
  const ids: string[] = [];
  for (const who of students) {
    const body = { driveId: drive.id, resumeId: who.resumeId };
    ids.push((await api.call("POST /api/my/applications", { on: college, as: who, body })).body.id);
  }
  await send(`POST /api/drives/${drive.id}/close-applications`);
  const model = new SelectionModel(["technical", "screening"], STUDENTS);
  return { driveId: drive.id, roundIds: [drive.roundIds[0]!, second], ids, model };
}
type Selection = Awaited<ReturnType<typeof open>>;

async function send(call: `POST /${string}`, body: object = {}) {
  const answer = await api.call(call, { on: college, as: officer, body });
  expect(answer.status, `${call} ${JSON.stringify(answer.body)}`).toBeLessThan(500);
  return answer;
}
type Answer = Awaited<ReturnType<typeof send>>;

/** Gives one command to both; answers what the API said, and whether the model takes it. */
async function give(selection: Selection, command: Command): Promise<[Answer, boolean] | undefined> {
  const { driveId, roundIds, ids, model } = selection;
  if (command.type === "cancel") {
    if (command.sure > 0) return undefined;
    return [await send(`POST /api/drives/${driveId}/cancel`, { reason: "The company withdrew." }), model.cancel()];
  }
  if (command.type === "move") {
    const bulk = { command: command.command, selection: { ids: [ids[command.student]!] } };
    return [await sendBulk(driveId, bulk), model.move(command.student, command.command)];
  }
  const roundId = roundIds[command.round]!;
  if (command.type === "promote") {
    const bulk = { command: "promote", roundId, selection: { ids: [ids[command.student]!] } };
    return [await sendBulk(driveId, bulk), model.promote(command.round, command.student)];
  }
  if (command.type === "mark") {
    const { round: i, student, pick } = command;
    const seen = model.stateOf(i, student);
    const possible = possibleMarks(seen);
    const mark = pick === null ? command.mark : possible[pick % possible.length]!;
    return [
      await send(`POST /api/rounds/${roundId}/results/${ids[student]}/mark`, { mark, seen }),
      model.mark(i, student, mark),
    ];
  }
  if (command.type === "record") return record(selection, command);
  const path = `/api/rounds/${roundId}` as const;
  if (command.type === "release") {
    const preview = await send(`POST ${path}/release/preview`);
    const { hash } = preview.body;
    return [await send(`POST ${path}/release`, hash ? { hash } : {}), model.release(command.round)];
  }
  const preview = await send(`POST ${path}/undo/preview`);
  if (preview.status !== 200) return [preview, model.undo(command.round)];
  const body = { reason: "Two lists were swapped.", hash: preview.body.hash };
  return [await send(`POST ${path}/undo`, body), model.undo(command.round)];
}

/** Looks at what would come, and has it done: then it comes so. */
async function sendBulk(driveId: string, command: object): Promise<Answer> {
  const path = `/api/drives/${driveId}/applications/bulk` as const;
  const preview = await send(`POST ${path}/preview`, command);
  if (preview.status !== 200) return preview;
  return send(`POST ${path}`, { ...command, hash: preview.body.hash, reason: "As agreed with the company." });
}

async function record(
  { roundIds, ids, model }: Selection,
  { round: i, lists, onlyCandidates, rest }: Extract<Command, { lists: unknown }>,
): Promise<[Answer, boolean]> {
  const isNamed = (student: number) => !onlyCandidates || model.candidates(i).includes(student);
  const named = (list: NamedList) => [...ids.keys()].filter((student) => isNamed(student) && lists[student] === list);
  const byIndex = {
    advanced: named("advanced"),
    eliminated: named("eliminated"),
    waitlisted: named("waitlisted"),
    absent: named("absent"),
    excused: named("excused"),
  };
  const as = (to: (student: number) => string) =>
    Object.fromEntries(Object.entries(byIndex).map(([list, who]) => [list, who.map(to)])) as Record<
      NamedList,
      string[]
    >;
  const answer = await send(`POST /api/rounds/${roundIds[i]}/results`, { ...as((each) => ids[each]!), rest });
  return [answer, model.record(i, { ...as(String), rest })];
}

/** The rows say what the model says. */
async function compare({ driveId, roundIds, ids, model }: Selection): Promise<void> {
  const [drives, rounds, applications, results, strikes] = await Promise.all([
    db.superuser`select status from drive where id = ${driveId}`,
    db.superuser`select status from round where drive_id = ${driveId} order by position`,
    db.superuser`select id, status from application where drive_id = ${driveId}`,
    db.superuser`select * from round_result where round_id in ${db.superuser(roundIds)}`,
    db.superuser`select source_id, enrollment_id, status from strike where source_id in ${db.superuser(roundIds)}`,
  ]);
  expect(drives[0]!["status"]).toBe(model.drive);
  expect(rounds.map((row) => row["status"])).toEqual(model.rounds.map(({ status }) => status));
  const statusOf = new Map(applications.map((row) => [row["id"], row["status"]]));
  expect(ids.map((id) => statusOf.get(id))).toEqual(model.applications);
  const words = (result: Record<string, unknown>) =>
    `${result["outcome"]} ${result["attendance"]} ${result["rank"]} ${result["presumed"]}`;
  expect(Object.fromEntries(results.map((row) => [`${row["round_id"]} ${row["application_id"]}`, words(row)]))).toEqual(
    Object.fromEntries(
      model.rounds.flatMap((each, i) =>
        [...each.results].map(([student, result]) => [`${roundIds[i]} ${ids[student]}`, words({ ...result })]),
      ),
    ),
  );
  expect(
    Object.fromEntries(strikes.map((row) => [`${row["source_id"]} ${row["enrollment_id"]}`, row["status"]])),
  ).toEqual(
    Object.fromEntries(
      model.rounds.flatMap((each, i) =>
        [...each.strikes].map(([who, counts]) => [
          `${roundIds[i]} ${students[who]!.enrollmentId}`,
          counts ? "active" : "revoked",
        ]),
      ),
    ),
  );
}

/** What each line of the trail leads from is what the line before it has led to, and the last one is the row. */
async function checkTrail({ driveId, roundIds, ids }: Selection): Promise<void> {
  const gaps = await db.superuser`
    with trail as (
      select entity_id, action, seq, before->>'status' as before, after->>'status' as after,
        lag(after->>'status') over (partition by entity_id order by seq) as earlier
      from audit_event
      where (entity_id in ${db.superuser([driveId, ...roundIds, ...ids])}
        or entity_id in (select id from strike where source_id in ${db.superuser(roundIds)})) and after ? 'status')
    select action, before, after, earlier from trail where earlier is not null and before is distinct from earlier`;
  expect(gaps.map((row) => ({ ...row }))).toEqual([]);
  const wrong = await db.superuser`
    select r.id, r.status, t.status as trail from (
      select id, status from application where id in ${db.superuser(ids)}
      union all select id, status from round where id in ${db.superuser(roundIds)}
      union all select id, status from drive where id = ${driveId}
      union all select id, status from strike where source_id in ${db.superuser(roundIds)}) r
    join lateral (
      select after->>'status' as status from audit_event e
      where e.entity_id = r.id and e.after ? 'status' order by e.seq desc limit 1) t on true
    where t.status <> r.status`;
  expect(wrong.map((row) => ({ ...row }))).toEqual([]);
}

it(`${SELECTIONS} random selections go as the model says`, { timeout: 60_000 + SELECTIONS * 4_000 }, async () => {
  const property = fc.asyncProperty(fc.array(COMMAND, { minLength: 12, maxLength: 30 }), async (commands) => {
    const selection = await open();
    for (const command of commands) {
      const given = await give(selection, command);
      if (given === undefined) continue;
      const [{ status, body }, isTaken] = given;
      expect(status === 200 || status === 201, `${JSON.stringify(command)} ${JSON.stringify(body)}`).toBe(isTaken);
      if (!isTaken) expect([409, 422]).toContain(status);
      await compare(selection);
      ran++;
      if (isTaken) taken++;
    }
    await checkTrail(selection);
  });
  await fc.assert(property, { numRuns: SELECTIONS, endOnFailure: true });
  process.stdout.write(`${SELECTIONS} selections, ${ran} commands of which ${taken} were taken, seed ${SEED}\n`);
});
