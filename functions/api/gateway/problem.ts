import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Problem } from "#shared/contracts/problem.ts";
import type { Refusal, RefusalKind } from "#shared/domain/result.ts";
import { logger } from "#functions/_lib/logger.ts";
import type { GatewayEnv } from "./environment.ts";

const STATUS: Readonly<Record<RefusalKind, ContentfulStatusCode>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  410: "Gone",
  413: "Too large",
  415: "Unsupported media type",
  421: "Misdirected request",
  422: "Invalid input",
  429: "Too many requests",
  500: "Something went wrong",
  503: "Not ready",
};

/** Carries a refusal to the error handler, so that routes' types speak of success alone. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Answers with an RFC 9457 problem. */
export function problem(
  c: Context<GatewayEnv>,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  more: Pick<Problem, "invalidParams" | "details"> = {},
): Response {
  const requestId = c.get("requestId") ?? "unknown";
  const title = TITLES[status] ?? "Problem";
  const body: Problem = { type: "about:blank", title, status, detail, code, requestId, ...more };
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

/** Turns everything thrown into a problem. What is not an expected refusal is logged, and never echoed. */
export const onError: ErrorHandler<GatewayEnv> = (error, c) => {
  if (error instanceof RefusalError) {
    const { kind, code, message, invalidParams, details } = error.refusal;
    return problem(c, STATUS[kind], code, message, {
      ...(invalidParams && { invalidParams: [...invalidParams] }),
      ...(details && { details: { ...details } }),
    });
  }
  if (error instanceof HTTPException && error.status < 500) {
    return problem(c, error.status, "bad_request", error.message || "The request could not be read.");
  }
  logger.error("request failed", { requestId: c.get("requestId"), tenantId: c.get("tenant")?.id, error });
  return problem(c, 500, "internal", "Something went wrong on our side. Nothing was changed. Please try again.");
};
