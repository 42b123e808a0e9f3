import { redact } from "./redact.ts";

const MAX_LENGTH = 500;

/**
 * Why something failed, in a line for an operator: the innermost cause, which is the one that says it. Without the
 * statement and parameters of a query, without the value that a database found fault with, without addresses and tokens.
 */
export function failureReason(error: unknown): string {
  const cause = innermost(error);
  if (!(cause instanceof Error)) return "Something that is no error was thrown.";
  const code = "code" in cause && typeof cause.code === "string" ? ` (${cause.code})` : "";
  const [firstLine = ""] = cause.message.split("\n");
  const said = redact(firstLine.replace(/: "[^"]*"/g, ": …"));
  return `${cause.name}${code}: ${said}`.slice(0, MAX_LENGTH);
}

function innermost(error: unknown): unknown {
  let inner = error;
  for (let depth = 0; depth < 5 && inner instanceof Error && inner.cause instanceof Error; depth++) inner = inner.cause;
  return inner;
}
