import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { OutgoingMessage, QueueSender } from "#shared/ports/queue.ts";
import { createSqsQueueSender, queueSenderFromEnvironment } from "./queue-sender.ts";
import { packBatches } from "./pack-batches.ts";
import { TEST_AWS_ENVIRONMENT } from "./testing/aws-environment.ts";

let server: FauxqsServer;
let sender: QueueSender;
const urls = { deliveries: "", results: "" };

beforeAll(async () => {
  for (const [name, value] of Object.entries(TEST_AWS_ENVIRONMENT)) vi.stubEnv(name, value);
  server = await startFauxqs({ port: 0, logger: false });
  const region = TEST_AWS_ENVIRONMENT.AWS_REGION;
  urls.deliveries = server.createQueue("deliveries", { region }).queueUrl;
  urls.results = server.createQueue("results", { region }).queueUrl;
  sender = createSqsQueueSender({ urls, endpoint: server.address });
});
afterAll(async () => {
  await server.stop();
  vi.unstubAllEnvs();
});

function message(id: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { id, tenantId: "t1", queue: "deliveries", body: JSON.stringify({ id }), ...more };
}
const md5 = (body: string) => createHash("md5").update(body).digest("hex");
const ready = (queue: string) => server.inspectQueue(queue)?.messages.ready ?? [];

describe("sending", () => {
  test("25 messages to two queues arrive once each, with their attributes", async () => {
    const messages = Array.from({ length: 25 }, (_, n) => message(`m${n}`, n % 5 === 0 ? { queue: "results" } : {}));
    const sent = await sender.send(messages);
    expect([...sent].toSorted()).toEqual(messages.map(({ id }) => id).toSorted());
    expect(ready("deliveries")).toHaveLength(20);
    expect(ready("results")).toHaveLength(5);
    const [first] = ready("deliveries");
    expect(first?.body).toBe('{"id":"m1"}');
    expect(first?.messageAttributes).toMatchObject({
      tenantId: { DataType: "String", StringValue: "t1" },
      messageId: { DataType: "String", StringValue: "m1" },
    });
  });

  test("a message too large is not answered, and does not keep the others", async () => {
    const huge = message("huge", { body: JSON.stringify("x".repeat(1_100_000)) });
    expect(await sender.send([message("before"), huge, message("after")])).toEqual(["before", "after"]);
  });

  test("nothing taken at all throws", async () => {
    const gone = { deliveries: `${server.address}/000000000000/gone` };
    await expect(createSqsQueueSender({ urls: gone, endpoint: server.address }).send([message("m")])).rejects.toThrow(
      "none",
    );
    await expect(sender.send([message("m", { queue: "ai-jobs" })])).rejects.toThrow();
  });

  test("nothing to send makes no call", async () => {
    expect(await createSqsQueueSender({ urls: {}, endpoint: "http://127.0.0.1:1" }).send([])).toEqual([]);
  });
});

test("the tenant is the message group", async () => {
  // The local queues drop it on standard queues, so the request itself is read.
  const received: string[] = [];
  const listener = createServer(async (request, response) => {
    received.push(await text(request));
    response.end(
      JSON.stringify({ Successful: [{ Id: "0", MessageId: "x", MD5OfMessageBody: md5("{}") }], Failed: [] }),
    );
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const toListener = createSqsQueueSender({ urls: { deliveries: `${endpoint}/1/deliveries` }, endpoint });
  expect(await toListener.send([message("m", { tenantId: "t9", body: "{}" })])).toEqual(["m"]);
  listener.closeAllConnections();
  listener.close();
  expect(JSON.parse(received[0] ?? "").Entries).toMatchObject([{ MessageGroupId: "t9" }]);
});

test("ping answers for a queue that is there", async () => {
  await sender.ping();
  const gone = { deliveries: `${server.address}/000000000000/gone` };
  await expect(createSqsQueueSender({ urls: gone, endpoint: server.address }).ping()).rejects.toThrow();
});

test("the environment names queues and endpoint", async () => {
  const environment = { QUEUE_RESULTS_URL: urls.results, SQS_ENDPOINT: server.address };
  expect(await queueSenderFromEnvironment(environment).send([message("e", { queue: "results" })])).toEqual(["e"]);
  expect(() => queueSenderFromEnvironment({})).toThrow("QUEUE_NOTIFICATIONS_URL");
});

describe("packing", () => {
  const sizes = (batches: OutgoingMessage[][]) => batches.map((batch) => batch.length);

  test("tens", () => {
    expect(sizes(packBatches(Array.from({ length: 23 }, (_, n) => message(`m${n}`))))).toEqual([10, 10, 3]);
  });
  test("1 MiB a batch, in bytes of UTF-8 rather than characters", () => {
    const body = "आ".repeat(150_000);
    expect(sizes(packBatches([1, 2, 3, 4, 5].map((n) => message(`m${n}`, { body }))))).toEqual([2, 2, 1]);
  });
  test("one queue a batch, each in its order", () => {
    const mixed = [message("a"), message("b", { queue: "results" }), message("c")];
    expect(packBatches(mixed).map((batch) => batch.map(({ id }) => id))).toEqual([["a", "c"], ["b"]]);
  });
});
