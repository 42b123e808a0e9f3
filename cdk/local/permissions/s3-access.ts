import type { IncomingHttpHeaders } from "node:http";
import type { Access } from "./judge.ts";

export interface S3Request {
  readonly method: string;
  /** Path and query; the bucket is the path's first segment. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Body of a call that names its objects there. */
  readonly body?: string;
}

type Method = "GET" | "HEAD" | "PUT" | "POST" | "DELETE";

// Sub-resources that have actions of their own, by method; the first that is asked for counts.
const OF_OBJECTS: readonly (readonly [string, Readonly<Partial<Record<Method, string>>>])[] = [
  ["tagging", { GET: "GetObjectTagging", PUT: "PutObjectTagging", DELETE: "DeleteObjectTagging" }],
  ["acl", { GET: "GetObjectAcl", PUT: "PutObjectAcl" }],
  ["retention", { GET: "GetObjectRetention", PUT: "PutObjectRetention" }],
  ["legal-hold", { GET: "GetObjectLegalHold", PUT: "PutObjectLegalHold" }],
  ["restore", { POST: "RestoreObject" }],
  [
    "uploadId",
    { GET: "ListMultipartUploadParts", PUT: "PutObject", POST: "PutObject", DELETE: "AbortMultipartUpload" },
  ],
  ["uploads", { POST: "PutObject" }],
  ["versionId", { GET: "GetObjectVersion", HEAD: "GetObjectVersion", DELETE: "DeleteObjectVersion" }],
];
const OF_BUCKETS: readonly (readonly [string, Readonly<Partial<Record<Method, string>>>])[] = [
  ["uploads", { GET: "ListBucketMultipartUploads" }],
  ["versions", { GET: "ListBucketVersions" }],
  ["location", { GET: "GetBucketLocation" }],
  ["cors", { GET: "GetBucketCORS", PUT: "PutBucketCORS", DELETE: "PutBucketCORS" }],
  ["policy", { GET: "GetBucketPolicy", PUT: "PutBucketPolicy", DELETE: "DeleteBucketPolicy" }],
  ["versioning", { GET: "GetBucketVersioning", PUT: "PutBucketVersioning" }],
  ["lifecycle", { GET: "GetLifecycleConfiguration", PUT: "PutLifecycleConfiguration" }],
];
const PLAIN_OBJECT = { GET: "GetObject", HEAD: "GetObject", PUT: "PutObject", DELETE: "DeleteObject" } as const;
const PLAIN_BUCKET = { GET: "ListBucket", HEAD: "ListBucket", PUT: "CreateBucket", DELETE: "DeleteBucket" } as const;

/** Whether what a call does stands in its body, which must then be read before it is judged. */
export function namesObjectsInBody({ method, url }: Pick<S3Request, "method" | "url">): boolean {
  return method === "POST" && addressed(url).query.has("delete");
}

/** What a call of S3's REST API does, by the actions that AWS's service authorization reference names for it. */
export function s3Accesses(request: S3Request): Access[] {
  const { bucket, key, query } = addressed(request.url);
  if (bucket === "") return [{ action: "s3:ListAllMyBuckets", resource: "*" }];
  const bucketArn = `arn:aws:s3:::${bucket}`;
  if (key === "") return bucketAccesses(request, bucketArn, query);
  const resource = `${bucketArn}/${key}`;
  const action = actionOf(OF_OBJECTS, PLAIN_OBJECT, request.method, query);
  const accesses = [{ action, resource }];
  const writes = action === "s3:PutObject" && (request.method === "PUT" || query.has("uploads"));
  if (!writes) return accesses;
  const said = (name: string) => request.headers[name] !== undefined || query.has(name);
  if (said("x-amz-tagging")) accesses.push({ action: "s3:PutObjectTagging", resource });
  if (said("x-amz-acl")) accesses.push({ action: "s3:PutObjectAcl", resource });
  const source = request.headers["x-amz-copy-source"] ?? query.get("x-amz-copy-source");
  if (source) accesses.push(copiedFrom(String(source)));
  return accesses;
}

/** The access that makes S3 say of a missing object that it is missing, and not that it is forbidden. */
export function listingOf(url: string): Access {
  return { action: "s3:ListBucket", resource: `arn:aws:s3:::${addressed(url).bucket}` };
}

function bucketAccesses(request: S3Request, bucketArn: string, query: URLSearchParams): Access[] {
  if (namesObjectsInBody(request)) {
    const keys = [...(request.body ?? "").matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = ""]) => unescapeXml(key));
    return keys.map((key) => ({ action: "s3:DeleteObject", resource: `${bucketArn}/${key}` }));
  }
  const action = actionOf(OF_BUCKETS, PLAIN_BUCKET, request.method, query);
  const prefix = query.get("prefix");
  return [{ action, resource: bucketArn, ...(prefix !== null && { context: { "s3:prefix": prefix } }) }];
}

function actionOf(
  subresources: typeof OF_OBJECTS,
  plain: Readonly<Partial<Record<Method, string>>>,
  method: string,
  query: URLSearchParams,
): string {
  const named = subresources.find(([name, actions]) => query.has(name) && actions[method as Method] !== undefined);
  // What has no name here gets one that no policy has.
  return `s3:${named?.[1][method as Method] ?? plain[method as Method] ?? `${method}:${[...query.keys()].join("&")}`}`;
}

// `bucket/key`, with or without a slash before it, URL-encoded, perhaps with `?versionId=`.
function copiedFrom(source: string): Access {
  const [path = "", version] = source.replace(/^\//, "").split("?versionId=");
  return {
    action: version === undefined ? "s3:GetObject" : "s3:GetObjectVersion",
    resource: `arn:aws:s3:::${decodeURIComponent(path)}`,
  };
}

function addressed(url: string): { bucket: string; key: string; query: URLSearchParams } {
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  const [bucket = "", ...key] = path.replace(/^\//, "").split("/").map(decoded);
  return { bucket, key: key.join("/"), query: new URLSearchParams(query) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
