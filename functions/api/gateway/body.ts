import type { z } from "@hono/zod-openapi";

/** A JSON body that must be there. */
export function body<S extends z.ZodType>(schema: S) {
  return { body: { required: true as const, content: { "application/json": { schema } } } };
}
