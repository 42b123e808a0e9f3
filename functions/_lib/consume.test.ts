import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { consume, type Handled, type MessageMeta, type ReceivedMessage } from "./consume.ts";
import { sqsEvent } from "./testing/sqs-event.ts";

const schema = z.object({ tenantId: z.string(), requestId: z.string(), n: z.number() });
type Message = z.infer<typeof schema>;
const body = (n: number, tenantId = "t1"): Message => ({ tenantId, requestId: "r1", n });

const DONE: Handled = { outcome: "done" };
const logs: string[] = [];

beforeEach(() => {
  logs.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((text) => logs.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

describe("each message on its own", () => {
  test("only what threw comes again", async () => {
    const handled: number[] = [];
    const handler = consume({
      schema,
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
      const handler = consume({ schema, handleEach: async ({ n }) => (handled.push(n), DONE) });
      const response = await handler(sqsEvent({ body: bad }, { body: body(7) }));
      expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }]);
      expect(handled).toEqual([7]);
      expect(logs.join("")).toMatch(reason);
    },
  );

  test("the reason of a malformed body does not repeat its values", async () => {
    const strict = consume({ schema: schema.extend({ to: z.email() }), handleEach: async () => DONE });
    await strict(sqsEvent({ body: { ...body(1), to: "asha at example.com" } }));
    expect(logs.join("")).toContain("to: invalid_format");
    expect(logs.join("")).not.toContain("asha");
  });

  test("a message whose attribute names another tenant is malformed", async () => {
    const handleEach = vi.fn(async () => DONE);
    const response = await consume({ schema, handleEach })(sqsEvent({ body: body(1, "t1"), tenantId: "t2" }));
    expect(response.batchItemFailures).toHaveLength(1);
    expect(handleEach).not.toHaveBeenCalled();
  });

  test("gone is logged and acknowledged", async () => {
    const handler = consume({
      schema,
      handleEach: async () => ({ outcome: "gone", reason: "The drive was deleted." }),
    });
    expect((await handler(sqsEvent({ body: body(1) }))).batchItemFailures).toEqual([]);
    expect(logs.join("")).toContain("The drive was deleted.");
  });

  test("meta carries the sender's id, or SQS's, the tenant and the receive count", async () => {
    const metas: MessageMeta[] = [];
    const handler = consume({ schema, handleEach: async (_message, meta) => (metas.push(meta), DONE) });
    await handler(
      sqsEvent({ body: body(1), messageId: "outbox-1", tenantId: "t1", receiveCount: 4 }, { body: body(2) }),
    );
    expect(metas).toEqual([
      { messageId: "outbox-1", tenantId: "t1", requestId: "r1", receiveCount: 4 },
      { messageId: "sqs-1", tenantId: "t1", requestId: "r1", receiveCount: 1 },
    ]);
  });

  test("a message delivered twice in one batch is handled once, and both deliveries share its fate", async () => {
    const handleEach = vi.fn(async (): Promise<Handled> => Promise.reject(new Error("away")));
    const twice = sqsEvent({ body: body(1), messageId: "m" }, { body: body(1), messageId: "m" });
    const response = await consume({ schema, handleEach })(twice);
    expect(handleEach).toHaveBeenCalledTimes(1);
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }, { itemIdentifier: "sqs-1" }]);
  });

  test("no more than `concurrency` are under way at once", async () => {
    let running = 0;
    let most = 0;
    const handler = consume({
      schema,
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
    const response = await consume({ schema, handleBatch })(batchOf(1, 2, 3));
    expect(handleBatch).toHaveBeenCalledTimes(1);
    expect(handleBatch.mock.calls[0]?.[0].map(({ message }) => message.n)).toEqual([1, 2, 3]);
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-1" }]);
  });

  test("one poison message does not fail the nine good ones", async () => {
    const committed: number[] = [];
    const handler = consume({
      schema,
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
    const response = await consume({ schema, handleBatch })(sqsEvent({ body: "?" }));
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }]);
    expect(handleBatch).not.toHaveBeenCalled();
  });

  test("a message alone that throws is not tried a second time at once", async () => {
    const handleBatch = vi.fn(async (): Promise<string[]> => Promise.reject(new Error("away")));
    const response = await consume({ schema, handleBatch })(batchOf(1));
    expect(handleBatch).toHaveBeenCalledTimes(1);
    expect(response.batchItemFailures).toHaveLength(1);
  });
});
