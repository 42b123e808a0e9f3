import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

// In a module of its own, so that the SDK is a chunk that is loaded when it is first needed. The import is static
// because a bundler's dynamic import of a CommonJS package has no named exports.
export {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  getSignedUrl,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  UploadPartCommand,
};

/** A client for AWS or, given an endpoint, for another service with S3's API, whose buckets are addressed by path. */
export function createS3Client(endpoint: string | undefined): S3Client {
  return new S3Client({
    // A default checksum would be signed into upload URLs, and a browser does not send one.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    ...(endpoint && { endpoint, forcePathStyle: true }),
  });
}
