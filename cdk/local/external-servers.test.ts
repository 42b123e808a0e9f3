import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type ChildProcess, fork } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createS3FileStore } from "#shared/adapters/aws/file-store.ts";
import { REPOSITORY_ROOT } from "../constructs/bundle.ts";
import { type LocalPostgres, startPostgres } from "./database/local-postgres.ts";
import { freePort } from "./ports.ts";
import { type LocalStack, startLocalStack } from "./stack.ts";
import { createBuckets, LOCAL_CREDENTIALS } from "./storage/local-storage.ts";

const directory = mkdtempSync(join(tmpdir(), "placement-elsewhere-"));
// As root the database runs under an account of its own, which must be able to walk in.
chmodSync(directory, 0o711);
const functionsDirectory = join(import.meta.dirname, "testing/functions");
const patient = { timeout: 20_000 };
const children: ChildProcess[] = [];

/** Starts a server of `testing/servers` in a process of its own; answers its endpoint. */
function startServer(name: string, ...parameters: string[]): Promise<string> {
  const child = fork(join(import.meta.dirname, `testing/servers/${name}.ts`), parameters, { execArgv: [] });
  children.push(child);
  return new Promise((answer, fail) => {
    child.once("message", (endpoint) => answer(String(endpoint)));
    child.once("exit", (code) => fail(new Error(`the server of ${name} ended with ${code}`)));
  });
}

describe("a stack on servers that somebody else runs", () => {
  let database: LocalPostgres;
  let stack: LocalStack;
  let env: Record<string, string>;
  const dataDir = join(directory, "data");
  const start = () => startLocalStack({ dataDir, port: 0, quiet: true, functionsDirectory, env });
  const get = async (path: string) => (await fetch(stack.urls.frontDoor + path)).json() as Promise<any>;

  beforeAll(async () => {
    const [server, sqs, s3] = await Promise.all([
      startPostgres({ directory: join(directory, "postgres"), port: await freePort(), password: "elsewhere" }),
      startServer("queues"),
      startServer("storage", join(directory, "objects")),
    ]);
    database = server;
    env = {
      DATABASE_URL: new URL("/placement", server.url).href,
      SQS_ENDPOINT: sqs,
      S3_ENDPOINT: s3,
      AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    };
    stack = await start();
  });
  afterAll(async () => {
    await stack.stop();
    for (const child of children) if (child.connected) child.disconnect();
    await database.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("starts none of its own", () => {
    for (const own of ["postgres", "storage"]) expect(existsSync(join(dataDir, own)), own).toBe(false);
  });

  test("has its schema migrated there, in a database that was missing, and signs in as the application's role", async () => {
    const { environment, user } = await get("/api/environment");
    expect(user).toBe("placement_app");
    expect(new URL(environment.DATABASE_URL).host).toBe(database.url.host);
    expect(new URL(environment.DATABASE_URL).pathname).toBe("/placement");
  });

  test("answers a request, and its queues and buckets are there", async () => {
    expect((await fetch(`${stack.urls.frontDoor}/ready`)).status).toBe(200);
    const settings = { region: "ap-south-1", credentials: LOCAL_CREDENTIALS };
    const sqs = new SQSClient({ ...settings, endpoint: env["SQS_ENDPOINT"] ?? "" });
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
    expect(QueueUrls.map((url) => url.split("/").at(-1))).toEqual(expect.arrayContaining(Object.keys(stack.queueUrls)));
    const s3 = new S3Client({ ...settings, endpoint: env["S3_ENDPOINT"] ?? "", forcePathStyle: true });
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets.map(({ Name }) => Name)).toContain("placement-files-bucket");
    sqs.destroy();
    s3.destroy();
  });

  test("carries a message", async () => {
    await fetch(`${stack.urls.frontDoor}/api/notify`, {
      method: "POST",
      body: "from elsewhere",
      headers: { "content-type": "text/plain" },
    });
    await expect.poll(() => get("/api/seen"), patient).toContainEqual({ id: "from elsewhere 1", by: "placement_app" });
  });

  test("takes an upload by the URL that its API signs", async () => {
    const { environment } = await get("/api/environment");
    const saved = { ...process.env };
    Object.assign(process.env, { AWS_REGION: "ap-south-1", ...env });
    try {
      const files = createS3FileStore({ bucket: environment.FILES_BUCKET, endpoint: environment.S3_ENDPOINT });
      const key = "tenants/0190f7a0-0000-7000-8000-000000000001/resumes/a.pdf";
      const body = new TextEncoder().encode("%PDF-1.7");
      const { url, method, headers } = await files.signUpload({ key, contentType: "application/pdf", sizeBytes: 8 });
      expect(new URL(url).origin).toBe(env["S3_ENDPOINT"]);
      expect((await fetch(url, { method, headers, body })).status).toBe(200);
      expect(await files.read(key, 100)).toEqual(body);
    } finally {
      process.env = saved;
    }
  });

  test("finds what it left there when it comes back, with other passwords too", async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
    stack = await start();
    expect(await get("/api/seen")).toContainEqual({ id: "from elsewhere 1", by: "placement_app" });
  });
});

describe("a storage server that knows no rules for pages", () => {
  test.each([
    ["as MinIO answers", 501, "NotImplemented", true],
    ["for another reason", 403, "AccessDenied", false],
  ])("is taken %s: %i", async (_, status, code, taken) => {
    const server = createServer((request, response) => {
      const refused = request.method === "PUT" && request.url?.includes("?cors");
      response.writeHead(refused ? status : 200, { "content-type": "application/xml" });
      response.end(refused ? `<Error><Code>${code}</Code><Message>no</Message></Error>` : "");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const client = new S3Client({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: "ap-south-1",
      credentials: LOCAL_CREDENTIALS,
      forcePathStyle: true,
      maxAttempts: 1,
    });
    const creation = createBuckets(client, ["files"], 3000);
    await (taken ? expect(creation).resolves.toBeUndefined() : expect(creation).rejects.toThrow());
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
});

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly image: string; readonly ports: readonly string[]; environment?: Record<string, string> }>
  >;
}

describe("compose.yaml", () => {
  const text = readFileSync(join(REPOSITORY_ROOT, "compose.yaml"), "utf8");
  const { services } = parse(text) as Compose;
  const exported = Object.fromEntries(
    [...text.matchAll(/([A-Z][A-Z0-9_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  );
  const published = (service: string) => services[service]?.ports.map((port) => port.split(":").slice(0, 2).join(":"));

  test("has a server for each variable, where the variable says", () => {
    const url = (name: string) => new URL(exported[name] ?? "");
    expect(published("postgres")).toContain(url("DATABASE_URL").host);
    expect(published("minio")).toContain(url("S3_ENDPOINT").host);
    expect(published("sqs")).toContain(url("SQS_ENDPOINT").host);
  });

  test("and the same names and passwords", () => {
    const database = new URL(exported["DATABASE_URL"] ?? "");
    expect(services["postgres"]?.environment).toEqual({
      POSTGRES_USER: database.username,
      POSTGRES_PASSWORD: database.password,
      POSTGRES_DB: database.pathname.slice(1),
    });
    expect(services["minio"]?.environment).toEqual({
      MINIO_ROOT_USER: exported["AWS_ACCESS_KEY_ID"],
      MINIO_ROOT_PASSWORD: exported["AWS_SECRET_ACCESS_KEY"],
    });
  });

  test("listens on this machine alone, with images of a version", () => {
    for (const { image, ports } of Object.values(services)) {
      expect(image).toMatch(/:(?!latest$)\S+$/);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });
});
