import { describe, expect, test } from "vitest";
import { judge, judgeAll } from "./judge.ts";
import { readStatement, type Statement } from "./statement.ts";

const ROLE = "arn:aws:iam::000000000000:role/Worker";
const FILES = "arn:aws:s3:::files";
const allow = (Action: unknown, Resource: unknown, more: object = {}) =>
  readStatement({ Effect: "Allow", Action, Resource, ...more });
const deny = (Action: unknown, Resource: unknown, more: object = {}) =>
  readStatement({ Effect: "Deny", Action, Resource, ...more });
const toAll = (statement: Statement): Statement => ({ ...statement, principals: ["*"] });

function isAllowed(
  action: string,
  resource: string,
  statements: readonly Statement[],
  ofResources: readonly Statement[] = [],
  context = {},
): boolean {
  return judge({ action, resource, context }, { roleArn: ROLE, statements }, ofResources).allowed;
}

describe("a call is judged by action and resource", () => {
  const tenants = [allow(["s3:GetObject", "s3:Put*"], `${FILES}/tenants/*`)];
  test.each([
    ["an action by name", "s3:GetObject", `${FILES}/tenants/1/a.pdf`, tenants, true],
    ["an action by pattern", "s3:PutObjectTagging", `${FILES}/tenants/1/a.pdf`, tenants, true],
    ["whatever its case", "S3:getobject", `${FILES}/tenants/1/a.pdf`, tenants, true],
    ["another action", "s3:DeleteObject", `${FILES}/tenants/1/a.pdf`, tenants, false],
    ["another prefix", "s3:GetObject", `${FILES}/elsewhere/a.pdf`, tenants, false],
    ["another bucket", "s3:GetObject", "arn:aws:s3:::other/tenants/1/a.pdf", tenants, false],
    ["the bucket itself", "s3:GetObject", FILES, tenants, false],
    ["a resource whose case differs", "s3:GetObject", `${FILES}/Tenants/1`, tenants, false],
    ["every action of a service", "sqs:SendMessage", "arn:q", [allow("sqs:*", "arn:q")], true],
    ["no other service", "s3:GetObject", "arn:q", [allow("sqs:*", "arn:q")], false],
    ["one character", "sqs:SendMessage", "arn:q1", [allow("sqs:SendMessage", "arn:q?")], true],
    ["one character only", "sqs:SendMessage", "arn:q12", [allow("sqs:SendMessage", "arn:q?")], false],
    ["a dot is a dot", "sqs:SendMessage", "arnxq", [allow("sqs:SendMessage", "arn.q")], false],
    ["no statement at all", "sqs:SendMessage", "arn:q", [], false],
    [
      "every action but one",
      "s3:GetObject",
      "x",
      [readStatement({ Effect: "Allow", NotAction: "s3:PutObject", Resource: "*" })],
      true,
    ],
    [
      "that one",
      "s3:PutObject",
      "x",
      [readStatement({ Effect: "Allow", NotAction: "s3:PutObject", Resource: "*" })],
      false,
    ],
    [
      "every resource but one",
      "s3:GetObject",
      "y",
      [readStatement({ Effect: "Allow", Action: "s3:GetObject", NotResource: "x" })],
      true,
    ],
  ] as const)("%s", (_, action, resource, statements, expected) => {
    expect(isAllowed(action, resource, statements)).toBe(expected);
  });
});

describe("a denial wins", () => {
  const all = allow("s3:*", "*");
  test.each([
    ["over what the role allows", [all, deny("s3:DeleteObject", "*")], []],
    ["of the resource, too", [all], [toAll(deny("s3:*", "*"))]],
    ["of the resource, when it names the role", [all], [{ ...deny("s3:*", "*"), principals: [ROLE] }]],
  ] as const)("%s", (_, statements, ofResources) => {
    expect(isAllowed("s3:DeleteObject", "x", statements, ofResources)).toBe(false);
  });

  test("but not one for somebody else", () => {
    const others = { ...deny("s3:*", "*"), principals: ["arn:aws:iam::000000000000:role/Other"] };
    expect(isAllowed("s3:GetObject", "x", [all], [others])).toBe(true);
  });

  test("and is what the verdict names", () => {
    const denial = deny("s3:DeleteObject", "*");
    const verdict = judge(
      { action: "s3:DeleteObject", resource: "x" },
      { roleArn: ROLE, statements: [all, denial] },
      [],
    );
    expect(verdict).toMatchObject({ allowed: false, denial });
  });
});

test("a resource's own policy may allow what the role does not", () => {
  expect(isAllowed("sqs:SendMessage", "q", [], [toAll(allow("sqs:SendMessage", "q"))])).toBe(true);
  expect(isAllowed("sqs:SendMessage", "q", [], [allow("sqs:SendMessage", "q")])).toBe(false);
});

test("buckets that refuse what comes without TLS refuse nothing here, as they refuse no SDK", () => {
  const policies = [
    toAll(deny("s3:*", "*", { Condition: { Bool: { "aws:SecureTransport": "false" } } })),
    toAll(deny("s3:*", "*", { Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } } })),
  ];
  expect(isAllowed("s3:GetObject", "x", [allow("s3:GetObject", "*")], policies)).toBe(true);
});

describe("conditions", () => {
  const listing = (Condition: object) => [allow("s3:ListBucket", FILES, { Condition })];
  test.each([
    ["met", { StringLike: { "s3:prefix": "tenants/*" } }, { "s3:prefix": "tenants/1" }, true],
    ["one of several values", { StringEquals: { "s3:prefix": ["a", "b"] } }, { "s3:prefix": "b" }, true],
    ["not met", { StringLike: { "s3:prefix": "tenants/*" } }, { "s3:prefix": "" }, false],
    ["a key that the call does not have", { StringEquals: { "s3:prefix": "a" } }, {}, false],
    ["a denied value", { StringNotEquals: { "s3:prefix": "a" } }, { "s3:prefix": "a" }, false],
    ["a denied value that is not there", { StringNotLike: { "s3:prefix": "a*" } }, {}, true],
    ["the role's ARN", { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Work*" } }, {}, true],
    [
      "all of them",
      { StringEquals: { "s3:prefix": "a" }, Bool: { "aws:SecureTransport": false } },
      { "s3:prefix": "a" },
      false,
    ],
  ])("%s", (_, condition, context, expected) => {
    expect(isAllowed("s3:ListBucket", FILES, listing(condition), [], context)).toBe(expected);
  });

  test.each([
    [{ IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }, "does not know the condition IpAddress"],
    [{ StringEquals: { "aws:username": "x" } }, "does not know the condition key aws:username"],
  ])("that nothing here can judge are named: %j", (condition, message) => {
    expect(() => listing(condition)).toThrow(message);
  });

  test("nor are policy variables guessed", () => {
    expect(() => allow("s3:GetObject", "arn:aws:s3:::files/${aws:username}")).toThrow("policy variable");
  });
});

test("a call that does several things needs every one", () => {
  const role = { roleArn: ROLE, statements: [allow("s3:PutObject", "*")] };
  const put = { action: "s3:PutObject", resource: "x" };
  const tag = { action: "s3:PutObjectTagging", resource: "x" };
  expect(judgeAll([put], role, [])).toEqual({ allowed: true });
  expect(judgeAll([put, tag], role, [])).toEqual({ allowed: false, access: tag });
});
