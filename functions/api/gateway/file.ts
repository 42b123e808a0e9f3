import type { Context } from "hono";
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { Problem } from "#shared/contracts/problem.ts";
import type { GatewayEnv } from "./environment.ts";
import { type Access, allow, guardApplicants } from "./route.ts";

/** Describes a route that answers with a file to download rather than JSON. */
export function describeFileRoute<const C extends Omit<RouteConfig, "responses" | "security">>(
  access: Access,
  contentTypes: readonly string[],
  config: C,
) {
  const content = Object.fromEntries(contentTypes.map((type) => [type, { schema: z.string() }]));
  return createRoute({
    ...config,
    "x-access": access,
    middleware: [allow(access), guardApplicants(config.path)] as const,
    responses: {
      200: { description: "The file", content },
      default: { description: "A problem", content: { "application/problem+json": { schema: Problem } } },
    },
  });
}

/** The file itself, as an attachment. `fileName` is ours: ASCII without quotes. */
export function sendFile(
  c: Context<GatewayEnv>,
  file: { readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array },
): Response {
  return c.body(new Uint8Array(file.bytes), 200, {
    "content-type": file.contentType,
    "content-disposition": `attachment; filename="${file.fileName}"`,
  });
}
