import { type FauxqsServer, startFauxqs } from "fauxqs";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createSqsDeadLetterQueues, deadLetterQueuesFromEnvironment } from "./dead-letter-queues.ts";
import { createSqsQueueSender } from "./queue-sender.ts";
import { TEST_AWS_ENVIRONMENT } from "./testing/aws-environment.ts";

let server: FauxqsServer;
let urls: { url: string; deadLettersUrl: string };
const dead = () => createSqsDeadLetterQueues({ urls: { deliveries: urls }, endpoint: server.address });

beforeAll(async () => {
  for (const [name, value] of Object.entries(TEST_AWS_ENVIRONMENT)) vi.stubEnv(name, value);
  server = await startFauxqs({ port: 0, logger: false });
});
afterAll(async () => {
  await server.stop();
  vi.unstubAllEnvs();
});

let round = 0;
beforeEach(() => {
  const region = TEST_AWS_ENVIRONMENT.AWS_REGION;
  round++;
  const [url, deadLettersUrl] = ["q", "dead"].map((name) => server.createQueue(`${name}${round}`, { region }).queueUrl);
  urls = { url: url ?? "", deadLettersUrl: deadLettersUrl ?? "" };
});

const bury = (...ids: string[]) =>
  createSqsQueueSender({ urls: { deliveries: urls.deadLettersUrl }, endpoint: server.address }).send(
    ids.map((id) => ({ id, tenantId: "t1", queue: "deliveries" as const, body: `"${id}"` })),
  );
const ready = (name: "q" | "dead") => server.inspectQueue(`${name}${round}`)?.messages.ready ?? [];
const bodiesOf = (name: "q" | "dead") =>
  ready(name)
    .map(({ body }) => body)
    .toSorted();

test("one message is sent again, marked, with its attributes; the others stay where they are", async () => {
  await bury("a", "b", "c");
  expect(await dead().redrive("deliveries", "b")).toEqual(["b"]);
  expect(bodiesOf("dead")).toEqual(['"a"', '"c"']);
  expect(ready("q")).toMatchObject([
    {
      body: '"b"',
      messageAttributes: {
        tenantId: { StringValue: "t1" },
        messageId: { StringValue: "b" },
        redriven: { StringValue: "true" },
      },
    },
  ]);
});

test("all are sent again, once each", async () => {
  const ids = Array.from({ length: 25 }, (_, n) => `m${n}`);
  for (let n = 0; n < 25; n += 10) await bury(...ids.slice(n, n + 10));
  expect((await dead().redrive("deliveries")).toSorted()).toEqual(ids.toSorted());
  expect(ready("dead")).toEqual([]);
  expect(ready("q")).toHaveLength(25);
});

test("one that is not there is not sent, and costs the others nothing", async () => {
  await bury("a");
  expect(await dead().redrive("deliveries", "z")).toEqual([]);
  expect(bodiesOf("dead")).toEqual(['"a"']);
});

test("what cannot be sent stays among the dead letters", async () => {
  await bury("a");
  const gone = { ...urls, url: `${server.address}/000000000000/gone` };
  const broken = createSqsDeadLetterQueues({ urls: { deliveries: gone }, endpoint: server.address });
  await expect(broken.redrive("deliveries")).rejects.toThrow("No dead letter could be sent");
  const [counts] = await dead().depths();
  expect(counts).toEqual({ queue: "deliveries", waiting: 0, inFlight: 0, deadLetters: 1 });
});

test("a look leaves them as they were", async () => {
  await bury("a", "b");
  const seen = await dead().peek("deliveries");
  expect(seen.map(({ messageId, tenantId }) => [messageId, tenantId]).toSorted()).toEqual([
    ["a", "t1"],
    ["b", "t1"],
  ]);
  expect(seen[0]?.sentAt.getTime()).toBeGreaterThan(0);
  expect((await dead().redrive("deliveries")).toSorted()).toEqual(["a", "b"]);
});

test("the environment names the queues with their dead letters", async () => {
  const env = {
    QUEUE_DELIVERIES_URL: urls.url,
    QUEUE_DELIVERIES_DEAD_LETTERS_URL: urls.deadLettersUrl,
    QUEUE_TIMERS_URL: "x",
  };
  const depths = await deadLetterQueuesFromEnvironment({ ...env, SQS_ENDPOINT: server.address }).depths();
  expect(depths.map(({ queue }) => queue)).toEqual(["deliveries"]);
  await expect(deadLetterQueuesFromEnvironment(env).redrive("timers")).rejects.toThrow(
    "QUEUE_TIMERS_DEAD_LETTERS_URL is not set",
  );
});
