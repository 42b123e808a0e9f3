import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { logger, redact } from "./logger.ts";

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const written = () => JSON.parse(lines[0] ?? "") as Record<string, unknown>;

test("writes one JSON object on one line", () => {
  logger.info("sent", { tenantId: "t1", requestId: "r1", count: 3 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  expect(written()).toMatchObject({ level: "info", message: "sent", tenantId: "t1", requestId: "r1", count: 3 });
});

test("fields cannot pass for the level or the message", () => {
  logger.error("failed", { level: "info", message: "fine" });
  expect(written()).toMatchObject({ level: "error", message: "failed" });
});

test("an error keeps name, code, message, cause and frames, and nothing else", () => {
  const cause = new TypeError("socket closed");
  const error = Object.assign(new Error("update failed\nparams: Asha,Rao", { cause }), { code: "57P01", row: "Asha" });
  logger.error("failed", { error });
  const logged = written().error as { stack: string[] };
  expect(logged).toMatchObject({
    name: "Error",
    code: "57P01",
    message: "update failed",
    cause: { name: "TypeError" },
  });
  expect(logged.stack[0]).toMatch(/^at /);
  expect(lines[0]).not.toContain("Asha");
});

test("a circular value, a bigint and an undefined do not stop the log", () => {
  const circular: Record<string, unknown> = { size: 10n, nothing: undefined };
  circular.self = circular;
  logger.warn("odd", { circular });
  expect(written().circular).toEqual({ size: "10", self: "[circular]" });
});

const canaries: [string, string][] = [
  ["address", "asha.rao+jobs@students.example.ac.in"],
  ["address in another script", "आशा@डाक.भारत"],
  ["address without a dot in its domain", "root@localhost"],
  ["database password", "postgres://app:s3cretpass@db.internal:5432/app"],
  ["Resend key", "re_AbCd1234_EfGh5678"],
  ["OpenAI key", "sk-proj-AbCdEf0123456789"],
  ["bearer token", "Bearer AbCdEf.0123-456"],
  ["JSON Web Token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"],
  ["magic link", "https://vnit.example/api/auth/magic-link/verify?token=Zx9QpLm2&callbackURL=/"],
  ["signed URL", "https://files.example/k?X-Amz-Credential=AKIA123%2Fap&X-Amz-Signature=0badc0ffee"],
  ["session cookie", "__Host-session=Zx9QpLm2Zx9QpLm2"],
];

describe("a canary never reaches the log", () => {
  const secretParts: Record<string, string> = {
    "magic link": "Zx9QpLm2",
    "signed URL": "0badc0ffee",
    "session cookie": "Zx9QpLm2",
    "database password": "s3cretpass",
  };
  test.each(canaries)("%s", (kind, canary) => {
    const secret = secretParts[kind] ?? canary;
    logger.error(`could not use ${canary}`, {
      reason: `<${canary}> refused`,
      nested: { list: [canary] },
      error: new Error(`no: ${canary}`, { cause: new Error(canary) }),
    });
    expect(lines[0]).not.toContain(secret);
  });

  test("under a telling name whatever it looks like", () => {
    logger.info("mail", { to: "plain", headers: { authorization: "abc", Cookie: "def" }, inviteToken: "ghi" });
    expect(lines[0]).not.toMatch(/plain|abc|def|ghi/);
  });
});

test("text without secrets stays readable", () => {
  const text = "message 0190f7a0-1111-7000-8000-000000000000 of deliveries failed: 422 validation_error";
  expect(redact(text)).toBe(text);
});
