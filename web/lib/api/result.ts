import type { Problem } from "#shared/contracts/problem.ts";

/** What a call of the API came to: the answer, or a problem that a person can be told. */
export type ApiResult<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problem: Problem };

/** As much of a response as is read here; `json` carries the type that the API's client promises. */
export interface TypedResponse<T> {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Pick<Headers, "get">;
  json(): Promise<T>;
}

/**
 * Waits for a call of the typed client and reads its answer. Never rejects: no connection and answers that are no
 * problem+json (an edge's error page) become problems too.
 */
export async function call<T>(pending: Promise<TypedResponse<T>>): Promise<ApiResult<T>> {
  try {
    const response = await pending;
    const body: unknown = response.status === 204 ? undefined : await response.json();
    if (response.ok) return { ok: true, data: body as T };
    return { ok: false, problem: toProblem(body, response) };
  } catch (error) {
    return { ok: false, problem: error instanceof SyntaxError ? unreadable() : unreachable() };
  }
}

function toProblem(body: unknown, response: Pick<TypedResponse<unknown>, "status" | "headers">): Problem {
  if (isProblem(body)) return body;
  const requestId = response.headers.get("x-request-id") ?? "";
  const said = typeof body === "object" && body !== null ? body : {};
  const { code, message } = said as { code?: unknown; message?: unknown };
  return {
    type: "about:blank",
    title: "The request was refused",
    status: response.status,
    detail: typeof message === "string" && message !== "" ? message : "Something went wrong. Please try again.",
    code: typeof code === "string" ? code.toLowerCase() : "unknown",
    requestId,
  };
}

export function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) return false;
  const { status, code, detail, title } = value as Partial<Problem>;
  return (
    typeof status === "number" && typeof code === "string" && typeof detail === "string" && typeof title === "string"
  );
}

function unreachable(): Problem {
  return local(
    "unreachable",
    "No connection",
    "The service could not be reached. Check your connection and try again.",
  );
}

function unreadable(): Problem {
  return local("unreadable", "No answer", "The service gave no answer that could be read. Please try again.");
}

/** A problem found on this side of the network: status 0, no request id. */
export function local(code: string, title: string, detail: string, invalidParams?: Problem["invalidParams"]): Problem {
  return {
    type: "about:blank",
    title,
    status: 0,
    detail,
    code,
    requestId: "",
    ...(invalidParams && { invalidParams }),
  };
}
