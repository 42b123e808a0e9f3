// Local parts and domains in any script, addresses inside connection strings included.
const ADDRESS = /[^\s@<>"',;()[\]]+@[^\s@<>"',;()[\]]+/gu;
const TOKENS = [
  /\b(?:bearer|basic)\s+[\w.~+/=-]{6,}/gi,
  /\b(?:re|sk|pk|rk|whsec)[_-][\w-]{8,}/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b[\w-]*(?:token|secret|signature|credential|password|session|code|api_?key)=[^&\s"';,]+/gi,
];
const SECRET_FIELD = /token|secret|password|authorization|cookie|api_?key|^(?:to|from|e-?mail|address|url|signature)$/i;
const MAX_TEXT = 4_000;

/** Strikes out what looks like an e-mail address or a token. */
export function redact(text: string): string {
  const withoutAddresses = text.slice(0, MAX_TEXT).replace(ADDRESS, "[address]");
  return TOKENS.reduce((rest, pattern) => rest.replace(pattern, "[token]"), withoutAddresses);
}

/**
 * A copy to be written down: fields named as secrets are hidden, texts redacted, errors cut to what tells the fault.
 * What JSON cannot hold (a bigint, a value within itself) is told in words.
 */
export function withoutSecrets<T extends object>(line: T): { [K in keyof T]: unknown } {
  return safe(line, new WeakSet()) as { [K in keyof T]: unknown };
}

function safe(value: unknown, above: WeakSet<object>): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (above.has(value)) return "[circular]";
  above.add(value);
  const copy = copied(value, above);
  above.delete(value);
  return copy;
}

function copied(value: object, above: WeakSet<object>): unknown {
  if (value instanceof Error) return safeError(value, above);
  if (Array.isArray(value)) return value.map((item) => safe(item, above));
  const struckOut = ([key, field]: [string, unknown]) =>
    SECRET_FIELD.test(key) && field !== undefined && field !== null ? [key, "[hidden]"] : [key, safe(field, above)];
  return Object.fromEntries(Object.entries(value).map(struckOut));
}

// Name, stack and code only: other properties of an error often hold the request or, in a database's, people's data.
function safeError(error: Error, above: WeakSet<object>): unknown {
  const withoutParameters = (text: string) => redact(text.split("\nparams:")[0] ?? "");
  return {
    name: error.name,
    message: withoutParameters(error.message),
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    ...(error.cause !== undefined && { cause: safe(error.cause, above) }),
    stack: stackLines(error.stack).map(withoutParameters),
  };
}

/** The frames of a stack. The message, which may span lines, stands at its head. */
export function stackLines(stack = ""): string[] {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
