import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { logger, nameInvocation } from "./logger.ts";
import { redact } from "./redact.ts";

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const written = () => JSON.parse(lines[0] ?? "") as Record<string, unknown>;

test("writes one JSON object on one line", () => {
  logger.info("sent", { tenantId: "t1", requestId: "r1", count: 3 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  expect(written()).toMatchObject({ level: "INFO", message: "sent", tenantId: "t1", requestId: "r1", count: 3 });
});

test("fields cannot pass for the level or the message", () => {
  logger.error("failed", { level: "INFO", message: "fine", timestamp: "never" });
  expect(lines.join("")).not.toMatch(/"fine"|"never"/);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ level: "ERROR", message: "failed" });
});

test("a line tells when and in which invocation it was written", () => {
  vi.stubEnv("AWS_LAMBDA_FUNCTION_NAME", "ApiFunction");
  vi.stubEnv("_X_AMZN_TRACE_ID", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0");
  nameInvocation({ awsRequestId: "invocation-1", functionName: "ApiFunction" });
  logger.info("sent");
  expect(written()).toMatchObject({
    function_name: "ApiFunction",
    function_request_id: "invocation-1",
    cold_start: false,
    xray_trace_id: "1-5759e988-bd862e3fe1be46a994272793",
  });
  expect(written().timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

describe.each([
  ["Powertools' variable", "POWERTOOLS_LOG_LEVEL"],
  ["Lambda's log controls", "AWS_LAMBDA_LOG_LEVEL"],
])("the level of %s", (_whose, variable) => {
  test("decides what is written", async () => {
    vi.stubEnv(variable, "WARN");
    vi.resetModules();
    const { logger: fresh } = await import("./logger.ts");
    fresh.info("not this");
    fresh.warn("but this");
    expect(lines).toHaveLength(1);
    expect(written()).toMatchObject({ level: "WARN", message: "but this" });
  });
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
    logger.info("mail", {
      to: "plain",
      headers: { authorization: "canary1", Cookie: "canary2" },
      inviteToken: "canary3",
    });
    expect(lines[0]).not.toMatch(/plain|canary/);
  });
});

test("text without secrets stays readable", () => {
  const text = "message 0190f7a0-1111-7000-8000-000000000000 of deliveries failed: 422 validation_error";
  expect(redact(text)).toBe(text);
});
