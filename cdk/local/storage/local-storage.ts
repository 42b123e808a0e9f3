import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketCorsCommand,
  S3ServiceException,
  type S3Client,
} from "@aws-sdk/client-s3";
import { mkdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import { close, listen } from "../http-server.ts";

export interface S3Server {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** A key pair, as AWS gives them out. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Credentials that the local S3 server knows from the start; they are the local stack's own. */
export const LOCAL_CREDENTIALS: AwsCredentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

interface S3rver {
  getMiddleware(): RequestListener;
}

/** Starts an S3 server of its own with its objects in a folder. It checks signatures, and sends CORS headers. */
export async function startS3Server(port: number, directory: string): Promise<S3Server> {
  mkdirSync(directory, { recursive: true });
  // CommonJS without types.
  const S3rver = createRequire(import.meta.url)("@20minutes/s3rver") as new (options: object) => S3rver;
  const common = { directory, silent: true, vhostBuckets: false };
  const objects = new S3rver(common).getMiddleware();
  // AWS's client signs `/bucket/` where s3rver expects `/bucket`, and `%27` and `%2A` where it expects ' and *: for calls
  // on a bucket itself, and for downloads under a name that is not ASCII, it must not insist.
  const lenient = new S3rver({ ...common, allowMismatchedSignatures: true }).getMiddleware();
  const server = createServer((request, response) => {
    const isSpelledOtherwise = /^\/[^/?]*\/?(?:\?|$)|%27|%2A/.test(request.url ?? "/");
    (isSpelledOtherwise ? lenient : objects)(request, response);
  });
  const listening = await listen(server, port);
  return {
    endpoint: `http://127.0.0.1:${listening}`,
    stop: () => close(server),
  };
}

/** Lets another key pair sign for the S3 servers of this process. */
export function addAccessKey({ accessKeyId, secretAccessKey }: AwsCredentials): void {
  const { DUMMY_ACCOUNT } = createRequire(import.meta.url)("@20minutes/s3rver/lib/models/account") as {
    DUMMY_ACCOUNT: { createKeyPair(id: string, secret: string): void };
  };
  DUMMY_ACCOUNT.createKeyPair(accessKeyId, secretAccessKey);
}

/** Creates the buckets that are missing, and lets pages of every tenant's host upload to them. */
export async function createBuckets(client: S3Client, names: readonly string[], frontDoorPort: number): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const exists = await client.send(new HeadBucketCommand({ Bucket: name })).then(
        () => true,
        () => false,
      );
      if (!exists) await client.send(new CreateBucketCommand({ Bucket: name }));
      await allowPages(client, name, frontDoorPort);
    }),
  );
}

async function allowPages(client: S3Client, name: string, frontDoorPort: number): Promise<void> {
  const rule = {
    AllowedOrigins: [`http://*.localhost:${frontDoorPort}`, `http://localhost:${frontDoorPort}`],
    AllowedMethods: ["GET", "PUT"],
    AllowedHeaders: ["*"],
    ExposeHeaders: ["ETag"],
    MaxAgeSeconds: 3600,
  };
  const command = new PutBucketCorsCommand({ Bucket: name, CORSConfiguration: { CORSRules: [rule] } });
  try {
    await client.send(command);
  } catch (error) {
    // MinIO has one rule for the whole server, which allows every page unless it is told otherwise.
    if (!(error instanceof S3ServiceException && error.name === "NotImplemented")) throw error;
  }
}

/** Name of a bucket here, from its logical id. */
export function localBucketName(logicalId: string): string {
  return `placement-${logicalId.replace(/[A-Z]/g, (letter, index: number) => `${index > 0 ? "-" : ""}${letter.toLowerCase()}`)}`;
}
