import type { CycleView } from "#shared/contracts/cycles.ts";
import type { Policy } from "#shared/contracts/policies.ts";
import type { cycle } from "#shared/db/schema/cycle.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import type { VersionedPolicy } from "#shared/domain/policy/decide.ts";
import { describePolicy } from "#shared/domain/policy/describe.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";

export function toCycleView(
  row: typeof cycle.$inferSelect,
  { policy, version }: VersionedPolicy,
  members: number,
): CycleView {
  const { id, name, kind, startsOn, endsOn } = row;
  const held = { policy: toPolicyView(policy), policyVersion: version, policySentences: policySentences(policy) };
  return { id, name, kind, startsOn, endsOn, ...held, members };
}

/** Currency that thresholds of policies are in. */
export const POLICY_CURRENCY = "INR";

/** A policy as people would say it. */
export function policySentences(policy: PlacementPolicy): string[] {
  return describePolicy(policy, (minor) => formatMinor(minor, POLICY_CURRENCY));
}

/** A policy as the contract writes it. Its lists are read-only in the domain; they are copied on their way into JSON. */
export function toPolicyView(policy: PlacementPolicy): Policy {
  return policy as unknown as Policy;
}
