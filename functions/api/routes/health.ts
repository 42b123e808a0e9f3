import { sql } from "drizzle-orm";
import { Hono } from "hono";
import type { GatewayEnv } from "../gateway/environment.ts";

/** `/health`: the function runs. `/ready`: what it stands on answers too; names what does not, and no more. */
export const healthRoutes = new Hono<GatewayEnv>()
  .get("/health", (c) => c.json({ status: "ok" }))
  .get("/ready", async (c) => {
    const { db, queues, files } = c.get("deps");
    const parts = {
      database: db.orm.execute(sql`select 1`),
      queues: queues.ping(),
      storage: files.ping(),
    };
    const names = Object.keys(parts) as (keyof typeof parts)[];
    const settled = await Promise.allSettled(Object.values(parts));
    const failing = names.filter((_, i) => settled[i]?.status === "rejected");
    return c.json({ status: failing.length === 0 ? "ready" : "not_ready", failing }, failing.length === 0 ? 200 : 503);
  });
