import type { ErasureView } from "#shared/contracts/erasures.ts";
import type { erasure } from "#shared/db/schema/erasure.ts";
import { ERASURE_ANSWER_DAYS } from "#shared/domain/erasure/statuses.ts";

export type ErasureRecord = typeof erasure.$inferSelect;

export function toErasureView(row: ErasureRecord): ErasureView {
  const { id, status, reason, decision, createdAt, decidedAt } = row;
  return {
    id,
    status,
    reason,
    createdAt: createdAt.toISOString(),
    dueAt: new Date(createdAt.getTime() + ERASURE_ANSWER_DAYS * 86_400_000).toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    decision,
  };
}
