import { createHash, randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { MailStore, StoredMail } from "./mail-store.ts";
import { isResendError, type MailRequest, type ResendError, validateMail } from "./validate.ts";

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

const KEY_LIFE_MILLISECONDS = 24 * 3600 * 1000;
const MAXIMUM_BATCH = 100;

/** Sending mail as Resend's HTTP API has it: keys, checks, idempotency for 24 hours, errors in its shape. */
export function sendMails(
  store: MailStore,
  request: { batch: boolean; headers: IncomingHttpHeaders; body: string; now: Date },
): ApiAnswer {
  const refusal = checkHeaders(request.headers);
  if (refusal) return error(refusal);
  const parsed = parse(request.body);
  if (parsed === undefined) {
    return error({ statusCode: 422, name: "validation_error", message: "The request body is not valid JSON." });
  }
  const mails = request.batch ? validateBatch(parsed) : [validateMail(parsed)];
  if (!Array.isArray(mails)) return error(mails);
  const wrong = mails.find(isResendError);
  if (wrong) return error(wrong);

  const key = headerOf(request.headers, "idempotency-key");
  const bodyHash = createHash("sha256").update(canonical(parsed)).digest("hex");
  const before = key && store.sentUnder(key, new Date(request.now.getTime() - KEY_LIFE_MILLISECONDS));
  if (before && before.bodyHash !== bodyHash) {
    return error({
      statusCode: 409,
      name: "invalid_idempotent_request",
      message: "This idempotency key has already been used on a request that had a different payload.",
    });
  }
  const ids = before ? before.ids : keep(store, mails as MailRequest[], { key, bodyHash, now: request.now });
  return { status: 200, body: request.batch ? { data: ids.map((id) => ({ id })) } : { id: ids[0] } };
}

/** Answer to GET /emails: the newest first, without what they say. */
export function listMails(store: MailStore, headers: IncomingHttpHeaders, limit: number): ApiAnswer {
  const refusal = checkHeaders(headers);
  if (refusal) return error(refusal);
  const { total, mails } = store.list({ to: undefined, search: undefined, limit, offset: 0 });
  const data = mails.map(({ id, from, to, subject, createdAt }) => ({
    id,
    from,
    to,
    subject,
    created_at: createdAt,
    last_event: "delivered",
  }));
  return { status: 200, body: { object: "list", has_more: total > data.length, data } };
}

/** Answer to GET /emails/:id. */
export function findMail(store: MailStore, headers: IncomingHttpHeaders, id: string): ApiAnswer {
  const refusal = checkHeaders(headers);
  if (refusal) return error(refusal);
  const mail = store.get(id);
  if (!mail) return error({ statusCode: 404, name: "not_found", message: "Email not found" });
  const { from, to, cc, bcc, replyTo, subject, html, text, createdAt } = mail;
  const body = { object: "email", id, from, to, cc, bcc, reply_to: replyTo, subject, html, text };
  return { status: 200, body: { ...body, created_at: createdAt, last_event: "delivered" } };
}

function keep(
  store: MailStore,
  mails: readonly MailRequest[],
  { key, bodyHash, now }: { key: string | undefined; bodyHash: string; now: Date },
): string[] {
  return mails.map((mail) => {
    const stored: StoredMail = {
      id: randomUUID(),
      createdAt: now.toISOString(),
      ...mail,
      bodyHash,
      ...(key !== undefined && { idempotencyKey: key }),
    };
    store.add(stored);
    return stored.id;
  });
}

function validateBatch(body: unknown): (MailRequest | ResendError)[] | ResendError {
  if (!Array.isArray(body) || body.length === 0) {
    return { statusCode: 422, name: "validation_error", message: "The request body must be an array of emails." };
  }
  if (body.length > MAXIMUM_BATCH) {
    return { statusCode: 422, name: "validation_error", message: `A batch takes at most ${MAXIMUM_BATCH} emails.` };
  }
  return body.map(validateMail);
}

function checkHeaders(headers: IncomingHttpHeaders): ResendError | undefined {
  const key = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1];
  if (key === undefined) {
    return { statusCode: 401, name: "missing_api_key", message: "Missing API key in the authorization header." };
  }
  if (!key.startsWith("re_")) return { statusCode: 401, name: "invalid_api_key", message: "API key is invalid" };
  if (!headers["user-agent"]) {
    return { statusCode: 403, name: "validation_error", message: "The request must have a User-Agent header." };
  }
  const idempotencyKey = headerOf(headers, "idempotency-key");
  if (idempotencyKey !== undefined && (idempotencyKey.length < 1 || idempotencyKey.length > 256)) {
    return {
      statusCode: 400,
      name: "invalid_idempotency_key",
      message: "The idempotency key must be between 1 and 256 characters.",
    };
  }
  return undefined;
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The same fields in another order are the same request.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function error(body: ResendError): ApiAnswer {
  return { status: body.statusCode, body };
}
