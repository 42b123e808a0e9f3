import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { consume, type Handled, type MessageMeta, type ReceivedMessage } from "./consume.ts";
import { observed } from "./observed.ts";
import { captureEmf } from "./testing/emf.ts";
import { MemoryBook } from "./testing/memory-book.ts";
import { sqsEvent } from "./testing/sqs-event.ts";

const schema = z.object({ tenantId: z.string(), requestId: z.string(), n: z.number() });
type Message = z.infer<typeof schema>;
const body = (n: number, tenantId = "t1"): Message => ({ tenantId, requestId: "r1", n });

let book = new MemoryBook();

const DONE: Handled = { outcome: "done" };
const logs: string[] = [];

beforeEach(() => {
  logs.length = 0;
  book = new MemoryBook();
  vi.spyOn(process.stdout, "write").mockImplementation((text) => logs.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

describe("each message on its own", () => {
  test("only what threw comes again", async () => {
    const handled: number[] = [];
    const handler = consume({
      schema,
      book,
      handleEach: async ({ n }) => {
        if (n === 2) throw new Error("service away");
        handled.push(n);
        return DONE;
      },
    });
    const response = await handler(sqsEvent({ body: body(1) }, { body: body(2) }, { body: body(3) }));
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-1" }]);
    expect(handled).toEqual([1, 3]);
    expect(logs.join("")).toContain("service away");
  });

  const malformed: [string, unknown, RegExp][] = [
    ["no JSON", "{oops", /not JSON/],
    ["JSON of another shape", { tenantId: "t1", requestId: "r1", n: "many" }, /n: invalid_type/],
    ["no body", "", /not JSON/],
    ["null", "null", /body: invalid_type/],
  ];
  test.each(malformed)(
    "a malformed body fails with its reason and holds nobody up: %s",
    async (_label, bad, reason) => {
      const handled: number[] = [];
      const handler = consume({ schema, book, handleEach: async ({ n }) => (handled.push(n), DONE) });
      const response = await handler(sqsEvent({ body: bad }, { body: body(7) }));
      expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }]);
      expect(handled).toEqual([7]);
      expect(logs.join("")).toMatch(reason);
    },
  );

  test("the reason of a malformed body does not repeat its values", async () => {
    const strict = consume({ schema: schema.extend({ to: z.email() }), book, handleEach: async () => DONE });
    await strict(sqsEvent({ body: { ...body(1), to: "asha at example.com" } }));
    expect(logs.join("")).toContain("to: invalid_format");
    expect(logs.join("")).not.toContain("asha");
  });

  test("a message whose attribute names another tenant is malformed", async () => {
    const handleEach = vi.fn(async () => DONE);
    const response = await consume({ schema, book, handleEach })(sqsEvent({ body: body(1, "t1"), tenantId: "t2" }));
    expect(response.batchItemFailures).toHaveLength(1);
    expect(handleEach).not.toHaveBeenCalled();
  });

  test("gone is logged and acknowledged", async () => {
    const handler = consume({
      schema,
      book,
      handleEach: async () => ({ outcome: "gone", reason: "The drive was deleted." }),
    });
    expect((await handler(sqsEvent({ body: body(1) }))).batchItemFailures).toEqual([]);
    expect(logs.join("")).toContain("The drive was deleted.");
  });

  test("meta carries the sender's id, or SQS's, the tenant and the receive count", async () => {
    const metas: MessageMeta[] = [];
    const handler = consume({ schema, book, handleEach: async (_message, meta) => (metas.push(meta), DONE) });
    await handler(
      sqsEvent({ body: body(1), messageId: "outbox-1", tenantId: "t1", receiveCount: 4 }, { body: body(2) }),
    );
    expect(metas).toEqual([
      { messageId: "outbox-1", tenantId: "t1", requestId: "r1", receiveCount: 4, isRedriven: false },
      { messageId: "sqs-1", tenantId: "t1", requestId: "r1", receiveCount: 1, isRedriven: false },
    ]);
  });

  test("a message delivered twice in one batch is handled once, and both deliveries share its fate", async () => {
    const handleEach = vi.fn(async (): Promise<Handled> => Promise.reject(new Error("away")));
    const twice = sqsEvent({ body: body(1), messageId: "m" }, { body: body(1), messageId: "m" });
    const response = await consume({ schema, book, handleEach })(twice);
    expect(handleEach).toHaveBeenCalledTimes(1);
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }, { itemIdentifier: "sqs-1" }]);
  });

  test("no more than `concurrency` are under way at once", async () => {
    let running = 0;
    let most = 0;
    const handler = consume({
      schema,
      book,
      concurrency: 3,
      handleEach: async () => {
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running--;
        return DONE;
      },
    });
    await handler(sqsEvent(...Array.from({ length: 10 }, (_, n) => ({ body: body(n) }))));
    expect(most).toBe(3);
  });
});

describe("one transaction for the batch", () => {
  const batchOf = (...ns: number[]) => sqsEvent(...ns.map((n) => ({ body: body(n), messageId: `m${n}` })));

  test("all are handled in one call, and the ids it answers come again", async () => {
    const handleBatch = vi.fn(async (_messages: readonly ReceivedMessage<Message>[]) => ["m2"]);
    const response = await consume({ schema, book, handleBatch })(batchOf(1, 2, 3));
    expect(handleBatch).toHaveBeenCalledTimes(1);
    expect(handleBatch.mock.calls[0]?.[0].map(({ message }) => message.n)).toEqual([1, 2, 3]);
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-1" }]);
  });

  test("one poison message does not fail the nine good ones", async () => {
    const committed: number[] = [];
    const handler = consume({
      schema,
      book,
      handleBatch: async (messages) => {
        if (messages.some(({ message }) => message.n === 5)) throw new Error("violates a constraint");
        committed.push(...messages.map(({ message }) => message.n));
        return [];
      },
    });
    const response = await handler(batchOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    expect(committed).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9]);
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-5" }]);
  });

  test("malformed messages never reach it; nothing left means no call", async () => {
    const handleBatch = vi.fn(async () => []);
    const response = await consume({ schema, book, handleBatch })(sqsEvent({ body: "?" }));
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }]);
    expect(handleBatch).not.toHaveBeenCalled();
  });

  test("a message alone that throws is not tried a second time at once", async () => {
    const handleBatch = vi.fn(async (): Promise<string[]> => Promise.reject(new Error("away")));
    const response = await consume({ schema, book, handleBatch })(batchOf(1));
    expect(handleBatch).toHaveBeenCalledTimes(1);
    expect(response.batchItemFailures).toHaveLength(1);
  });
});

describe("the book of dead letters", () => {
  const TENANT = "0190f7a0-0000-7000-8000-000000000001";
  const failing = () =>
    consume({ schema, book, handleEach: async () => Promise.reject(new Error("asha@x.example is unknown")) });
  const delivery = (receiveCount: number) => ({ body: body(1, TENANT), messageId: "m", receiveCount });

  test("a failure that comes again is not in it; the last one is, with its reason", async () => {
    for (const count of [1, 2, 3, 4]) await failing()(sqsEvent(delivery(count)));
    expect(book.news).toEqual([]);
    expect((await failing()(sqsEvent(delivery(5)))).batchItemFailures).toHaveLength(1);
    expect(book.news).toMatchObject([
      {
        kind: "dead_letter",
        queue: "notifications",
        tenantId: TENANT,
        messageId: "m",
        attempts: 5,
        reason: "Error: [address] is unknown",
        outline: { tenantId: TENANT, requestId: "text, 2 characters", n: "number" },
      },
    ]);
  });

  test("of a batch, only what failed alone for the last time is in it", async () => {
    const handler = consume({
      schema,
      book,
      handleBatch: async (messages) => {
        if (messages.some(({ message }) => message.n === 2)) throw new Error("violates a constraint");
        return [];
      },
    });
    const messages = [1, 2, 3].map((n) => ({ body: body(n, TENANT), messageId: `m${n}`, receiveCount: 5 }));
    await handler(sqsEvent(...messages));
    expect(book.news).toMatchObject([{ kind: "dead_letter", messageId: "m2" }]);
  });

  test.each<[string, unknown, string, string]>([
    ["names a tenant", { tenantId: TENANT }, TENANT, "n: invalid_type"],
    ["names none", "{oops", "00000000-0000-0000-0000-000000000000", "The body is not JSON."],
    ["names what is none", { tenantId: "x" }, "00000000-0000-0000-0000-000000000000", "n: invalid_type"],
  ])("what is malformed is in it at once, when it %s", async (_label, bad, tenantId, reason) => {
    await consume({ schema, book, handleEach: async () => DONE })(sqsEvent({ body: bad }));
    const [news] = book.news;
    expect(news).toMatchObject({ kind: "dead_letter", tenantId, messageId: "sqs-0", attempts: 1 });
    expect(news?.kind === "dead_letter" && news.reason).toContain(reason);
  });

  test.each<[string, boolean, readonly object[]]>([
    ["a redriven message that succeeds is closed", true, [{ kind: "dead_letter_closed", messageId: "m" }]],
    ["any other that succeeds is not mentioned", false, []],
  ])("%s", async (_label, isRedriven, news) => {
    const handler = consume({ schema, book, handleEach: async () => DONE });
    await handler(sqsEvent({ body: body(1, TENANT), messageId: "m", isRedriven }));
    expect(book.news).toMatchObject(news);
  });

  test("when it cannot be written, the messages fare as if it could", async () => {
    book.isClosed = true;
    const response = await failing()(sqsEvent(delivery(5), { body: "{oops" }));
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }, { itemIdentifier: "sqs-1" }]);
    expect(logs.join("")).toContain("not written down");
  });
});

test("what became of each delivery is counted, by service and stage alone", async () => {
  const lines = captureEmf();
  const handler = consume({
    schema,
    book,
    handleEach: async ({ n }) => {
      if (n > 1) throw new Error("asha.rao@example.in is away");
      return DONE;
    },
  });
  const bodies = [body(1), body(1), body(2), "{oops"];
  const last = { body: body(3), receiveCount: 5 };
  await observed(handler)(sqsEvent(...bodies.map((each) => ({ body: each })), last, { ...last, body: "{oops" }), {});
  const counted = { MessagesHandled: 2, MessagesFailed: 2, MessagesGivenUp: 2 };
  expect(lines).toMatchObject([
    { _aws: { CloudWatchMetrics: [{ Dimensions: [["service", "stage"]] }] }, stage: "local", ...counted },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/asha|t1|r1/);
});

test("a batch that failed as a whole is counted by what became of each alone", async () => {
  const lines = captureEmf();
  const handler = consume({
    schema,
    book,
    handleBatch: async (received) => {
      if (received.some(({ message }) => message.n === 2)) throw new Error("bad");
      return [];
    },
  });
  await observed(handler)(sqsEvent({ body: body(1) }, { body: body(2) }, { body: body(3) }), {});
  expect(lines).toMatchObject([{ MessagesHandled: 2, MessagesFailed: 1 }]);
});
