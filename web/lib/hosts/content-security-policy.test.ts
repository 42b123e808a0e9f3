import { expect, test } from "vitest";
import { contentSecurityPolicy, storageOriginOf } from "./content-security-policy.ts";

test("scripts run by nonce, uploads go to storage, and nothing may frame a page", () => {
  const policy = contentSecurityPolicy({ nonce: "n1", storageOrigin: "https://s3.test", isDevelopment: false });
  expect(policy).toContain("script-src 'self' 'nonce-n1' 'strict-dynamic';");
  expect(policy).toContain("connect-src 'self' https://s3.test;");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-eval");
});

test.each([
  ["http://127.0.0.1:9000/bucket", "ap-south-1", "http://127.0.0.1:9000"],
  [undefined, "ap-south-1", "https://*.s3.ap-south-1.amazonaws.com"],
  ["", undefined, "https://*.amazonaws.com"],
])("storage at %j in %j is %s", (endpoint, region, origin) => {
  expect(storageOriginOf(endpoint, region)).toBe(origin);
});
