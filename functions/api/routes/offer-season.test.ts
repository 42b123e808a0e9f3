import { fc, SEED } from "#shared/testing/fast-check.ts";
import { v7 as newId } from "uuid";
import { expect, it } from "vitest";
import { type ModelOffer, SeasonModel } from "#functions/api/testing/season-model.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import type { StudentFacts } from "#shared/domain/enrollment/facts.ts";
import { TERMINATION_REASONS } from "#shared/domain/offer/closed-reasons.ts";
import { decidePursuit } from "#shared/domain/policy/decide.ts";
import { toPolicyJob } from "#shared/domain/policy/job.ts";
import { POLICY_TEMPLATE_IDS, POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";
import { isHeld } from "#shared/domain/policy/standing.ts";
import { expireOffer } from "#shared/services/offers/expire.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

/**
 * Random seasons of three students and four drives, through the API, beside a model of pure functions. After every
 * command both must say the same, and what has to hold always is looked at in the rows.
 */
const SEASONS = Number(process.env["SEASONS"] ?? 200);
const [STUDENTS, DRIVES] = [3, 4];

const db = await testDatabase();
const now = new Date();
/** Seasons know nothing of each other, so some run side by side, each on connections of its own. */
const lanes = Array.from({ length: 4 }, () => {
  const app = db.another();
  const api = new TestApi({ ...db, app });
  api.time = () => now;
  return { app, api };
});
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Kolkata", dateStyle: "short" }).format(now);
const facts = { program: "BTECH", branches: ["CSE"], graduatingYear: 2027, skills: [] } as unknown as StudentFacts;

const colleges = await Promise.all(
  POLICY_TEMPLATE_IDS.map(async (id) => {
    const { policy } = POLICY_TEMPLATES[id];
    const tenant = await makeTenant(db.app, { policy });
    return { tenant, policy, companyId: await makeCompany(db.app, tenant.id) };
  }),
);

const nat = (below: number) => fc.nat(below - 1);
const COMMAND = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("apply"), student: nat(STUDENTS), drive: nat(DRIVES) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("record"), drive: nat(DRIVES) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("extend"), pick: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("release"), drive: nat(DRIVES) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("external"), student: nat(STUDENTS), lakhs: nat(30) }) },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constantFrom("accept", "accept", "decline", "expire"), pick: fc.nat() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("terminate"),
      pick: fc.nat(),
      reason: fc.constantFrom(...TERMINATION_REASONS),
      restores: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom("deferred", "joined", "not_joined"), pick: fc.nat() }),
  },
);
type Command = typeof COMMAND extends fc.Arbitrary<infer T> ? T : never;

const JOB = fc.record({
  lakhs: fc.constantFrom(4, 6, 9, 16, 40),
  tags: fc.constantFrom<string[]>([], [], ["core"], ["level-a"], ["dream"]),
});
const SEASON = fc.record({
  college: nat(colleges.length),
  jobs: fc.array(JOB, { minLength: DRIVES, maxLength: DRIVES }),
  // Everybody applies to something first, so that a season has something to decide.
  start: fc.shuffledSubarray(
    Array.from({ length: STUDENTS * DRIVES }, (_, i) => i),
    { minLength: 5 },
  ),
  commands: fc.array(COMMAND, { minLength: 6, maxLength: 18 }),
});

let ran = 0;

interface Setting {
  readonly college: number;
  readonly jobs: readonly { lakhs: number; tags: string[] }[];
}

async function openSeason({ app, api }: (typeof lanes)[number], { college, jobs }: Setting) {
  const { tenant, policy, companyId } = colleges[college]!;
  const officer = await makeMember(app, tenant.id, "officer");
  const students = await Promise.all(Array.from({ length: STUDENTS }, () => makeStudent(app, tenant)));
  const drives = await Promise.all(
    jobs.map(({ lakhs: amount, tags }) => makeDrive(app, tenant, companyId, { pay: lakhs(amount), tags })),
  );
  const policyJobs = jobs.map(({ lakhs: amount, tags }) => toPolicyJob(lakhs(amount), { tags, outcome: "full_time" }));
  const model = new SeasonModel({ policy, version: 1 }, policyJobs, facts, today);
  const send = async (request: `POST /${string}` | `GET /${string}`, as = officer, body?: object) => {
    const answer = await api.call(request, { on: tenant, as, ...(body && { body }) });
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    return answer;
  };
  const expiry = {
    db: app,
    tenant: { ...tenant, timeZone: "Asia/Kolkata" },
    requestId: "expiry",
    now: () => now,
    newId,
    afterCommit: async () => {},
  };
  /** Ids of the applications, by student and drive. */
  const ids = new Map<string, string>();
  return { tenant, students, drives, model, send, ids, expiry };
}
type Season = Awaited<ReturnType<typeof openSeason>>;

const pickFrom = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(items.length, 1)];
const isOk = ({ status }: { status: number }) => status === 200 || status === 201;

/** Gives one command to both, and holds that both take or refuse it. */
async function give(season: Season, command: Command): Promise<void> {
  const { model, send, students, drives, ids } = season;
  ran++;
  if ("student" in command && "drive" in command) {
    const { student, drive } = command;
    const who = students[student]!;
    const answer = await send("POST /api/my/applications", who, { driveId: drives[drive]!.id, resumeId: who.resumeId });
    expect(isOk(answer), JSON.stringify(answer.body)).toBe(model.apply(student, drive));
    if (isOk(answer)) ids.set(`${student} ${drive}`, answer.body.id);
  } else if ("lakhs" in command) await recordExternal(season, command.student, command.lakhs + 3);
  else if ("drive" in command) await giveToDrive(season, command.type, command.drive);
  else if (command.type === "extend") await extend(season, command.pick);
  else {
    const offer = pickFrom(model.offers, command.pick);
    if (offer !== undefined) await giveToOffer(season, command, offer);
  }
}

async function giveToDrive({ model, send, drives, ids }: Season, type: string, i: number): Promise<void> {
  const drive = drives[i]!;
  if (type === "release") {
    const answer = await send(`POST /api/drives/${drive.id}/release-results`);
    return void expect(isOk(answer)).toBe(model.release(i));
  }
  const advanced = model.applications
    .filter((each) => each.drive === i && each.status === "in_progress")
    .map((each) => ids.get(`${each.student} ${i}`));
  if (!model.record(i)) return;
  await send(`POST /api/drives/${drive.id}/close-applications`);
  const body = { advanced, rest: "eliminate" };
  expect(isOk(await send(`POST /api/rounds/${drive.roundIds[0]}/results`, undefined, body))).toBe(true);
}

async function extend({ model, send, drives, ids }: Season, pick: number): Promise<void> {
  const application = pickFrom(model.applications, pick);
  if (application === undefined) return;
  const { student, drive } = application;
  const applicationId = ids.get(`${student} ${drive}`)!;
  const answer = await send(`POST /api/drives/${drives[drive]!.id}/offers`, undefined, {
    applicationIds: [applicationId],
  });
  expect(isOk(answer), JSON.stringify(answer.body)).toBe(model.mayExtend(application));
  if (!isOk(answer)) return;
  const [row] = await db.superuser`
    select id from offer where application_id = ${applicationId} and status = 'extended'`;
  model.extend(application, row!["id"]);
}

async function recordExternal({ model, send, students }: Season, student: number, amount: number): Promise<void> {
  const source = amount % 2 === 0 ? "ppo" : "off_campus";
  const job = toPolicyJob(lakhs(amount), { tags: [], outcome: "full_time" });
  const body = {
    rollNo: students[student]!.rollNo,
    source,
    companyName: `Company ${newId()}`,
    title: "Engineer",
    outcome: "full_time",
    compensation: lakhs(amount),
    note: "Letter seen.",
  };
  const answer = await send("POST /api/external-offers", undefined, body);
  expect(isOk(answer), JSON.stringify(answer.body)).toBe(model.mayRecord(student, source, job));
  if (isOk(answer)) model.recordExternal(student, source, job, answer.body.id);
}

async function giveToOffer(season: Season, command: Command, offer: ModelOffer): Promise<void> {
  const { model, send, students, expiry } = season;
  const { type } = command;
  if (type === "accept" || type === "decline") {
    const answer = await send(`POST /api/my/offers/${offer.id}/${type}`, students[offer.student]!);
    expect(isOk(answer), JSON.stringify(answer.body)).toBe(model[type](offer));
    if (type === "accept" && isOk(answer)) expectNothingClosed(model, offer.student);
  } else if (type === "expire") {
    if (!model.expire(offer)) return;
    await db.superuser`update offer set respond_by = ${now} where id = ${offer.id}`;
    expect((await expireOffer(expiry as never, { id: offer.id })).ok).toBe(true);
  } else if ("reason" in command) await terminate(season, command, offer);
  else {
    const to = type as "deferred" | "joined" | "not_joined";
    const path = { deferred: "defer", joined: "join", not_joined: "not-join" }[to];
    const until = new Date(now.getTime() + 9e9).toISOString();
    const body = { deferred: { until }, joined: undefined, not_joined: { note: "No." } }[to];
    expect(isOk(await send(`POST /api/offers/${offer.id}/${path}`, undefined, body))).toBe(model.join(offer, to));
  }
}

async function terminate(
  { model, send, ids }: Season,
  { reason, restores }: Extract<Command, { restores: boolean }>,
  offer: ModelOffer,
): Promise<void> {
  const body = { reason, note: "So it was decided." };
  const preview = await send(`GET /api/offers/${offer.id}/restorable?reason=${reason}`);
  const back = model.restorable(offer, reason);
  if (!model.terminate(offer, reason)) {
    return void expect((await send(`POST /api/offers/${offer.id}/terminate`, undefined, body)).status).toBe(409);
  }
  const applicationIds = back.map(({ student, drive }) => ids.get(`${student} ${drive}`)!);
  const listed = preview.body.affected.map((each: { id: string }) => each.id);
  expect(listed.toSorted()).toEqual(applicationIds.toSorted());
  const isRestored = restores && back.length > 0;
  const restore = isRestored ? { restore: { applicationIds, hash: preview.body.hash } } : {};
  expect(isOk(await send(`POST /api/offers/${offer.id}/terminate`, undefined, { ...body, ...restore }))).toBe(true);
  if (isRestored) model.restore(back);
}

/** Whoever has just accepted is in for nothing that the policy closes to them. */
function expectNothingClosed(model: SeasonModel, student: number): void {
  const standing = model.standing(student);
  for (const rival of model.rivals(student)) {
    expect(decidePursuit(model.policy, standing, rival, today).allowed).toBe(true);
  }
}

/** The rows say what the model says; and what always holds, holds in them. */
async function compare({ model, students, ids }: Season): Promise<void> {
  const enrollmentIds = students.map((each) => each.enrollmentId);
  const [applications, offers] = await Promise.all([
    db.superuser`select id, status from application where enrollment_id in ${db.superuser(enrollmentIds)}`,
    db.superuser`
      select o.id, o.status, o.closed_reason as reason, o.released_at is not null as released, a.status as application
      from offer o left join application a on a.id = o.application_id
      where o.enrollment_id in ${db.superuser(enrollmentIds)}`,
  ]);
  expect(Object.fromEntries(applications.map((row) => [row["id"], row["status"]]))).toEqual(
    Object.fromEntries(model.applications.map((each) => [ids.get(`${each.student} ${each.drive}`), each.status])),
  );
  expect(Object.fromEntries(offers.map((row) => [row["id"], [row["status"], row["reason"], row["released"]]]))).toEqual(
    Object.fromEntries(model.offers.map(({ id, status, reason, isReleased }) => [id, [status, reason, isReleased]])),
  );
  const inHand = new Set(["accepted", "deferred", "joined"]);
  for (const row of offers.filter((each) => each["application"] !== null && inHand.has(each["status"]))) {
    expect(row["application"]).toBe("accepted");
  }
  const accepted = applications.filter((row) => row["status"] === "accepted").length;
  expect(accepted).toBe(offers.filter((row) => row["application"] !== null && inHand.has(row["status"])).length);
  // No policy among the templates lets an accepted offer be kept beside another.
  for (const [student] of students.entries()) {
    const held = model.standing(student).offers.filter((each) => each.state === "accepted");
    expect(held.filter((each) => isHeld(model.policy.policy, each)).length).toBeLessThanOrEqual(1);
  }
}

/** The last entry of the trail is the row's state, and every offer's news is told once. */
async function checkTrail({ students }: Season): Promise<void> {
  const enrollmentIds = students.map((each) => each.enrollmentId);
  const wrong = await db.superuser`
    select r.id, r.status, t.status as trail from (
      select id, status, 'offer' as kind from offer where enrollment_id in ${db.superuser(enrollmentIds)}
      union all
      select id, status, 'application' from application where enrollment_id in ${db.superuser(enrollmentIds)}) r
    left join lateral (
      select after->>'status' as status from audit_event e
      where e.entity_id = r.id and e.after ? 'status' order by e.id desc limit 1) t on true
    where t.status is distinct from r.status and not (r.kind = 'offer' and r.status = 'extended')`;
  expect(wrong.map((row) => ({ ...row }))).toEqual([]);
  const twice = await db.superuser`
    select body->'event'->>'type' as type, count(*)::int as n from outbox
    where queue = 'notifications' and body->'event'->>'offerId' in (
      select id::text from offer where enrollment_id in ${db.superuser(enrollmentIds)})
      and body->'event'->>'type' like 'offer.%'
    group by body->'event' having count(*) > 1`;
  expect(twice.map((row) => ({ ...row }))).toEqual([]);
}

it(`${SEASONS} random seasons go as the model says`, { timeout: 60_000 + SEASONS * 4_000 }, async () => {
  const property = (lane: (typeof lanes)[number]) =>
    fc.asyncProperty(SEASON, async ({ start, commands, ...setting }) => {
      const season = await openSeason(lane, setting);
      const sent = start.map((i) => ({
        type: "apply" as const,
        student: i % STUDENTS,
        drive: Math.floor(i / STUDENTS),
      }));
      for (const command of [...sent, ...commands]) {
        await give(season, command);
        await compare(season);
      }
      await checkTrail(season);
    });
  const numRuns = Math.ceil(SEASONS / lanes.length);
  await Promise.all(lanes.map((lane, i) => fc.assert(property(lane), { numRuns, endOnFailure: true, seed: SEED + i })));
  process.stdout.write(`${numRuns * lanes.length} seasons, ${ran} commands, seed ${SEED}\n`);
});
