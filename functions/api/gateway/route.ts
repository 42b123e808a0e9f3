import { createRoute, OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { Problem } from "#shared/contracts/problem.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { Result } from "#shared/domain/result.ts";
import { applicantSubject, checkApplicantAccess } from "#shared/services/companies/index.ts";
import type { ActorContext, Context as UseCaseContext } from "#shared/services/_kernel/context.ts";
import type { GatewayEnv } from "./environment.ts";
import { problem, RefusalError } from "./problem.ts";
import { relayAfterCommit } from "./relay-after-commit.ts";

/** Who may call a route: anybody, anybody signed in, or members with one of these roles. */
export type Access = "public" | "member" | readonly Role[];

type Described = Omit<RouteConfig, "responses" | "security">;

/**
 * Describes a route: who may call it, what it takes and what it answers when all is well. Refusals are problems,
 * everywhere the same, and need no mention. `x-access` is the row of the access matrix that the tests walk.
 */
export function describeRoute<const C extends Described, S extends z.ZodType, const Status extends 200 | 201>(
  access: Access,
  config: C & { status: Status; answer: S },
) {
  const { status, answer: schema, ...rest } = config;
  return createRoute({
    ...(rest as unknown as Omit<C, "status" | "answer">),
    "x-access": access,
    middleware: [allow(access), guardApplicants(config.path)] as const,
    responses: {
      [status]: { description: "Done", content: { "application/json": { schema } } },
      default: { description: "A problem", content: { "application/problem+json": { schema: Problem } } },
    } as { [K in Status]: { description: string; content: { "application/json": { schema: S } } } },
  });
}

/** Lets through whom the access matrix names. */
export function allow(access: Access) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    if (access === "public") return next();
    const session = c.get("session");
    if (session === undefined) return problem(c, 401, "not_signed_in", "Please sign in.");
    if (access !== "member" && !access.includes(session.actor.role)) {
      return problem(c, 403, "wrong_role", "Your role does not allow this.");
    }
    return next();
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Closes what shows or changes applicants to recruiters whose access has ended with the season. */
export function guardApplicants(path: string) {
  const subject = applicantSubject(path);
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const id = c.req.param("id") ?? "";
    if (subject !== undefined && c.get("session")?.actor.role === "recruiter" && UUID.test(id)) {
      valueOf(await checkApplicantAccess(actorContext(c), subject, id));
    }
    return next();
  });
}

/** A router whose validators refuse in the one form that every other refusal has. */
export function createRouter(): OpenAPIHono<GatewayEnv> {
  return new OpenAPIHono<GatewayEnv>({
    defaultHook: (parsed) => {
      if (parsed.success) return;
      const invalidParams = parsed.error.issues.map((issue) => ({
        name: issue.path.join(".") || parsed.target,
        reason: issue.message,
      }));
      const message = invalidParams.map(({ name, reason }) => `${name}: ${reason}`).join("; ");
      throw new RefusalError({ kind: "invalid", code: "invalid_input", message, invalidParams });
    },
  });
}

/** What a use case is given for a request, before anybody has signed in. */
export function visitorContext(c: Context<GatewayEnv>): UseCaseContext {
  const deps = c.get("deps");
  const requestId = c.get("requestId");
  return {
    db: deps.db,
    files: deps.files,
    tenant: c.get("tenant"),
    portalUrl: c.get("portalUrl"),
    portalUrlTemplate: deps.portalUrlTemplate,
    requestId,
    now: deps.now,
    newId: deps.newId,
    afterCommit: (messages) => relayAfterCommit(deps, requestId, messages),
  };
}

/** What a use case is given for a signed-in request. Only behind a route that is not public. */
export function actorContext(c: Context<GatewayEnv>): ActorContext {
  const session = c.get("session");
  if (session === undefined) throw new Error("actorContext on a public route");
  const idempotency = c.get("idempotency");
  return { ...visitorContext(c), actor: session.actor, ...(idempotency && { idempotency }) };
}

/** The value of a use case, or its refusal thrown for the error handler. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
}
