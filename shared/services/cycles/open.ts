import { cycle, policyVersion } from "#shared/db/schema/cycle.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";

interface NewSeason {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly kind: typeof cycle.$inferInsert.kind;
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly createdAt: Date;
}

/** Inserts a season with the first version of its policy, in effect at once; undefined when its name is taken. */
export async function openSeason(
  tx: TenantTransaction,
  season: NewSeason,
  policy: PlacementPolicy,
  createdBy: string | null,
) {
  const [made] = await tx.insert(cycle).values(season).onConflictDoNothing().returning();
  if (made === undefined) return undefined;
  const { tenantId, id: cycleId, createdAt } = season;
  const first = { tenantId, cycleId, version: 1, policy, effectiveFrom: createdAt, createdBy, createdAt };
  await tx.insert(policyVersion).values(first);
  return made;
}
