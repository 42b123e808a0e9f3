/** Resend's error answers: status, name and message, in its own words as far as they are documented. */
export interface ResendError {
  readonly statusCode: number;
  readonly name: string;
  readonly message: string;
}

/** A mail as it was asked for, checked. */
export interface MailRequest {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: readonly { name: string; value: string }[];
  readonly scheduledAt?: string;
}

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/;
const MAXIMUM_RECIPIENTS = 50;
const MAXIMUM_BYTES = 40 * 1024 * 1024;

/** Checks a mail as Resend does: required fields, forms of addresses, numbers and sizes. */
export function validateMail(body: unknown): MailRequest | ResendError {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return invalid("validation_error", "The request body must be a JSON object.");
  }
  const mail = body as Readonly<Record<string, unknown>>;
  for (const field of ["from", "to", "subject"]) {
    if ([undefined, null, ""].includes(mail[field] as string) || isEmptyList(mail[field])) {
      return invalid("missing_required_field", `Missing \`${field}\` field.`);
    }
  }
  if (!filled(mail["html"]) && !filled(mail["text"])) {
    return invalid("missing_required_field", "Missing `html` or `text` field.");
  }
  if (typeof mail["from"] !== "string" || !isMailbox(mail["from"])) {
    return invalid("invalid_from_address", addressProblem("from"));
  }
  const lists = {
    to: list(mail["to"]),
    cc: list(mail["cc"]),
    bcc: list(mail["bcc"]),
    reply_to: list(mail["reply_to"]),
  };
  for (const [field, addresses] of Object.entries(lists)) {
    if (addresses === undefined || !addresses.every(isMailbox))
      return invalid("validation_error", addressProblem(field));
    if (addresses.length > MAXIMUM_RECIPIENTS) {
      return invalid("validation_error", `The \`${field}\` field must have at most ${MAXIMUM_RECIPIENTS} addresses.`);
    }
  }
  const wrong = wrongShape(mail);
  if (wrong) return invalid("validation_error", wrong);
  return {
    from: mail["from"],
    to: lists.to ?? [],
    cc: lists.cc ?? [],
    bcc: lists.bcc ?? [],
    replyTo: lists.reply_to ?? [],
    subject: String(mail["subject"]),
    html: filled(mail["html"]) ? mail["html"] : "",
    text: filled(mail["text"]) ? mail["text"] : "",
    headers: (mail["headers"] ?? {}) as Record<string, string>,
    tags: (mail["tags"] ?? []) as { name: string; value: string }[],
    ...(typeof mail["scheduled_at"] === "string" && { scheduledAt: mail["scheduled_at"] }),
  };
}

export function isResendError(value: MailRequest | ResendError): value is ResendError {
  return "statusCode" in value;
}

function wrongShape(mail: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof mail["subject"] !== "string") return "The `subject` field must be a string.";
  // A line break here would begin another header of the message.
  if (/[\r\n]/.test(mail["subject"])) return "The `subject` field must not contain line breaks.";
  const { headers, tags } = mail;
  if (
    headers !== undefined &&
    (typeof headers !== "object" || headers === null || !Object.values(headers).every(isText))
  ) {
    return "The `headers` field must be an object of strings.";
  }
  if (tags !== undefined && !(Array.isArray(tags) && tags.every(isTag))) {
    return "Tags should only contain ASCII letters, numbers, underscores, or dashes.";
  }
  if (JSON.stringify(mail).length > MAXIMUM_BYTES) return "The email must be at most 40MB.";
  return undefined;
}

function isTag(tag: unknown): boolean {
  const { name, value } = (tag ?? {}) as { name?: unknown; value?: unknown };
  return [name, value].every((part) => typeof part === "string" && /^[\w-]{1,256}$/.test(part));
}

// `address` or `Name <address>`
function isMailbox(text: string): boolean {
  const named = /^[^<>\r\n]*<([^<>]+)>$/.exec(text.trim());
  return ADDRESS.test(named?.[1] ?? text.trim());
}

function list(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  const items = Array.isArray(value) ? value : [value];
  return items.every(isText) ? items : undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function filled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function addressProblem(field: string): string {
  return `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`;
}

function invalid(name: string, message: string): ResendError {
  return { statusCode: 422, name, message };
}
