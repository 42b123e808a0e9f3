import { expect, test } from "vitest";
import { call } from "./result.ts";

const json = (status: number, body: unknown, headers?: Record<string, string>) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, ...(headers && { headers }) }));

test("gives the answer of a success", async () => {
  expect(await call(json(200, { a: 1 }))).toEqual({ ok: true, data: { a: 1 } });
});

test("gives nothing for an empty success", async () => {
  expect(await call(Promise.resolve(new Response(null, { status: 204 })))).toEqual({ ok: true, data: undefined });
});

test("gives the API's problem as it is", async () => {
  const problem = {
    type: "about:blank",
    title: "Conflict",
    status: 409,
    detail: "Taken.",
    code: "taken",
    requestId: "r1",
    invalidParams: [{ name: "slug", reason: "Taken." }],
  };
  expect(await call(json(409, problem))).toEqual({ ok: false, problem });
});

test("makes a problem of the identity library's errors", async () => {
  const answer = json(401, { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email" }, { "x-request-id": "r2" });
  expect(await call(answer)).toMatchObject({
    ok: false,
    problem: { status: 401, code: "invalid_email_or_password", detail: "Invalid email", requestId: "r2" },
  });
});

test.each([null, "text", 7, []])("makes a problem of the error body %j", async (body) => {
  expect(await call(json(500, body))).toMatchObject({ ok: false, problem: { status: 500, code: "unknown" } });
});

test("makes a problem of an answer that is not JSON", async () => {
  const answer = Promise.resolve(new Response("<html>", { status: 502 }));
  expect(await call(answer)).toMatchObject({ ok: false, problem: { code: "unreadable" } });
});

test("makes a problem of no connection", async () => {
  expect(await call(Promise.reject(new TypeError("fetch failed")))).toMatchObject({
    ok: false,
    problem: { code: "unreachable", status: 0 },
  });
});
