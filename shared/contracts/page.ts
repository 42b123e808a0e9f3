import { z } from "zod";

type Order<S extends string> = S | `-${S}`;

/** Query of every list: page size, cursor, search and order. `sort` names a column; a leading minus turns it round. */
export function listQuery<const S extends string>(sorts: readonly [S, ...S[]]) {
  const orders: Order<S>[] = sorts.flatMap((sort) => [sort, `-${sort}` as const]);
  return z.object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z.string().max(500).optional(),
    q: z.string().trim().max(100).optional(),
    sort: z.enum(orders as [Order<S>, ...Order<S>[]]).default(sorts[0] as never),
  });
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
