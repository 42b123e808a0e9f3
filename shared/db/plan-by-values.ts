import { sql } from "drizzle-orm";
import type { Orm } from "./connect.ts";

/**
 * As the first query of `readTenant`: the others are planned for the values they are asked with. A prepared statement is
 * otherwise given one plan for all tenants after five runs, and counting 20,000 students by the plan for 200 takes twice
 * as long. For the few statements that go through a whole season; planning costs about half a millisecond.
 */
export function planByValues(orm: Orm) {
  return orm
    .select({ mode: sql<string>`set_config('plan_cache_mode', 'force_custom_plan', true)` })
    .from(sql`(values (1)) once`);
}
