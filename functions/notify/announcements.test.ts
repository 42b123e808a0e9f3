import { v7 as newId } from "uuid";
import { expect, it } from "vitest";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import type { OutgoingMessage } from "#shared/ports/queue.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { createHandler } from "./handler.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");

const queues = new MemoryQueues();
const notify = createHandler({
  db: db.app,
  queues,
  portalUrlTemplate: "http://{tenant}.placement.test",
  now: () => new Date(),
  newId,
});

/** Many students at once, of a batch of their own. */
async function admit(count: number, graduatingYear: number): Promise<void> {
  await db.superuser`
    with made as (
      insert into membership (tenant_id, id, email, name, role, status)
      select ${here.id}, gen_random_uuid(), 's' || n || '.' || ${graduatingYear}::text || '@example.test', 'Student ' || n, 'student', 'active'
      from generate_series(1, ${count}::int) n returning id, email)
    insert into enrollment (tenant_id, id, membership_id, roll_no, name, program_id, branch_id, graduating_year)
    select ${here.id}, gen_random_uuid(), id, 'R' || email, email, ${here.programId}, ${here.branchId}, ${graduatingYear}
    from made`;
}

async function send(graduatingYear: number, body = "Come **early**.") {
  const audience = { kind: "students", programIds: [], branchIds: [], graduatingYears: [graduatingYear] };
  const text = { title: "Aptitude test", body, audience, pinned: false, expiresAt: null };
  const { body: draft } = await api.call("POST /api/announcements", { on: here, as: officer, body: text });
  const preview = await api.call(`GET /api/announcements/${draft.id}/preview`, { on: here, as: officer });
  const { hash } = preview.body;
  const sent = await api.call(`POST /api/announcements/${draft.id}/send`, { on: here, as: officer, body: { hash } });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  return { id: draft.id as string, revision: draft.revision as number, total: preview.body.total as number };
}

const eventsOf = (id: string): OutgoingMessage[] =>
  api.queues.sent.filter(({ queue, body }) => queue === "notifications" && body.includes(id));
const deliver = (messages: readonly OutgoingMessage[]) =>
  notify(sqsEvent(...messages.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body }))));
const mailsOf = (id: string) =>
  queues.bodies("deliveries").filter((mail) => JSON.stringify(mail).includes(id)) as { to: string; content: any }[];
const told = async (id: string) => {
  const [row] = await db.superuser`
    select count(*)::int as notices, count(distinct membership_id)::int as people
    from notification where path = ${`/announcements/${id}`}`;
  return row;
};

it("tells 1,200 people in batches, each exactly once, however often and in whatever order the messages come", async () => {
  await admit(1_200, 2031);
  const { id, total } = await send(2031);
  expect(total).toBe(1_200);
  const events = eventsOf(id);
  expect(events).toHaveLength(3);
  for (const batch of [events.slice(1), events.toReversed(), [...events, ...events]]) {
    expect(await deliver(batch)).toEqual({ batchItemFailures: [] });
  }
  expect(await told(id)).toEqual({ notices: 1_200, people: 1_200 });
  expect(new Set(mailsOf(id).map(({ to }) => to)).size).toBe(1_200);
  expect(mailsOf(id)).toHaveLength(1_200);
});

it("mails the text and shows its first words, but mails nobody who turned announcements off", async () => {
  const [open, muted] = [
    await makeStudent(db.app, here, { graduatingYear: 2032 }),
    await makeStudent(db.app, here, { graduatingYear: 2032 }),
  ];
  const body = { category: "announcements", email: false };
  expect((await api.call("PUT /api/my/notification-preferences", { on: here, as: muted, body })).status).toBe(200);
  const { id } = await send(2032, "Come **early**:\n\n- with [this](https://example.test)\n- and a pen");
  await deliver(eventsOf(id));
  const mails = mailsOf(id);
  expect(mails.map(({ to }) => to)).toEqual([open.actor.email]);
  expect(mails[0]?.content).toMatchObject({
    template: "announcement",
    data: { body: expect.stringContaining("**early**") },
  });
  const inbox = await api.call("GET /api/my/notifications", { on: here, as: muted });
  expect(inbox.body.items[0]).toMatchObject({ category: "announcements", title: "Aptitude test" });
  expect(inbox.body.items[0].body).toMatch(/^Come early: with this/);
});

it("mails a correction only when that was asked for, and nothing of what was withdrawn", async () => {
  await makeStudent(db.app, here, { graduatingYear: 2033 });
  const { id, revision } = await send(2033);
  await deliver(eventsOf(id));
  const correct = {
    title: "Aptitude test",
    body: "Come late.",
    note: "The hour was wrong.",
    mailAgain: true,
    revision,
  };
  await api.call(`POST /api/announcements/${id}/correct`, { on: here, as: officer, body: correct });
  await deliver(eventsOf(id));
  expect(mailsOf(id)).toHaveLength(2);
  expect(mailsOf(id)[1]?.content.data).toMatchObject({ body: "Come late.", correction: "The hour was wrong." });

  const late = await send(2033);
  const reason = { reason: "Too early." };
  await api.call(`POST /api/announcements/${late.id}/withdraw`, { on: here, as: officer, body: reason });
  await deliver(eventsOf(late.id));
  expect(mailsOf(late.id)).toHaveLength(0);
});
