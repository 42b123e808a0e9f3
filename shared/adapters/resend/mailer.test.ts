import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Mail } from "#shared/ports/mailer.ts";
import { createResendMailer, mailerFromEnvironment } from "./mailer.ts";

interface Received {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}
interface Answer {
  status: number;
  body: unknown;
}

let server: Server;
let answer: Answer | "hang up";
/** Answers before `answer`. */
const first: Answer[] = [];
const received: Received[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    received.push({ path: request.url, headers: request.headers, body: await json(request) });
    const given = first.shift() ?? answer;
    if (given === "hang up") return void request.socket.destroy();
    response.writeHead(given.status, { "content-type": "application/json", "retry-after": "0" });
    response.end(typeof given.body === "string" ? given.body : JSON.stringify(given.body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  vi.stubEnv("RESEND_BASE_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => received.splice(0));

const mail: Mail = {
  from: "VNIT Placements <no-reply@placement.example>",
  to: "asha@example.com",
  subject: "An offer",
  html: "<p>Hello</p>",
  text: "Hello",
  headers: { "X-Entity-Ref-ID": "1" },
  idempotencyKey: "0190f7a0-1111-7000-8000-000000000001",
};
const problem = (status: number, name: string) => ({
  status,
  body: { statusCode: status, name, message: `about asha@example.com: ${name}` },
});

test("an accepted mail: what was sent, under which key, and the id", async () => {
  answer = { status: 200, body: { id: "49a3999c" } };
  expect(await createResendMailer("re_test_key").send(mail)).toEqual({ status: "sent", providerId: "49a3999c" });
  const { idempotencyKey, ...content } = mail;
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    path: "/emails",
    headers: { authorization: "Bearer re_test_key", "idempotency-key": idempotencyKey },
    body: content,
  });
});

describe("what Resend will never take is rejected with its code", () => {
  const rows: [number, string][] = [
    [400, "validation_error"],
    [400, "invalid_idempotency_key"],
    [404, "not_found"],
    [422, "validation_error"],
    [422, "invalid_from_address"],
    [422, "missing_required_field"],
    [451, "security_error"],
  ];
  test.each(rows)("%i %s", async (status, name) => {
    answer = problem(status, name);
    expect(await createResendMailer("k").send(mail)).toEqual({ status: "rejected", reason: name });
  });
});

describe("what may pass on a retry throws, and does not repeat the address", () => {
  const rows: [string, Answer | "hang up"][] = [
    ["429 rate limit", problem(429, "rate_limit_exceeded")],
    ["429 daily quota", problem(429, "daily_quota_exceeded")],
    ["409 the same key is being handled", problem(409, "concurrent_idempotent_requests")],
    ["500", problem(500, "application_error")],
    ["502 from something in between, in HTML", { status: 502, body: "<html>Bad gateway</html>" }],
    ["401 the operator's key is missing", problem(401, "missing_api_key")],
    ["403 the operator's domain is not verified", problem(403, "validation_error")],
    ["the connection is cut", "hang up"],
  ];
  test.each(rows)("%s", async (_label, given) => {
    answer = given;
    const sending = createResendMailer("k").send(mail);
    await expect(sending).rejects.toThrow("Resend did not take the mail");
    await expect(sending).rejects.not.toThrow(/asha/);
  });
});

test("a rate limit is waited out as Resend says, under the same key", async () => {
  first.push(problem(429, "rate_limit_exceeded"), problem(429, "rate_limit_exceeded"));
  answer = { status: 200, body: { id: "after-the-wait" } };
  expect(await createResendMailer("k").send(mail)).toEqual({ status: "sent", providerId: "after-the-wait" });
  expect(new Set(received.map(({ headers }) => headers["idempotency-key"]))).toEqual(new Set([mail.idempotencyKey]));
  expect(received).toHaveLength(3);
});

test("another text under a key that was used is the earlier mail, which was sent", async () => {
  answer = problem(409, "invalid_idempotent_request");
  expect(await createResendMailer("k").send(mail)).toEqual({
    status: "sent",
    providerId: `earlier-send-of:${mail.idempotencyKey}`,
  });
});

test("the environment has to hold a key", () => {
  expect(() => mailerFromEnvironment({})).toThrow("RESEND_API_KEY");
  expect(() => mailerFromEnvironment({ RESEND_API_KEY: "" })).toThrow("RESEND_API_KEY");
});
