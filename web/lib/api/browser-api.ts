import { hc } from "hono/client";
import type { AppType } from "#functions/api/app.ts";
import { SubmissionKeys } from "./submission-keys.ts";

/**
 * The API's typed client for the browser: same origin, with the visitor's cookie. Each POST carries an Idempotency-Key,
 * so that a double click, or another try after the connection was lost, does nothing twice.
 */
export const api = hc<AppType>("/", { fetch: fetchWithKey }).api;

const keys = new SubmissionKeys();

async function fetchWithKey(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  if (init?.method?.toUpperCase() !== "POST" || headers.has("idempotency-key")) return fetch(input, init);
  const request = `${String(input)} ${typeof init.body === "string" ? init.body : ""}`;
  const key = keys.keyFor(request, performance.now());
  headers.set("idempotency-key", key);
  const response = await fetch(input, { ...init, headers });
  // A server that failed may have done it all the same.
  if (response.status < 500) keys.answered(key, performance.now());
  return response;
}
