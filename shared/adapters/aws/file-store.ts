import { ENV } from "#shared/config/environment.ts";
import { TRANSIENT_TAG } from "#shared/config/transient-tag.ts";
import { type FileStore, ObjectTooLarge } from "#shared/ports/file-store.ts";
import { attachmentDisposition } from "./content-disposition.ts";
import { uploadInParts } from "./upload-in-parts.ts";

export interface S3FileStoreOptions {
  readonly bucket: string;
  /** Another S3-compatible service; its buckets are addressed by path. AWS when absent. */
  readonly endpoint?: string | undefined;
}

const UPLOAD_SECONDS = 300;
const DOWNLOAD_SECONDS = 300;
/** A rule of the bucket ends what carries this tag after a day. */
const TRANSIENT = `${TRANSIENT_TAG.name}=${TRANSIENT_TAG.value}`;

/** Files in S3. Region and credentials are the SDK's own; the SDK is loaded on first use. */
export function createS3FileStore({ bucket, endpoint }: S3FileStoreOptions): FileStore {
  let loading: ReturnType<typeof load> | undefined;
  const s3 = () => (loading ??= load(endpoint));
  const at = (key: string) => ({ Bucket: bucket, Key: checkedKey(key) });

  return {
    async signUpload({ key, contentType, sizeBytes }) {
      const { sdk, client } = await s3();
      const command = new sdk.PutObjectCommand({ ...at(key), ContentType: contentType, ContentLength: sizeBytes });
      const expiresAt = new Date(Date.now() + UPLOAD_SECONDS * 1000).toISOString();
      // Without being named here the two would not be signed, and any type and size would do.
      const signableHeaders = new Set(["host", "content-type", "content-length"]);
      const url = await sdk.getSignedUrl(client, command, { expiresIn: UPLOAD_SECONDS, signableHeaders });
      return { url, method: "PUT", headers: { "content-type": contentType }, expiresAt };
    },

    async signDownload({ key, fileName, expiresSeconds = DOWNLOAD_SECONDS }) {
      const { sdk, client } = await s3();
      const ResponseContentDisposition = attachmentDisposition(fileName);
      const command = new sdk.GetObjectCommand({ ...at(key), ResponseContentDisposition });
      return sdk.getSignedUrl(client, command, { expiresIn: expiresSeconds });
    },

    async read(key, maxBytes) {
      const { sdk, client } = await s3();
      try {
        const { Body, ContentLength = 0 } = await client.send(new sdk.GetObjectCommand(at(key)));
        if (ContentLength > maxBytes) {
          discard(Body);
          throw new ObjectTooLarge(ContentLength, maxBytes);
        }
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return undefined;
        throw error;
      }
    },

    async write({ key, contentType, body, isTransient = false }) {
      const { sdk, client } = await s3();
      const tagged = isTransient ? { Tagging: TRANSIENT } : {};
      await client.send(new sdk.PutObjectCommand({ ...at(key), ContentType: contentType, Body: body, ...tagged }));
    },

    async writeStream({ key, contentType, isTransient = false }, pieces) {
      const { sdk, client } = await s3();
      const tagged = isTransient ? { Tagging: TRANSIENT } : {};
      await uploadInParts(sdk, client, { ...at(key), ContentType: contentType, ...tagged }, pieces);
    },

    async remove(key) {
      const { sdk, client } = await s3();
      await client.send(new sdk.DeleteObjectCommand(at(key)));
    },

    async ping() {
      const { sdk, client } = await s3();
      await client.send(new sdk.HeadBucketCommand({ Bucket: bucket }));
    },
  };
}

/** The file store that the environment names. Throws when FILES_BUCKET is not set. */
export function fileStoreFromEnvironment(env: NodeJS.ProcessEnv = process.env): FileStore {
  const bucket = env[ENV.filesBucket];
  if (!bucket) throw new Error(`The environment variable ${ENV.filesBucket} is not set.`);
  return createS3FileStore({ bucket, endpoint: env[ENV.s3Endpoint] || undefined });
}

async function load(endpoint: string | undefined) {
  const sdk = await import("./s3-client.ts");
  return { sdk, client: sdk.createS3Client(endpoint) };
}

// Stores on disk would take `..` for a way out of the tenant's folder.
function checkedKey(key: string): string {
  const segments = key.split("/");
  if (
    segments[0] === "tenants" &&
    segments.length > 2 &&
    segments.every((part) => part !== "" && !/^\.{1,2}$/.test(part))
  )
    return key;
  throw new Error("An object's key begins with tenants/<tenant id>/ and has no empty or dotted segment.");
}

// An unread body would keep its socket from serving the next request.
function discard(body: unknown): void {
  if (body instanceof ReadableStream) void body.cancel();
  else if (typeof body === "object" && body !== null && "destroy" in body && typeof body.destroy === "function")
    body.destroy();
}
