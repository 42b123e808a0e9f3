import type { CycleView } from "#shared/contracts/cycles.ts";
import type { Policy } from "#shared/contracts/policies.ts";
import type { cycle } from "#shared/db/schema/index.ts";
import type { VersionedPolicy } from "#shared/domain/policy/decide.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";

export function toCycleView(
  row: typeof cycle.$inferSelect,
  { policy, version }: VersionedPolicy,
  members: number,
): CycleView {
  const { id, name, kind, startsOn, endsOn } = row;
  return { id, name, kind, startsOn, endsOn, policy: toPolicyView(policy), policyVersion: version, members };
}

/** A policy as the contract writes it. Its lists are read-only in the domain; they are copied on their way into JSON. */
export function toPolicyView(policy: PlacementPolicy): Policy {
  return policy as unknown as Policy;
}
