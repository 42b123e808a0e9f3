import { hc } from "hono/client";
import type { AppType } from "#functions/api/app.ts";
import { newIdempotencyKey } from "./idempotency-key.ts";

/**
 * The API's typed client for the browser: same origin, with the visitor's cookie. Each POST carries an Idempotency-Key,
 * fresh unless the caller gives one; give one to make a repetition of the same submission safe.
 */
export const api = hc<AppType>("/", { fetch: fetchWithKey }).api;

function fetchWithKey(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (init?.method?.toUpperCase() !== "POST") return fetch(input, init);
  const headers = new Headers(init.headers);
  if (!headers.has("idempotency-key")) headers.set("idempotency-key", newIdempotencyKey());
  return fetch(input, { ...init, headers });
}
