import { sql } from "drizzle-orm";
import { PRICES_AS_OF } from "#shared/config/prices.ts";
import type { CollegeUsagePage, ListCollegeUsage } from "#shared/contracts/college-usage.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { costOf } from "#shared/domain/cost/college-cost.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { listTenants } from "./list.ts";
import { UNIT_PRICES } from "./unit-prices.ts";

const USED_WITHIN_DAYS = 30;

interface Counted extends Record<string, unknown> {
  readonly college_id: string;
}

/** Colleges by their size and cost. The database answers figures alone, and only in the platform's own transactions. */
export async function listCollegeUsage(
  ctx: ActorContext,
  input: ListCollegeUsage & { portalUrlOf: (slug: string) => string },
): Promise<Result<CollegeUsagePage>> {
  const colleges = await listTenants(ctx, input);
  if (!colleges.ok) return colleges;
  const { items, nextCursor } = colleges.value;
  const since = new Date(ctx.now().getTime() - USED_WITHIN_DAYS * 86_400_000).toISOString();
  const ids = `{${items.map(({ id }) => id).join(",")}}`;
  const counted = await withTenant(ctx.db, ctx.tenant.id, (tx) =>
    tx.execute<Counted>(sql`select * from platform_usage(${ids}::uuid[], ${since}::timestamptz)`),
  );
  const figures = new Map(counted.map((row) => [row.college_id, row]));
  return ok({
    pricesAsOf: PRICES_AS_OF,
    nextCursor,
    items: items.map(({ id, slug, name, createdAt }) => {
      // Whole numbers of 64 bits come as text.
      const figure = (column: string) => Number(figures.get(id)?.[column] ?? 0);
      const use = {
        messages: figure("messages"),
        mails: figure("mails"),
        aiTokens: figure("ai_tokens"),
        storedBytes: figure("stored_bytes"),
        keptRows: figure("kept_rows"),
      };
      const [students, aiDocuments] = [figure("students"), figure("ai_documents")];
      return { id, slug, name, createdAt, students, aiDocuments, ...use, cost: costOf(use, UNIT_PRICES) };
    }),
  });
}
