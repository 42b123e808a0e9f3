import { Hono } from "hono";
import { handle } from "hono/aws-lambda";

/** The least that an API on Hono can be. */
export const handler = handle(new Hono().get("*", (c) => c.json({ status: "ok" })));
