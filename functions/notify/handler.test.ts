import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler as createRelay } from "#functions/relay-outbox/handler.ts";
import type { OutgoingMessage } from "#shared/ports/queue.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { createHandler } from "./handler.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const companyId = await makeCompany(db.app, here.id);
const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
const eligible = await makeStudent(db.app, here);
const tooLow = await makeStudent(db.app, here, { cgpa: 6 });
const unknown = await makeStudent(db.app, here, { cgpa: null });
const muted = await makeStudent(db.app, here);

const queues = new MemoryQueues();
const notify = createHandler({
  db: db.app,
  queues,
  portalUrlTemplate: "http://{tenant}.placement.test",
  now: () => new Date(),
  newId,
});

const draft = {
  cycleId: here.cycleId,
  title: "Software Engineer",
  description: "Build and run the payments platform.",
  outcome: "full_time",
  mode: "on_campus",
  compensation: { currency: "INR", fixedMinor: 120_000_000 },
  eligibility: { all: [{ field: "cgpa", op: "gte", value: 7 }] },
  rounds: [{ name: "Interview", kind: "technical" }],
  applicationsCloseAt: new Date(Date.now() + 86_400_000).toISOString(),
};

async function publish(): Promise<string> {
  const made = await api.call("POST /api/drives", { on: here, as: recruiter, body: draft });
  for (const command of ["submit", "approve", "publish"]) {
    const answer = await api.call(`POST /api/drives/${made.body.id}/${command}`, { on: here, as: officer });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  }
  return made.body.id;
}

function events(driveId: string): OutgoingMessage[] {
  return api.queues.sent.filter((message) => message.queue === "notifications" && message.body.includes(driveId));
}

const toSqsEvent = (messages: readonly OutgoingMessage[]) =>
  sqsEvent(...messages.map(({ id: messageId, tenantId, body }) => ({ messageId, tenantId, body })));

const about = (driveId: string) => db.superuser`
  select n.membership_id, count(*)::int as notices from notification n
  where n.path = ${`/drives/${driveId}`} and n.title like '%Software Engineer' group by 1`;
const mailsAbout = (driveId: string) =>
  queues.bodies("deliveries").filter((mail) => JSON.stringify(mail).includes(driveId)) as {
    to: string;
    content: any;
  }[];

describe("publishing a drive", () => {
  it("tells each eligible student once, however often and in whatever order the events come", async () => {
    await api.call("PUT /api/my/notification-preferences", {
      on: here,
      as: muted,
      body: { category: "drives", email: false },
    });
    const driveId = await publish();
    const sent = events(driveId);
    for (const batch of [sent, sent.toReversed(), [...sent, ...sent]]) {
      expect(await notify(toSqsEvent(batch))).toEqual({ batchItemFailures: [] });
    }
    const told = new Map((await about(driveId)).map((row) => [row["membership_id"], row["notices"]]));
    expect(told.get(eligible.actor.membershipId)).toBe(1);
    expect(told.get(muted.actor.membershipId)).toBe(1);
    expect(told.has(tooLow.actor.membershipId)).toBe(false);
    expect(told.has(unknown.actor.membershipId)).toBe(false);

    const to = mailsAbout(driveId).filter((mail) => mail.content.data.paragraphs[0].startsWith("You are eligible"));
    expect(to.map((mail) => mail.to)).toEqual([eligible.actor.email]);
    const owed =
      await db.superuser`select count(*)::int as n from email_delivery where to_address = ${eligible.actor.email}`;
    expect(owed).toMatchObject([{ n: 1 }]);
  });

  it("shows the ineligible every reason why not", async () => {
    const mine = await api.call("GET /api/my/drives?sort=-closesAt", { on: here, as: tooLow });
    expect(mine.body.items[0].verdict).toMatchObject({
      eligible: false,
      reasons: ["CGPA at least 7 (yours: 6)"],
      policyAllows: true,
      policyReasons: [],
    });
    const missing = await api.call("GET /api/my/drives", { on: here, as: unknown });
    expect(missing.body.items[0].verdict.reasons).toEqual(["CGPA at least 7 (yours: missing)"]);
  });
});

describe("a batch", () => {
  it("is not failed by one malformed message", async () => {
    const driveId = await publish();
    const poison: OutgoingMessage = { id: newId(), tenantId: here.id, queue: "notifications", body: "{}" };
    const event = toSqsEvent([poison, ...events(driveId)]);
    const answer = await notify(event);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: event.Records[0]!.messageId }]);
    expect(await about(driveId)).not.toEqual([]);
  });
});

describe("an outage between commit and publish", () => {
  it("delays events and loses none", async () => {
    const before = api.queues.sent.length;
    api.queues.refuse = true;
    const driveId = await publish();
    api.queues.refuse = false;
    expect(api.queues.sent.length).toBe(before);
    const later = () => new Date(Date.now() + 60_000);
    const swept = new MemoryQueues();
    const relay = createRelay({ db: db.relay, queues: swept, now: later });
    const { sent } = await relay();
    expect(sent).toBeGreaterThanOrEqual(3);
    expect(
      swept.sent.some((message) => message.body.includes("drive.published") && message.body.includes(driveId)),
    ).toBe(true);
    expect(await relay()).toEqual({ sent: 0 });
  });
});
