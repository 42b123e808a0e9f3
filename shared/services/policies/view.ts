import type { PolicyVersionView } from "#shared/contracts/policies.ts";
import type { policyVersion } from "#shared/db/schema/cycle.ts";
import { completePolicy } from "#shared/domain/policy/complete.ts";
import type { Context } from "../_kernel/context.ts";
import { policySentences, toPolicyView } from "../cycles/view.ts";

export function toVersionView(
  ctx: Context,
  row: typeof policyVersion.$inferSelect,
  changedBy: string | null,
): PolicyVersionView {
  const policy = completePolicy(row.policy);
  return {
    version: row.version,
    policy: toPolicyView(policy),
    sentences: policySentences(policy),
    effectiveFrom: row.effectiveFrom.toISOString(),
    hasTakenEffect: row.effectiveFrom <= ctx.now(),
    note: row.note,
    changedBy,
    createdAt: row.createdAt.toISOString(),
  };
}
