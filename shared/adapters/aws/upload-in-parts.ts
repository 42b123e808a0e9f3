import type { CompletedPart, CreateMultipartUploadCommandInput, S3Client } from "@aws-sdk/client-s3";
import type * as s3 from "./s3-client.ts";

/** Above S3's least part of 5 MiB; 10,000 of them are far more than is ever written. */
const PART_BYTES = 8 * 1_048_576;

/**
 * Uploads a stream of pieces as one object, a part at a time, so that no more than a part is held. When it fails, the
 * parts that were sent are given up, and the bucket has no such object.
 */
export async function uploadInParts(
  sdk: typeof s3,
  client: S3Client,
  object: CreateMultipartUploadCommandInput,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(object));
  const upload = { Bucket: object.Bucket, Key: object.Key, UploadId };
  const parts: CompletedPart[] = [];
  try {
    for await (const Body of parted(pieces)) {
      const PartNumber = parts.length + 1;
      const { ETag } = await client.send(new sdk.UploadPartCommand({ ...upload, PartNumber, Body }));
      parts.push({ PartNumber, ETag });
    }
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }));
  } catch (error) {
    // A rule of the bucket gives up what is left of uploads; whatever comes of this, the first error is the one to tell.
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

/** The same bytes in parts of one size, but for the last. */
async function* parted(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.byteLength;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}
