import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DeliverEmailMessage } from "#shared/contracts/messages/deliver-email.ts";
import { ResultMessage } from "#shared/contracts/messages/result.ts";
import type { Mail, Mailer } from "#shared/ports/mailer.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { consume, type SqsEvent } from "#functions/_lib/consume.ts";
import { observed } from "#functions/_lib/observed.ts";
import { captureEmf } from "#functions/_lib/testing/emf.ts";
import { MemoryBook } from "#functions/_lib/testing/memory-book.ts";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { createDeliver } from "./handler.ts";
import { formatSender } from "./sender.ts";

type Answer = Awaited<ReturnType<Mailer["send"]>>;

const message: DeliverEmailMessage = {
  deliveryId: "0190f7a0-1111-7000-8000-000000000001",
  tenantId: "0190f7a0-0000-7000-8000-000000000001",
  requestId: "request-1",
  to: "asha.rao@students.example",
  branding: {
    collegeName: "VNIT Nagpur",
    senderName: "VNIT Placement Cell",
    primaryColor: "#7c1d2e",
    portalUrl: "https://vnit.placement.example",
  },
  content: { template: "notice", data: { title: "Applications are open", paragraphs: ["Apply by Friday."] } },
};

const logs: string[] = [];
const mails: Mail[] = [];
let queues: MemoryQueues;

beforeEach(() => {
  logs.length = 0;
  mails.length = 0;
  queues = new MemoryQueues();
  vi.spyOn(process.stdout, "write").mockImplementation((text) => logs.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

function deliver(answer: (mail: Mail) => Promise<Answer>) {
  const mailer: Mailer = { send: (mail) => (mails.push(mail), answer(mail)) };
  return consume({
    schema: DeliverEmailMessage,
    book: new MemoryBook("deliveries"),
    handleEach: createDeliver({ mailer, queues, mailFrom: "no-reply@placement.example" }),
  });
}
const accepting = async (): Promise<Answer> => ({ status: "sent", providerId: "provider-1" });

test("sends the mail under the delivery's id and reports it sent", async () => {
  const response = await deliver(accepting)(sqsEvent({ body: message }));
  expect(response.batchItemFailures).toEqual([]);
  expect(mails[0]).toMatchObject({
    from: "VNIT Placement Cell <no-reply@placement.example>",
    to: message.to,
    subject: "Applications are open",
    idempotencyKey: message.deliveryId,
  });
  const { tenantId, requestId, deliveryId } = message;
  const report = { kind: "email_sent", tenantId, requestId, deliveryId, providerId: "provider-1" };
  expect(queues.bodies("results")).toEqual([report]);
  expect(ResultMessage.parse(queues.bodies("results")[0])).toEqual(report);
  expect(queues.sent[0]).toMatchObject({ id: deliveryId, tenantId });
});

test("a refused mail is reported failed with its reason, and not tried again", async () => {
  const response = await deliver(async () => ({ status: "rejected", reason: "validation_error" }))(
    sqsEvent({ body: message }),
  );
  expect(response.batchItemFailures).toEqual([]);
  expect(queues.bodies("results")).toMatchObject([{ kind: "email_failed", reason: "validation_error" }]);
});

test("what may pass comes again and reports nothing; the others of the batch are sent", async () => {
  const failing = { ...message, deliveryId: "0190f7a0-1111-7000-8000-000000000002" };
  const handler = deliver(async ({ idempotencyKey }) => {
    if (idempotencyKey === failing.deliveryId) throw new Error("Resend did not take the mail: application_error (500)");
    return { status: "sent", providerId: "p" };
  });
  const response = await handler(sqsEvent({ body: failing }, { body: message }));
  expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }]);
  expect(queues.bodies("results")).toMatchObject([{ deliveryId: message.deliveryId }]);
});

test("when the report cannot be queued the message comes again, with the same mail under the same key", async () => {
  queues.refuse = true;
  const handler = deliver(accepting);
  expect((await handler(sqsEvent({ body: message }))).batchItemFailures).toHaveLength(1);
  queues.refuse = false;
  expect((await handler(sqsEvent({ body: message, receiveCount: 2 }))).batchItemFailures).toEqual([]);
  expect(mails[0]).toEqual(mails[1]);
  expect(queues.sent).toHaveLength(1);
});

describe("no address reaches the logs", () => {
  test.each([
    ["a fault", async () => Promise.reject(new Error(`could not reach ${message.to}`))],
    ["a refusal", async (): Promise<Answer> => ({ status: "rejected", reason: "validation_error" })],
    ["success", accepting],
  ])("%s", async (_label, answer) => {
    await deliver(answer)(sqsEvent({ body: message }, { body: { ...message, to: "asha.rao@", deliveryId: "x" } }));
    expect(logs.join("")).not.toContain("asha");
  });
});

test("mails that were sent and that were refused are counted, and nobody is named", async () => {
  const lines = captureEmf();
  const refusing = deliver(async ({ idempotencyKey }) =>
    idempotencyKey === message.deliveryId ? accepting() : { status: "rejected", reason: `no ${message.to}` },
  );
  const second = { ...message, deliveryId: "0190f7a0-1111-7000-8000-000000000002" };
  await observed(refusing)(sqsEvent({ body: message }, { body: second }), {});
  expect(lines).toMatchObject([{ MailsSent: 1, MailsRefused: 1, MessagesHandled: 2 }]);
  expect(JSON.stringify(lines)).not.toMatch(/asha|VNIT/);
});

describe("the sender", () => {
  test.each([
    ["VNIT Placement Cell", "VNIT Placement Cell <a@b.example>"],
    ["प्लेसमेंट सेल", "प्लेसमेंट सेल <a@b.example>"],
    ['Rao, "T&P" Dept.', '"Rao, \\"T&P\\" Dept." <a@b.example>'],
    ["VNIT\r\nBcc: all@example.com", '"VNIT Bcc: all@example.com" <a@b.example>'],
    [" ", "a@b.example"],
  ])("%j", (name, expected) => expect(formatSender(name, "a@b.example")).toBe(expected));
});

test.each(["notice", "magic-link", "malformed"])("the sample event %s is read as meant", async (name) => {
  const event: SqsEvent = JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), "utf8"));
  const response = await deliver(accepting)(event);
  expect(response.batchItemFailures).toHaveLength(name === "malformed" ? 1 : 0);
});
