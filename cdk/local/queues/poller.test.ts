import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import { physicalResources } from "../assembly/physical-resources.ts";
import { Resolver } from "../assembly/resolver.ts";
import type { StackTemplate } from "../assembly/template.ts";
import { resourcesOfType } from "../assembly/template.ts";
import { testPool } from "../testing/lambda.ts";
import { temporaryDirectory } from "../testing/temporary.ts";
import { LocalQueues, startSqsServer } from "./local-queues.ts";
import { Poller } from "./poller.ts";
import { restoreMessages, saveMessages } from "./queue-file.ts";
import { failedMessageIds } from "./sqs-event.ts";

const stacks: StackTemplate[] = [
  {
    stackName: "Messaging",
    region: "ap-south-1",
    template: {
      Resources: {
        WorkDeadLetterQueue: { Type: "AWS::SQS::Queue", Properties: { MessageRetentionPeriod: 1_209_600 } },
        WorkQueue: {
          Type: "AWS::SQS::Queue",
          Properties: {
            VisibilityTimeout: 1,
            RedrivePolicy: {
              deadLetterTargetArn: { "Fn::GetAtt": ["WorkDeadLetterQueue", "Arn"] },
              maxReceiveCount: 2,
            },
          },
        },
      },
    },
  },
];

async function queuesOnServer() {
  const server = await startSqsServer(0, "ap-south-1");
  const client = new SQSClient({
    endpoint: server.endpoint,
    region: "ap-south-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
  });
  const queues = new LocalQueues(client, server.endpoint);
  const resolver = new Resolver(
    stacks,
    physicalResources(stacks, {
      database: { host: "", port: "" },
      queue: (id) => queues.find(id),
      bucketName: (id) => id,
      generated: (name) => name,
    }),
  );
  await queues.create(resourcesOfType(stacks, "AWS::SQS::Queue"), resolver);
  onTestFinished(async () => {
    client.destroy();
    await server.stop();
  });
  const work = queues.find("WorkQueue");
  const dead = queues.find("WorkDeadLetterQueue");
  if (!work || !dead) throw new Error("queues were not created");
  const send = (body: string) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: work.url,
        MessageBody: body,
        MessageAttributes: { tenant: { DataType: "String", StringValue: "t1" } },
      }),
    );
  return { client, queues, work, dead, send };
}

type Setup = Awaited<ReturnType<typeof queuesOnServer>>;

function poll({ client, work }: Setup, source: string, variables: Record<string, string> = {}): Poller {
  const poller = new Poller({
    source: {
      functionId: "WorkFunction",
      queueArn: work.arn,
      batchSize: 10,
      batchWindowSeconds: 0,
      maximumConcurrency: 2,
      reportsItemFailures: true,
    },
    queue: work,
    client,
    target: testPool(source, {}, { variables }),
    region: "ap-south-1",
    concurrency: 2,
    onProblem: (text) => expect.unreachable(text),
  });
  onTestFinished(() => poller.stop());
  return poller;
}

async function depth({ client }: Setup, url: string): Promise<number[]> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }),
  );
  return [
    Number(Attributes["ApproximateNumberOfMessages"]),
    Number(Attributes["ApproximateNumberOfMessagesNotVisible"]),
  ];
}

const patient = { timeout: 60_000 };

test("creates queues with the template's attributes and dead letters", async () => {
  const { client, work, dead } = await queuesOnServer();
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: work.url, AttributeNames: ["All"] }),
  );
  expect(Attributes).toMatchObject({ VisibilityTimeout: "1" });
  expect(JSON.parse(Attributes?.RedrivePolicy ?? "{}")).toEqual({ deadLetterTargetArn: dead.arn, maxReceiveCount: 2 });
});

test("hands a message over with its attributes, and removes it when it succeeded", async () => {
  const setup = await queuesOnServer();
  const file = `${temporaryDirectory()}/seen`;
  await setup.send("hello");
  poll(
    setup,
    `import { writeFileSync } from "node:fs";
     export const handler = async ({ Records }) => { writeFileSync(process.env.FILE, JSON.stringify(Records[0])); return { batchItemFailures: [] }; };`,
    { FILE: file },
  );
  const { readFileSync } = await import("node:fs");
  await expect
    .poll(() => JSON.parse(readFileSync(file, "utf8")) as object, patient)
    .toMatchObject({
      body: "hello",
      eventSource: "aws:sqs",
      eventSourceARN: setup.work.arn,
      messageAttributes: { tenant: { stringValue: "t1", dataType: "String" } },
      attributes: { ApproximateReceiveCount: "1" },
    });
  await expect.poll(() => depth(setup, setup.work.url), patient).toEqual([0, 0]);
});

test("retries only the messages that failed, then moves them to the dead letters", async () => {
  const setup = await queuesOnServer();
  for (const body of ["good", "bad", "fine"]) await setup.send(body);
  poll(
    setup,
    `export const handler = async ({ Records }) => ({
       batchItemFailures: Records.filter(({ body }) => body === "bad").map(({ messageId }) => ({ itemIdentifier: messageId })) });`,
  );
  await expect.poll(() => depth(setup, setup.dead.url), patient).toEqual([1, 0]);
  const { Messages = [] } = await setup.client.send(new ReceiveMessageCommand({ QueueUrl: setup.dead.url }));
  expect(Messages.map(({ Body }) => Body)).toEqual(["bad"]);
  expect(await depth(setup, setup.work.url)).toEqual([0, 0]);
});

test("retries the whole batch when the function throws", async () => {
  const setup = await queuesOnServer();
  for (const body of ["one", "two"]) await setup.send(body);
  poll(setup, 'export const handler = async () => { throw new Error("no"); };');
  await expect.poll(() => depth(setup, setup.dead.url), patient).toEqual([2, 0]);
});

test("gives back at once what waits for another attempt when it stops, and the file keeps it", async () => {
  const setup = await queuesOnServer();
  const file = `${temporaryDirectory()}/queues.jsonl`;
  await setup.send("later");
  const tries = `${temporaryDirectory()}/tries`;
  const poller = poll(
    setup,
    `import { writeFileSync } from "node:fs";
     export const handler = async () => { writeFileSync(process.env.TRIES, "x"); throw new Error("not yet"); };`,
    { TRIES: tries },
  );
  const { existsSync } = await import("node:fs");
  await expect.poll(() => existsSync(tries), patient).toBe(true);
  await poller.stop();
  await poller.release();
  await saveMessages(setup.queues, file);

  const next = await queuesOnServer();
  await restoreMessages(next.queues, file);
  const { Messages = [] } = await next.client.send(
    new ReceiveMessageCommand({ QueueUrl: next.work.url, MessageAttributeNames: ["All"] }),
  );
  expect(Messages.map(({ Body, MessageAttributes }) => [Body, MessageAttributes?.["tenant"]?.StringValue])).toEqual([
    ["later", "t1"],
  ]);
  expect(existsSync(file)).toBe(false);
});

const batch = [{ MessageId: "a" }, { MessageId: "b" }];

test.each([
  ["nothing", null, []],
  ["an empty list", { batchItemFailures: [] }, []],
  ["no list", { batchItemFailures: null }, []],
  ["one of the batch", { batchItemFailures: [{ itemIdentifier: "b" }] }, ["b"]],
  ["an id that is not in the batch", { batchItemFailures: [{ itemIdentifier: "z" }] }, ["a", "b"]],
  ["an entry without an id", { batchItemFailures: [{}] }, ["a", "b"]],
  ["an empty id", { batchItemFailures: [{ itemIdentifier: "" }] }, ["a", "b"]],
  ["no array", { batchItemFailures: "b" }, ["a", "b"]],
])("an answer with %s", (_, answer, failed) => {
  expect(failedMessageIds(answer, batch)).toEqual(failed);
});
