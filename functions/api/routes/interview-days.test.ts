import { fc, SEED } from "#shared/testing/fast-check.ts";
import { expect, it } from "vitest";
import { applyTo, addPanel, at, type InterviewDay, makeInterviewDay } from "#functions/api/testing/interview-day.ts";
import type { TestApi } from "#functions/api/testing/test-api.ts";
import {
  INTERVIEW_TRANSITIONS,
  type InterviewStatus,
  MOVABLE_INTERVIEW_STATUSES,
} from "#shared/domain/interview/statuses.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

/**
 * Random interview days of two drives that share students, a room and a panelist, through the API. After every command
 * the rows are looked at: what is refused has changed nothing, and what has to hold always does.
 */
const DAYS = Number(process.env["DAYS"] ?? 60);
const STUDENTS = 4;

const db = await testDatabase();

const nat = (below: number) => fc.nat(below - 1);
const minute = fc.nat(48).map((n) => n * 5);
const COMMAND = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("plan" as const), round: nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("add" as const),
      student: nat(STUDENTS),
      round: nat(2),
      panel: nat(2),
      minute,
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant("move" as const), pick: fc.nat(), panel: nat(2), minute }) },
  {
    weight: 9,
    arbitrary: fc.record({
      type: fc.constant("step" as const),
      pick: fc.nat(),
      name: fc.constantFrom("check-in", "check-in", "start", "start", "complete", "no-show", "cancel"),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("replan" as const),
      pick: fc.nat(),
      kind: fc.constantFrom("overrun" as const, "panel_away" as const, "student_late" as const),
      minutes: fc.integer({ min: 1, max: 90 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("withdraw" as const), student: nat(STUDENTS), round: nat(2) }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("wait" as const), minutes: nat(60) }) },
);
type Command = typeof COMMAND extends fc.Arbitrary<infer T> ? T : never;

interface Row {
  readonly id: string;
  readonly status: InterviewStatus;
  readonly sequence: number;
  readonly panel: string;
  /** Where, from when, to when. */
  readonly place: string;
}

interface Day {
  readonly drives: readonly InterviewDay[];
  /** By drive, then by student. */
  readonly applications: readonly (readonly string[])[];
  /** By drive. */
  readonly panels: readonly (readonly string[])[];
  readonly api: TestApi;
  minute: number;
  rows: ReadonlyMap<string, Row>;
}

let ran = 0;
let taken = 0;

async function openDay(): Promise<Day> {
  const college = await makeTenant(db.app);
  const first = await makeInterviewDay(db, { candidates: STUDENTS, college });
  const second = { ...(await makeInterviewDay(db, { candidates: 0, college })), api: first.api };
  const drives = [first, second];
  const also = await Promise.all(first.students.map((who) => applyTo(db, college, second.driveId, who)));
  const both = { name: "Vikram Sen", email: "vikram@example.test" };
  const panels = [
    [await addPanel(first), await addPanel(first, { name: "Panel B", room: "Room 102", members: [both] })],
    [
      // The same room as the other drive's Panel A, and somebody who sits on its Panel B.
      await addPanel(second, { durationMinutes: 20, bufferMinutes: 0, members: [{ name: "Guest" }] }),
      await addPanel(second, { name: "Panel B", room: null, videoLink: "https://meet.example/b", members: [both] }),
    ],
  ];
  const day: Day = {
    drives,
    applications: [first.students.map((each) => each.applicationId), also],
    panels,
    api: first.api,
    minute: -30,
    rows: new Map(),
  };
  first.api.time = () => new Date(at(day.minute));
  return day;
}

type Call = `POST /${string}`;

async function send({ api, drives: [first] }: Day, request: Call, body: object = {}, as = first!.officer) {
  const answer = await api.call(request, { on: first!.tenant, as, body });
  expect(answer.status, `${request} ${JSON.stringify(answer.body)}`).toBeLessThan(500);
  return answer;
}

/** Gives a command; answers whether it was taken, and undefined where there was nothing to give it to. */
async function give(day: Day, command: Command): Promise<boolean | undefined> {
  if (command.type === "wait") {
    day.minute += command.minutes;
    return undefined;
  }
  if (command.type === "plan")
    return plan(day, `POST /api/rounds/${day.drives[command.round]!.roundId}/interview-plan`);
  if (command.type === "add") {
    const { round, student, panel, minute: start } = command;
    const body = {
      applicationId: day.applications[round]![student],
      panelId: day.panels[round]![panel],
      startsAt: at(start),
    };
    return isOk(await send(day, `POST /api/rounds/${day.drives[round]!.roundId}/interviews`, body));
  }
  if (command.type === "withdraw") {
    const id = day.applications[command.round]![command.student]!;
    return isOk(
      await send(day, `POST /api/my/applications/${id}/withdraw`, {}, day.drives[0]!.students[command.student]),
    );
  }
  const ids = [...day.rows.keys()];
  const id = ids[command.pick % Math.max(ids.length, 1)];
  return id === undefined ? undefined : giveToInterview(day, command, id);
}

async function giveToInterview(
  day: Day,
  command: Extract<Command, { pick: number }>,
  id: string,
): Promise<boolean | undefined> {
  const round = day.panels.findIndex((panels) => panels.includes(day.rows.get(id)!.panel));
  if (command.type === "move") {
    const body = { panelId: day.panels[round]![command.panel], startsAt: at(command.minute) };
    return isOk(await send(day, `POST /api/interviews/${id}/move`, body));
  }
  if (command.type === "step") {
    const body = command.name === "cancel" ? { reason: "The panel fell ill." } : {};
    return isOk(await send(day, `POST /api/interviews/${id}/${command.name}`, body));
  }
  const { kind, minutes } = command;
  const until = at(day.minute + minutes);
  const change = {
    overrun: { kind, interviewId: id, minutes },
    panel_away: { kind, panelId: day.rows.get(id)!.panel, from: at(day.minute), until },
    student_late: { kind, interviewId: id, until },
  }[kind];
  return plan(day, `POST /api/rounds/${day.drives[round]!.roundId}/interview-replan`, { change });
}

/** Looks at what would come, and commits it: then it comes so. */
async function plan(day: Day, path: Call, body: object = {}): Promise<boolean> {
  const preview = await send(day, path, body);
  if (!isOk(preview)) return false;
  const done = await send(day, `${path}/commit`, { ...body, hash: preview.body.hash });
  expect(isOk(done), JSON.stringify(done.body)).toBe(true);
  const { placements, moves, unplaced } = preview.body;
  if (placements) expect(done.body).toEqual({ scheduled: placements.length });
  else expect(done.body).toEqual({ moved: moves.length, cancelled: unplaced.length });
  return true;
}

const isOk = ({ status }: { status: number }) => status === 200 || status === 201;

async function readRows({ drives: [first] }: Day): Promise<ReadonlyMap<string, Row>> {
  const rows = await db.superuser<Row[]>`
    select id, status, sequence, panel_id as panel, concat_ws(' ', panel_id, room, starts_at, ends_at) as place
    from interview where tenant_id = ${first!.tenant.id} order by id`;
  return new Map(rows.map((row) => [row.id, { ...row }]));
}

/** No time of a student, panel, room or panelist is given twice; nobody who is out holds one that is to come. */
async function checkClashes({ drives: [first], minute: now }: Day): Promise<void> {
  const { id } = first!.tenant;
  const clashes = await db.superuser`
    with live as (
      select i.*, array(select person_key from interview_panelist p where p.interview_id = i.id) as people
      from interview i where tenant_id = ${id} and status not in ('no_show', 'cancelled'))
    select a.id, b.id as other from live a join live b on a.id < b.id
      and a.starts_at < b.ends_at and b.starts_at < a.ends_at
      and (a.enrollment_id = b.enrollment_id or a.panel_id = b.panel_id or lower(a.room) = lower(b.room) or a.people && b.people)`;
  expect(clashes.map((row) => ({ ...row }))).toEqual([]);
  const unmanned = await db.superuser`
    select i.id from interview i where tenant_id = ${id} and not exists (
      select from interview_panelist p where p.interview_id = i.id and p.period = i.period and p.live = i.live)`;
  expect(unmanned.map((row) => ({ ...row }))).toEqual([]);
  const held = await db.superuser`
    select i.id from interview i join application a on a.id = i.application_id
    where i.tenant_id = ${id} and a.status not in ('in_progress', 'pending_offer', 'offered')
      and i.ends_at > ${at(now)} and i.status = any(${[...MOVABLE_INTERVIEW_STATUSES]})`;
  expect(held.map((row) => ({ ...row }))).toEqual([]);
}

/** Each interview took at most one step of the table, and its calendar learns of it where it has to. */
function checkSteps(before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): void {
  for (const [id, row] of before) {
    const now = after.get(id)!;
    const steps = Object.values(INTERVIEW_TRANSITIONS).filter((each) => each.from.some((from) => from === row.status));
    const isStep = now.status === row.status || steps.some(({ to }) => to === now.status);
    expect(isStep, `${row.status} → ${now.status}`).toBe(true);
    const isNews = now.place !== row.place || (now.status !== row.status && now.status === "cancelled");
    expect(now.sequence - row.sequence, id).toBe(isNews ? 1 : 0);
  }
}

/** The trail ends where the row stands, and every change was told once, but for an interview that took longer. */
async function checkTrail({ drives: [first] }: Day): Promise<void> {
  const { id } = first!.tenant;
  const wrong = await db.superuser`
    select i.id, i.status, t.status as trail from interview i left join lateral (
      select after->>'status' as status from audit_event e
      where e.entity_id = i.id and e.after ? 'status' order by e.id desc limit 1) t on true
    where i.tenant_id = ${id} and t.status is distinct from i.status`;
  expect(wrong.map((row) => ({ ...row }))).toEqual([]);
  const untold = await db.superuser`
    with event as (select body->'event' as e from outbox where tenant_id = ${id} and queue = 'notifications'),
    told as (
      select m->>'interviewId' as id from event, jsonb_array_elements(e->'moves') m where e->>'type' = 'interview.moved'
      union all
      select x from event, jsonb_array_elements_text(e->'interviewIds') x where e->>'type' = 'interview.cancelled')
    select i.id, i.sequence, (select count(*)::int from told where told.id = i.id::text) as told
    from interview i where tenant_id = ${id}
      and i.sequence <> (select count(*) from told where told.id = i.id::text)
        + (select count(*) from audit_event a where a.entity_id = i.id and a.action = 'interview.extend')`;
  expect(untold.map((row) => ({ ...row }))).toEqual([]);
}

it(
  `nothing clashes on ${DAYS} random interview days, and nobody is left untold`,
  { timeout: 60_000 + DAYS * 12_000 },
  async () => {
    const property = fc.asyncProperty(fc.array(COMMAND, { minLength: 12, maxLength: 30 }), async (commands) => {
      const day = await openDay();
      for (const command of [{ type: "plan" as const, round: 0 }, ...commands]) {
        const isTaken = await give(day, command);
        const after = await readRows(day);
        if (isTaken === false) expect(after).toEqual(day.rows);
        else checkSteps(day.rows, after);
        await checkClashes(day);
        day.rows = after;
        ran++;
        if (isTaken) taken++;
      }
      await checkTrail(day);
    });
    await fc.assert(property, { numRuns: DAYS, endOnFailure: true });
    process.stdout.write(`${DAYS} days, ${ran} commands of which ${taken} were taken, seed ${SEED}\n`);
  },
);
