import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { StateFile } from "../data-directory.ts";
import { Lifetime } from "../lifetime.ts";
import { provision } from "../provision.ts";
import { startSqsServer } from "../queues/local-queues.ts";
import type { Services } from "../services.ts";
import type { Site } from "../site.ts";
import { LOCAL_CREDENTIALS, startS3Server } from "../storage/local-storage.ts";
import { temporaryDirectory } from "../testing/temporary.ts";
import { enforcePermissions } from "./permissions.ts";
import { PLANTED } from "./testing/planted-template.ts";

/** Servers, and a template in which `WorkerFunction` lacks what `KeeperFunction` has. */
async function planted() {
  const directory = temporaryDirectory();
  const problems: string[] = [];
  const lifetime = new Lifetime((text) => problems.push(text));
  onTestFinished(() => lifetime.end());
  const state = new StateFile(`${directory}/state.json`);
  const storage = await startS3Server(0, `${directory}/storage`);
  const queues = await startSqsServer(0, "ap-south-1");
  lifetime.add(storage.stop);
  lifetime.add(queues.stop);
  const site = {
    port: 1,
    region: "ap-south-1",
    state,
    lifetime,
    data: { join: (name: string) => `${directory}/${name}` },
    progress: { problem: (text: string) => problems.push(text) },
    generated: (name: string) => state.getOrCreate(name, () => randomBytes(24).toString("hex")),
  } as unknown as Site;
  const services = {
    administratorUrl: "postgres://127.0.0.1:1/placement",
    s3Endpoint: storage.endpoint,
    sqsEndpoint: queues.endpoint,
    queuesAreInMemory: true,
    storageIsOurs: true,
    credentials: LOCAL_CREDENTIALS,
  } as Services;
  const assembly = { directory, stacks: PLANTED };
  const provisioned = await provision(assembly, services, site);
  const permissions = await enforcePermissions(assembly, provisioned, services, site);
  const s3Of = (id: string) => {
    const credentials = permissions.credentialsOf(id);
    const client = new S3Client({
      endpoint: permissions.s3Endpoint,
      region: "ap-south-1",
      forcePathStyle: true,
      requestChecksumCalculation: "WHEN_REQUIRED",
      credentials,
    });
    lifetime.add(() => client.destroy());
    return client;
  };
  const QueueUrl = provisioned.queues.find("JobsQueue")?.url;
  return { permissions, s3Of, problems, QueueUrl, Bucket: "placement-files-bucket" };
}

test("lets each function do what its role allows, files streamed through", async () => {
  const { s3Of, permissions, problems, Bucket, QueueUrl } = await planted();
  const keeper = s3Of("KeeperFunction");
  const Body = randomBytes(6_000_000);
  await keeper.send(new PutObjectCommand({ Bucket, Key: "tenants/1/large", Body }));
  const { Body: stored } = await keeper.send(new GetObjectCommand({ Bucket, Key: "tenants/1/large" }));
  expect(Buffer.from((await stored?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
  await keeper.send(new ListObjectsV2Command({ Bucket, Prefix: "tenants/" }));
  const Entries = [{ Id: "1", MessageBody: "work" }];
  await permissions.sqsClientOf("KeeperFunction").send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  const { Messages } = await permissions.sqsClientOf("WorkerFunction").send(new ReceiveMessageCommand({ QueueUrl }));
  expect(Messages?.map((message) => message.Body)).toEqual(["work"]);
  expect(problems).toEqual([]);
});

test("refuses what the role lacks, as AWS does, and says which statement is missing", async () => {
  const { s3Of, problems, Bucket } = await planted();
  const worker = s3Of("WorkerFunction");
  const missing =
    '{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::placement-files-bucket/tenants/1/a"}';
  const put = () => worker.send(new PutObjectCommand({ Bucket, Key: "tenants/1/a", Body: "x" }));
  await expect(put()).rejects.toMatchObject({
    name: "AccessDenied",
    $metadata: { httpStatusCode: 403 },
    message: expect.stringContaining(`Missing in the role of WorkerFunction: ${missing}`) as unknown,
  });
  await expect(put()).rejects.toThrow(
    "assumed-role/WorkerRole/WorkerFunction is not authorized to perform: s3:PutObject",
  );
  expect(problems).toEqual([expect.stringContaining(missing)]);
});

test.each([
  [
    "a key outside the prefix",
    new GetObjectCommand({ Bucket: "placement-files-bucket", Key: "elsewhere/a" }),
    "s3:GetObject",
  ],
  [
    "a copy from where it may not read",
    new CopyObjectCommand({
      Bucket: "placement-files-bucket",
      Key: "tenants/1/b",
      CopySource: "placement-files-bucket/elsewhere/a",
    }),
    "s3:GetObject",
  ],
  [
    "one of many that it may not delete",
    new DeleteObjectsCommand({
      Bucket: "placement-files-bucket",
      Delete: { Objects: [{ Key: "tenants/1/a" }, { Key: "elsewhere/a" }] },
    }),
    "s3:DeleteObject",
  ],
  [
    "a tag that it may not set",
    new PutObjectCommand({ Bucket: "placement-files-bucket", Key: "tenants/1/a", Body: "x", Tagging: "a=b" }),
    "s3:PutObjectTagging",
  ],
  [
    "what is denied whatever allows it",
    new GetObjectCommand({ Bucket: "placement-files-bucket", Key: "tenants/secret/a" }),
    "explicit deny",
  ],
])("refuses %s", async (_, command, reason) => {
  const { s3Of } = await planted();
  await expect(s3Of("KeeperFunction").send(command as GetObjectCommand)).rejects.toThrow(reason);
});

test("tells that an object is missing only to who may list", async () => {
  const { s3Of, Bucket } = await planted();
  const Key = "tenants/1/nothing";
  await expect(s3Of("KeeperFunction").send(new GetObjectCommand({ Bucket, Key }))).rejects.toThrow(/does not exist/);
  await expect(s3Of("WorkerFunction").send(new GetObjectCommand({ Bucket, Key }))).rejects.toThrow("s3:ListBucket");
  await expect(s3Of("WorkerFunction").send(new HeadObjectCommand({ Bucket, Key }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
});

test("judges a queue's calls by queue and action", async () => {
  const { permissions, QueueUrl } = await planted();
  const send = new SendMessageCommand({ QueueUrl, MessageBody: "x" });
  await expect(permissions.sqsClientOf("WorkerFunction").send(send)).rejects.toMatchObject({
    name: "AccessDenied",
    message: expect.stringMatching(/Missing in the role of WorkerFunction: .*sqs:SendMessage.*:JobsQueue"/) as unknown,
  });
  const receive = new ReceiveMessageCommand({ QueueUrl });
  await expect(permissions.sqsClientOf("KeeperFunction").send(receive)).rejects.toThrow("sqs:ReceiveMessage");
});

test("judges a signed URL by the role of who signed it", async () => {
  const { s3Of, Bucket } = await planted();
  const upload = async (id: string) => {
    const url = await getSignedUrl(s3Of(id), new PutObjectCommand({ Bucket, Key: "tenants/1/cv" }));
    const answer = await fetch(url, { method: "PUT", body: "x", headers: { origin: "http://vnit.localhost:1" } });
    return {
      status: answer.status,
      from: answer.headers.get("access-control-allow-origin"),
      text: await answer.text(),
    };
  };
  expect(await upload("KeeperFunction")).toMatchObject({ status: 200, text: "" });
  expect(await upload("WorkerFunction")).toMatchObject({
    status: 403,
    from: "http://vnit.localhost:1",
    text: expect.stringContaining("<Code>AccessDenied</Code>") as unknown,
  });
});

test("passes nobody who is unknown, and asks no signature of a browser that only asks first", async () => {
  const { permissions, Bucket } = await planted();
  const object = `${permissions.s3Endpoint}/${Bucket}/tenants/1/a`;
  expect((await fetch(object)).status).toBe(403);
  expect((await fetch(`${permissions.sqsEndpoint}/`, { method: "POST", body: "{}" })).status).toBe(403);
  const headers = { origin: "http://vnit.localhost:1", "access-control-request-method": "PUT" };
  expect((await fetch(object, { method: "OPTIONS", headers })).status).toBe(200);
});

test("lets sign in to the database only as the user that the role names", async () => {
  const { permissions, problems } = await planted();
  expect(permissions.maySignIn("KeeperFunction", "placement_app")).toBe(true);
  expect(problems).toEqual([]);
  expect(permissions.maySignIn("KeeperFunction", "placement_relay")).toBe(false);
  expect(permissions.maySignIn("WorkerFunction", "placement_app")).toBe(false);
  expect(problems).toEqual([
    expect.stringMatching(/KeeperFunction.*"rds-db:connect".*dbuser:local\/placement_relay"/),
    expect.stringMatching(/WorkerFunction.*"rds-db:connect".*dbuser:local\/placement_app"/),
  ]);
});
