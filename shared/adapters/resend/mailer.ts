import { setTimeout } from "node:timers/promises";
import type { ErrorResponse } from "resend";
import { ENV } from "#shared/config/environment.ts";
import type { Mail, Mailer } from "#shared/ports/mailer.ts";

/** A service that accepts a connection and says nothing must not eat the function's time. */
const TIMEOUT_MILLISECONDS = 10_000;

/** Resend allows a few calls a second: waiting that second out here is far sooner than the queue's next delivery. */
const MAX_ATTEMPTS = 4;
const MAX_PAUSE_SECONDS = 3;

/** Sends through Resend. The client itself reads RESEND_BASE_URL. */
export function createResendMailer(apiKey: string): Mailer {
  let loading: ReturnType<typeof load> | undefined;
  return {
    async send(mail) {
      const resend = await (loading ??= load(apiKey));
      for (let attempt = 1; ; attempt++) {
        const { data, error, headers } = await resend.emails.send(toPayload(mail), {
          idempotencyKey: mail.idempotencyKey,
          signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        });
        if (!error) return { status: "sent", providerId: data.id };
        if (error.name !== "rate_limit_exceeded" || attempt === MAX_ATTEMPTS)
          return classify(error, mail.idempotencyKey);
        await setTimeout(pauseMilliseconds(headers));
      }
    },
  };
}

/** The mailer that the environment names. Throws when RESEND_API_KEY is not set. */
export function mailerFromEnvironment(env: NodeJS.ProcessEnv = process.env): Mailer {
  const apiKey = env[ENV.resendApiKey];
  if (!apiKey) throw new Error(`The environment variable ${ENV.resendApiKey} is not set.`);
  return createResendMailer(apiKey);
}

async function load(apiKey: string) {
  const { Resend } = await import("resend");
  return new Resend(apiKey);
}

function pauseMilliseconds(headers: Readonly<Record<string, string>> | null): number {
  const seconds = Number(headers?.["retry-after"] ?? 1);
  return Math.min(Number.isFinite(seconds) && seconds >= 0 ? seconds : 1, MAX_PAUSE_SECONDS) * 1000;
}

function toPayload({ from, to, subject, html, text, headers }: Mail) {
  return { from, to, subject, html, text, ...(headers && { headers: { ...headers } }) };
}

/** Of 4xx answers, those that may pass later or after the operator has put a key or quota right. */
const RETRYABLE = new Set<string>([
  "rate_limit_exceeded",
  "daily_quota_exceeded",
  "monthly_quota_exceeded",
  "concurrent_idempotent_requests",
  "missing_api_key",
  "invalid_api_key",
  "restricted_api_key",
  "application_error",
  "internal_server_error",
]);

// https://resend.com/docs/api-reference/errors. Messages of Resend repeat addresses, so only codes are passed on.
function classify({ name, statusCode }: ErrorResponse, idempotencyKey: string): Awaited<ReturnType<Mailer["send"]>> {
  const code = typeof name === "string" ? name : "unknown";
  // Another text under a key that Resend has already taken a mail under: that mail is on its way, its id unknown here.
  if (code === "invalid_idempotent_request") return { status: "sent", providerId: `earlier-send-of:${idempotencyKey}` };
  const status = typeof statusCode === "number" ? statusCode : 0;
  const isRefusal =
    status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status) && !RETRYABLE.has(code);
  if (isRefusal) return { status: "rejected", reason: code };
  throw new Error(`Resend did not take the mail: ${code} (${status || "no answer"})`);
}
