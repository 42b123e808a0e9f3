import { describe, expect, test } from "vitest";
import { accessKeyOf } from "./caller.ts";
import { s3Accesses } from "./s3-access.ts";
import { sqsAccess } from "./sqs-access.ts";

describe("what a call of S3 does", () => {
  const tagged = { "x-amz-tagging": "lifetime=day" };
  test.each([
    ["GET /files/a.pdf", {}, ["s3:GetObject files/a.pdf"]],
    ["HEAD /files/a.pdf", {}, ["s3:GetObject files/a.pdf"]],
    ["GET /files/a%20b/%E0%A4%95.pdf?x-id=GetObject", {}, ["s3:GetObject files/a b/क.pdf"]],
    ["GET /files/a.pdf?versionId=1", {}, ["s3:GetObjectVersion files/a.pdf"]],
    ["GET /files/a.pdf?tagging", {}, ["s3:GetObjectTagging files/a.pdf"]],
    ["PUT /files/a.pdf?x-id=PutObject", {}, ["s3:PutObject files/a.pdf"]],
    ["PUT /files/a.pdf", tagged, ["s3:PutObject files/a.pdf", "s3:PutObjectTagging files/a.pdf"]],
    ["PUT /files/a.pdf?x-amz-tagging=a%3Db", {}, ["s3:PutObject files/a.pdf", "s3:PutObjectTagging files/a.pdf"]],
    ["PUT /files/a.pdf", { "x-amz-acl": "private" }, ["s3:PutObject files/a.pdf", "s3:PutObjectAcl files/a.pdf"]],
    ["PUT /files/a.pdf?tagging", {}, ["s3:PutObjectTagging files/a.pdf"]],
    ["PUT /files/b", { "x-amz-copy-source": "/other/a%20b" }, ["s3:PutObject files/b", "s3:GetObject other/a b"]],
    ["PUT /files/b", { "x-amz-copy-source": "o/a?versionId=1" }, ["s3:PutObject files/b", "s3:GetObjectVersion o/a"]],
    ["POST /files/a.zip?uploads", tagged, ["s3:PutObject files/a.zip", "s3:PutObjectTagging files/a.zip"]],
    ["PUT /files/a.zip?partNumber=1&uploadId=u", {}, ["s3:PutObject files/a.zip"]],
    ["POST /files/a.zip?uploadId=u", {}, ["s3:PutObject files/a.zip"]],
    ["GET /files/a.zip?uploadId=u", {}, ["s3:ListMultipartUploadParts files/a.zip"]],
    ["DELETE /files/a.zip?uploadId=u", {}, ["s3:AbortMultipartUpload files/a.zip"]],
    ["DELETE /files/a.pdf", {}, ["s3:DeleteObject files/a.pdf"]],
    ["DELETE /files/a.pdf?versionId=1", {}, ["s3:DeleteObjectVersion files/a.pdf"]],
    ["GET /files?list-type=2&prefix=tenants%2F", {}, ["s3:ListBucket files"]],
    ["HEAD /files", {}, ["s3:ListBucket files"]],
    ["HEAD /files/", {}, ["s3:ListBucket files"]],
    ["GET /files?uploads", {}, ["s3:ListBucketMultipartUploads files"]],
    ["GET /files?versions", {}, ["s3:ListBucketVersions files"]],
    ["PUT /files", {}, ["s3:CreateBucket files"]],
    ["DELETE /files", {}, ["s3:DeleteBucket files"]],
    ["GET /", {}, ["s3:ListAllMyBuckets *"]],
    ["POST /files/a.csv?select", {}, ["s3:POST:select files/a.csv"]],
  ])("%s %j", (line, headers, expected) => {
    const [method = "", url = ""] = line.split(" ");
    const accesses = s3Accesses({ method, url, headers });
    expect(accesses.map(({ action, resource }) => `${action} ${resource.replace("arn:aws:s3:::", "")}`)).toEqual(
      expected,
    );
  });

  test("a listing says below what", () => {
    const [access] = s3Accesses({ method: "GET", url: "/files?list-type=2&prefix=tenants%2F1", headers: {} });
    expect(access?.context).toEqual({ "s3:prefix": "tenants/1" });
  });

  test("a delete of many says of which", () => {
    const body = "<Delete><Object><Key>a&amp;b</Key></Object><Object><Key>c</Key></Object></Delete>";
    expect(s3Accesses({ method: "POST", url: "/files?delete", headers: {}, body })).toEqual([
      { action: "s3:DeleteObject", resource: "arn:aws:s3:::files/a&b" },
      { action: "s3:DeleteObject", resource: "arn:aws:s3:::files/c" },
    ]);
  });
});

describe("what a call of SQS does", () => {
  const ofQueue = JSON.stringify({ QueueUrl: "http://127.0.0.1:1/000000000000/JobsQueue" });
  test.each([
    ["AmazonSQS.SendMessage", ofQueue, "sqs:SendMessage arn:JobsQueue"],
    ["AmazonSQS.SendMessageBatch", ofQueue, "sqs:SendMessage arn:JobsQueue"],
    ["AmazonSQS.DeleteMessageBatch", ofQueue, "sqs:DeleteMessage arn:JobsQueue"],
    ["AmazonSQS.ChangeMessageVisibilityBatch", ofQueue, "sqs:ChangeMessageVisibility arn:JobsQueue"],
    ["AmazonSQS.ReceiveMessage", ofQueue, "sqs:ReceiveMessage arn:JobsQueue"],
    ["AmazonSQS.GetQueueUrl", '{"QueueName":"JobsQueue"}', "sqs:GetQueueUrl arn:JobsQueue"],
    [
      "AmazonSQS.StartMessageMoveTask",
      '{"SourceArn":"arn:aws:sqs:x:0:Dead"}',
      "sqs:StartMessageMoveTask arn:aws:sqs:x:0:Dead",
    ],
    ["AmazonSQS.ListQueues", "{}", "sqs:ListQueues arn:*"],
  ])("%s %s", (target, body, expected) => {
    const access = sqsAccess(target, body, (name) => `arn:${name}`);
    expect(`${access?.action} ${access?.resource}`).toBe(expected);
  });

  test.each([
    ["another service", "AmazonSNS.Publish", "{}"],
    ["the old protocol", undefined, "Action=SendMessage"],
    ["a body that is no JSON", "AmazonSQS.SendMessage", "{"],
  ])("%s is no call of it", (_, target, body) => {
    expect(sqsAccess(target, body, (name) => name)).toBeUndefined();
  });
});

test.each([
  [
    "in the header",
    "/",
    "AWS4-HMAC-SHA256 Credential=AKIA1/20260101/ap-south-1/s3/aws4_request, SignedHeaders=host, Signature=0",
    "AKIA1",
  ],
  [
    "in a signed URL",
    "/files/a?X-Amz-Credential=AKIA2%2F20260101%2Fap-south-1%2Fs3%2Faws4_request",
    undefined,
    "AKIA2",
  ],
  ["nowhere", "/files/a", undefined, undefined],
  ["in a header of another kind", "/", "Bearer AKIA1/x", undefined],
])("the caller stands %s", (_, url, authorization, expected) => {
  expect(accessKeyOf(url, { authorization })).toBe(expected);
});
