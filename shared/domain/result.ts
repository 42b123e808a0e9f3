/** Kinds of refusals that a caller can expect; each maps to one HTTP status. */
export type RefusalKind = "invalid" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "gone" | "too_large";

/** Which part of the input is wrong: a dotted path and a sentence. */
export interface InvalidParam {
  readonly name: string;
  readonly reason: string;
}

/** An expected no: a stable code for programs, a sentence for people. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** snake_case, stable, e.g. `offer_expired`. */
  readonly code: string;
  readonly message: string;
  readonly invalidParams?: readonly InvalidParam[];
  /** More for programs, e.g. `possible` commands or the failing clauses; part of the answer, so nothing private. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(
  kind: RefusalKind,
  code: string,
  message: string,
  more: Pick<Refusal, "invalidParams" | "details"> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { kind, code, message, ...more } };
}

/** The same answer for what is not there and for what is another's. */
export function notFound(what: string) {
  return refuse("not_found", "not_found", `There is no such ${what}.`);
}

export function invalid(...invalidParams: InvalidParam[]) {
  const message = invalidParams.map((param) => param.reason).join(" ");
  return refuse("invalid", "invalid_input", message, { invalidParams });
}

/** 409 for a command that the state does not allow, with the commands that it does. */
export function illegalTransition(
  what: string,
  refused: { state: string; command: string; possible: readonly string[] },
) {
  const words = (text: string) => text.replaceAll("_", " ");
  const next =
    refused.possible.length === 0
      ? "Nothing more can be done with it."
      : `What can be done now: ${refused.possible.map(words).join(", ")}.`;
  return refuse(
    "conflict",
    "illegal_transition",
    `This ${what} is ${words(refused.state)}, so that is not possible any more. ${next}`,
    { details: { state: refused.state, command: refused.command, possible: refused.possible } },
  );
}
