import { and, eq } from "drizzle-orm";
import type { DeadLetterPage, ListDeadLetters } from "#shared/contracts/dead-letters.ts";
import { deadLetter } from "#shared/db/schema/dead-letter.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { toDeadLetterRow } from "./view.ts";

/** Messages that consumers gave up, a page at a time. */
export async function listDeadLetters(ctx: ActorContext, input: ListDeadLetters): Promise<Result<DeadLetterPage>> {
  const order = keyset(input, deadLetter.id, { failedAt: timeColumn(deadLetter.failedAt) });
  if (!order.ok) return order;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ row: deadLetter, slug: tenant.slug, name: tenant.name, position: order.value.position })
      .from(deadLetter)
      .leftJoin(tenant, eq(tenant.id, deadLetter.collegeId))
      .where(
        and(
          eq(deadLetter.tenantId, ctx.tenant.id),
          input.queue && eq(deadLetter.queue, input.queue),
          input.status && eq(deadLetter.status, input.status),
          order.value.after,
        ),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = ({ row, position: value }: (typeof rows)[number]) => ({ value, id: row.id });
  return ok(
    toPage(rows, input.limit, position, ({ row, slug, name }) =>
      toDeadLetterRow(row, slug !== null && name !== null ? { slug, name } : null),
    ),
  );
}
