import { and, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ErasurePage, ErasureRow, ListErasures } from "#shared/contracts/erasures.ts";
import type { Orm } from "#shared/db/connect.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { toErasureView } from "./view.ts";

const decider = alias(membership, "decider");

/** Requests for erasure, a page at a time. */
export async function listErasures(ctx: ActorContext, input: ListErasures): Promise<Result<ErasurePage>> {
  const order = keyset(input, erasure.id, { createdAt: timeColumn(erasure.createdAt) });
  if (!order.ok) return order;
  const [rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectErasures(orm, order.value.position)
      .where(
        and(eq(erasure.tenantId, ctx.tenant.id), input.status && eq(erasure.status, input.status), order.value.after),
      )
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.erasure.id });
  return ok(toPage(rows, input.limit, position, toErasureRow));
}

export function selectErasures<P extends SQL<string | null>>(orm: Orm, position: P) {
  return orm
    .select({ erasure, name: membership.name, email: membership.email, decidedBy: decider.name, position })
    .from(erasure)
    .innerJoin(membership, and(eq(membership.tenantId, erasure.tenantId), eq(membership.id, erasure.membershipId)))
    .leftJoin(decider, and(eq(decider.tenantId, erasure.tenantId), eq(decider.id, erasure.decidedBy)));
}

type Found = Awaited<ReturnType<typeof selectErasures<SQL<string | null>>>>[number];

export function toErasureRow({ erasure: row, name, email, decidedBy }: Found): ErasureRow {
  return { ...toErasureView(row), student: { name, email }, decidedBy };
}
